package cofrestr.qualifications.stated;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.rows.ReadRow;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what employers state of their own people, of one or of many, by one set of rules. Of whoever is not the teller's it says
 * what it says of nobody.
 */
@ApplicationScoped
public class StateOfPeople {
    private final Statements statements;
    private final Clock clock;

    StateOfPeople(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** What came of a statement. */
    public enum Outcome {
        RECORDED,
        /** Of the same matter, place and first day something else was stated before, which this stands for now. */
        RESTATED,
        UNCHANGED
    }

    /** A statement as it stands now. */
    public record Done(Outcome outcome, EmployerStatement statement) {}

    /** What came of each, in their order; as many statements to the database for many as for one. */
    @Transactional
    public List<ReadRow<Done>> state(List<Stated> stated, Teller by) {
        if (stated.isEmpty()) {
            return List.of();
        }
        LocalDate today = Clocks.today(clock);
        Map<String, Statements.Theirs> theirs = statements.theirs(stated, by, today).stream()
                .collect(Collectors.toMap(one -> one.number() + " " + one.organisation(), Function.identity()));
        statements.lock(
                theirs.values().stream().map(Statements.Theirs::survivor).collect(Collectors.toSet()));
        Set<String> sets = statements.sets(stated.stream()
                .map(Stated::standardsSet)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Instant now = Clocks.now(clock);
        TakeIn taken = new TakeIn(standing(theirs.values()), statements.newIds(stated.size()), now);
        List<ReadRow<Done>> answers = stated.stream()
                .map(one -> judge(one, theirs.get(one.number().value() + " " + one.organisation()), sets, today, taken))
                .toList();
        statements.add(taken.versions(), by, now);
        return answers;
    }

    private static ReadRow<Done> judge(
            Stated one, Statements.@Nullable Theirs person, Set<String> sets, LocalDate today, TakeIn taken) {
        if (person == null) {
            return new ReadRow.Refused<>(KitProblem.NOT_FOUND, "registerNumber");
        }
        return one.unfit(sets, today)
                .<ReadRow<Done>>map(unfit -> new ReadRow.Refused<>(unfit.why(), unfit.field()))
                .orElseGet(() -> new ReadRow.Usable<>(taken.take(one, person.survivor())));
    }

    /** What was stated of these people before, by the number under which they are known now. */
    private Map<String, List<EmployerStatement>> standing(Collection<Statements.Theirs> theirs) {
        Map<String, String> survivors = theirs.stream()
                .flatMap(one -> one.numbers().stream().map(number -> Map.entry(number, one.survivor())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
        return statements.last(survivors.keySet()).stream()
                .collect(Collectors.groupingBy(one -> survivors.getOrDefault(one.registerNumber(), "")));
    }
}

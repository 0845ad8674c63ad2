package cofrestr.qualifications.held;

import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records what people are said to hold, one or many: a person claims, a provider, an awarding body or registry staff verify.
 * The same thing is recorded once, whoever says it how often; who verifies what was claimed verifies the claim.
 */
@ApplicationScoped
public class RecordFacts {
    private final Facts facts;
    private final HeldPeople people;
    private final Clock clock;

    RecordFacts(Facts facts, HeldPeople people, Clock clock) {
        this.facts = facts;
        this.people = people;
        this.clock = clock;
    }

    /** What came of each statement, in their order. A constant number of statements to the database, however many there are. */
    @Transactional
    public <W> List<Recorded<W>> record(FactKind<W> kind, List<Statement<W>> statements, Author by) {
        if (statements.isEmpty()) {
            return List.of();
        }
        Map<String, HeldPeople.HeldPerson> who = people.people(
                statements.stream().map(statement -> statement.number().value()).toList());
        people.lock(who.values().stream()
                .filter(HeldPeople.HeldPerson::known)
                .map(HeldPeople.HeldPerson::survivor)
                .toList());
        Instant now = Clocks.now(clock);
        JudgeStatements<W> judge = new JudgeStatements<>(
                kind,
                by,
                new JudgeStatements.Known(who, known(kind, statements), Clocks.today(clock), now),
                standing(kind, statements, who),
                facts.newIds(statements.size()));
        List<Recorded<W>> recorded = statements.stream().map(judge::judge).toList();
        facts.insert(kind, judge.inserted());
        facts.replace(kind, judge.replaced());
        people.tell(
                Stream.concat(judge.inserted().stream(), judge.replaced().stream())
                        .filter(fact -> fact.state() == FactState.VERIFIED)
                        .map(fact -> new HeldPeople.Told(survivor(fact, who), kind.event()))
                        .toList(),
                now);
        return recorded;
    }

    private <W> Set<String> known(FactKind<W> kind, List<Statement<W>> statements) {
        return Set.copyOf(facts.known(
                kind,
                statements.stream()
                        .map(statement -> kind.refers().of().apply(statement.what()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    private <W> List<Fact<W>> standing(
            FactKind<W> kind, List<Statement<W>> statements, Map<String, HeldPeople.HeldPerson> who) {
        return facts.standing(
                kind,
                who.values().stream()
                        .flatMap(person -> person.numbers().stream())
                        .collect(Collectors.toSet()),
                statements.stream()
                        .map(statement -> kind.identity().apply(statement.what(), statement.on()))
                        .collect(Collectors.toSet()));
    }

    private static String survivor(Fact<?> fact, Map<String, HeldPeople.HeldPerson> who) {
        return who.values().stream()
                .filter(person -> person.numbers().contains(fact.registerNumber()))
                .findFirst()
                .orElseThrow()
                .survivor();
    }
}

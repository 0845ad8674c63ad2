package cofrestr.qualifications.held;

import cofrestr.kit.change.Versions;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects what is recorded of somebody, or decides whether it is so. What stood stays in the record of what was known when. */
@ApplicationScoped
public class ChangeFact {
    private final Facts facts;
    private final HeldPeople people;
    private final Versions versions;
    private final Clock clock;

    ChangeFact(Facts facts, HeldPeople people, Versions versions, Clock clock) {
        this.facts = facts;
        this.people = people;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Which fact, in which version the caller has seen it.
     *
     * @param ifMatch its ETag
     */
    public record Seen(
            RegisterNumber number, UUID id, @Nullable String ifMatch) {}

    /** Says anew what it is, when, and who gave it. */
    @Transactional
    public <W> Fact<W> correct(FactKind<W> kind, Seen seen, Statement<W> stated, Author by) {
        String survivor = lock(seen);
        Fact<W> before = seen(kind, seen, by);
        if (!by.mayCorrect(before)) {
            throw Problem.of(QualificationsProblem.FACT_NOT_YOURS_TO_CHANGE);
        }
        String code = kind.refers().of().apply(stated.what());
        Set<String> codes = code == null ? Set.of() : Set.copyOf(facts.known(kind, Set.of(code)));
        JudgeStatements.unfit(kind, stated, by, codes, Clocks.today(clock)).ifPresent(refused -> {
            throw refused.problem();
        });
        boolean another = facts
                .standing(
                        kind,
                        people.person(seen.number()).orElseThrow().numbers(),
                        Set.of(kind.identity().apply(stated.what(), stated.on())))
                .stream()
                .anyMatch(standing -> !standing.id().equals(before.id()));
        if (another) {
            throw Problem.of(kind.exists());
        }
        return stored(
                kind,
                survivor,
                before,
                before.restated(
                        stated, stated.what(), by.giver(stated.givenBy()).orElseThrow(), by));
    }

    /** Verifies or rejects it; a rejection has a reason. */
    @Transactional
    public <W> Fact<W> decide(FactKind<W> kind, Seen seen, FactState to, @Nullable String reason, Author by) {
        String survivor = lock(seen);
        Fact<W> before = seen(kind, seen, by);
        if (!Decision.isOpen(before.state(), to, by)) {
            throw Problem.of(QualificationsProblem.DECISION_NOT_OPEN);
        }
        if ((to == FactState.REJECTED) == (reason == null)) {
            throw Problem.of(QualificationsProblem.REASON_UNFIT).at("/reason");
        }
        return stored(kind, survivor, before, before.decided(to, reason, by));
    }

    /** One fact about a person, as the caller may see it. */
    public <W> Fact<W> read(FactKind<W> kind, RegisterNumber number, UUID id, Author by) {
        return facts.find(kind, number, id, false).filter(by::sees).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private String lock(Seen seen) {
        String survivor = people.person(seen.number())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND))
                .survivor();
        people.lock(List.of(survivor));
        return survivor;
    }

    private <W> Fact<W> seen(FactKind<W> kind, Seen seen, Author by) {
        Fact<W> before = facts.find(kind, seen.number(), seen.id(), true)
                .filter(by::sees)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        versions.same(versions.required(seen.ifMatch()), before.version());
        return before;
    }

    private <W> Fact<W> stored(FactKind<W> kind, String survivor, Fact<W> before, Fact<W> changed) {
        Fact<W> after = changed.next(Clocks.now(clock));
        facts.replace(kind, List.of(after));
        if (before.state() == FactState.VERIFIED || after.state() == FactState.VERIFIED) {
            people.tell(List.of(new HeldPeople.Told(survivor, kind.event())), after.recordedFrom());
        }
        return after;
    }
}

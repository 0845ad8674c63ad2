package cofrestr.qualifications.held;

import cofrestr.qualifications.QualificationsProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of one statement, the same whether it comes alone or among a hundred thousand: a person who is known, reference data
 * that is there, a day that has come; and what stands already.
 */
final class JudgeStatements<W> {
    private final FactKind<W> kind;
    private final Author by;
    private final Known known;
    private final Iterator<UUID> ids;
    private final Map<String, Fact<W>> standing = new HashMap<>();
    private final List<Fact<W>> inserted = new ArrayList<>();
    private final List<Fact<W>> replaced = new ArrayList<>();

    /** What is known when statements are judged: of whom, which codes, what day and moment it is. */
    record Known(Map<String, HeldPeople.HeldPerson> people, Set<String> codes, LocalDate today, Instant now) {}

    JudgeStatements(FactKind<W> kind, Author by, Known known, List<Fact<W>> standing, List<UUID> ids) {
        this.kind = kind;
        this.by = by;
        this.known = known;
        this.ids = ids.iterator();
        Map<String, String> survivors = new HashMap<>();
        known.people()
                .values()
                .forEach(person -> person.numbers().forEach(number -> survivors.put(number, person.survivor())));
        standing.forEach(fact -> this.standing.put(
                survivors.get(fact.registerNumber()) + " " + kind.identity().apply(fact.what(), fact.on()), fact));
    }

    /** What is new, and what takes the place of what stood. */
    List<Fact<W>> inserted() {
        return inserted;
    }

    List<Fact<W>> replaced() {
        return replaced;
    }

    Recorded<W> judge(Statement<W> statement) {
        HeldPeople.HeldPerson person = known.people().get(statement.number().value());
        if (person == null || !person.known()) {
            return new Recorded.Refused<>(QualificationsProblem.PRACTITIONER_UNKNOWN, "registerNumber");
        }
        Optional<Recorded.Refused<W>> unfit = unfit(kind, statement, by, known.codes(), known.today());
        if (unfit.isPresent()) {
            return unfit.get();
        }
        String giver = by.giver(statement.givenBy()).orElseThrow();
        String identity = person.survivor() + " " + kind.identity().apply(statement.what(), statement.on());
        Fact<W> before = standing.get(identity);
        return before == null ? first(statement, person, giver, identity) : again(before, statement, giver, identity);
    }

    /** What is wrong with a statement in itself, whoever it is about: said first or in correction. */
    static <W> Optional<Recorded.Refused<W>> unfit(
            FactKind<W> kind, Statement<W> statement, Author by, Set<String> codes, LocalDate today) {
        String code = kind.refers().of().apply(statement.what());
        if (code != null && !codes.contains(code)) {
            return Optional.of(new Recorded.Refused<>(
                    kind.refers().unknown(), kind.refers().field()));
        }
        if (statement.on().isAfter(today)) {
            return Optional.of(new Recorded.Refused<>(QualificationsProblem.DAY_NOT_COME, FieldNames.camel(kind.on())));
        }
        if (by.giver(statement.givenBy()).isEmpty()) {
            return Optional.of(
                    new Recorded.Refused<>(QualificationsProblem.GIVER_UNFIT, FieldNames.camel(kind.givenBy())));
        }
        return by.isRegistrar() && statement.evidence() == null
                ? Optional.of(new Recorded.Refused<>(QualificationsProblem.EVIDENCE_MISSING, "evidence"))
                : Optional.empty();
    }

    private Recorded<W> first(Statement<W> statement, HeldPeople.HeldPerson person, String giver, String identity) {
        Fact<W> fact = new Fact<>(
                ids.next(),
                person.survivor(),
                statement.what(),
                statement.on(),
                giver,
                by.isPerson() ? FactState.CLAIMED : FactState.VERIFIED,
                statement.evidence(),
                null,
                by.checkedBy(),
                by.checkedAs(),
                by.desk(),
                known.now(),
                1);
        inserted.add(fact);
        standing.put(identity, fact);
        return new Recorded.Done<>(Recorded.Outcome.RECORDED, fact);
    }

    private Recorded<W> again(Fact<W> before, Statement<W> statement, String giver, String identity) {
        W merged = kind.merge().apply(before.what(), statement.what());
        if (before.state() == FactState.CLAIMED && !by.isPerson()) {
            Fact<W> verified = before.restated(statement, merged, giver, by)
                    .decided(FactState.VERIFIED, null, by)
                    .next(known.now());
            replaced.add(verified);
            standing.put(identity, verified);
            return new Recorded.Done<>(Recorded.Outcome.CLAIM_VERIFIED, verified);
        }
        return merged.equals(before.what()) && statement.on().equals(before.on())
                ? new Recorded.Done<>(Recorded.Outcome.UNCHANGED, before)
                : new Recorded.Refused<>(kind.exists(), "");
    }
}

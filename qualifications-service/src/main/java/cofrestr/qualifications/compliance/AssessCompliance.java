package cofrestr.qualifications.compliance;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.workforce.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** How one person or many stand to the requirements in force, on both clocks. */
@ApplicationScoped
public class AssessCompliance {
    private final Jdbi jdbi;
    private final Workforce workforce;
    private final Clock clock;

    AssessCompliance(Jdbi jdbi, Workforce workforce, Clock clock) {
        this.jdbi = jdbi;
        this.workforce = workforce;
        this.clock = clock;
    }

    /** The role profile of that code. */
    public Optional<Question.Role> role(String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select code, level, route from role_profile where code = :code")
                        .bind("code", code)
                        .mapTo(Question.Role.class)
                        .findOne());
    }

    /** Whether the register's copy knows the person of that number now. */
    public boolean isKnown(RegisterNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from followed_person where number = :number and unknown_to_registry_since is null)
                        """)
                .bind("number", workforce.survivor(number).value())
                .mapTo(Boolean.class)
                .one());
    }

    /** One person, by any number of theirs. */
    public Assessment one(RegisterNumber number, Question question) {
        return many(List.of(workforce.survivor(number).value()), question).getFirst();
    }

    /** Everybody of {@code people}, who are survivors, in their order. */
    public List<Assessment> many(List<String> people, Question question) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> assess(handle, people, question));
    }

    private List<Assessment> assess(Handle handle, List<String> people, Question question) {
        Moment moment = question.moment();
        Instant known = Objects.requireNonNullElseGet(moment.knownAt(), () -> Clocks.now(clock));
        Rules rules = Rules.inForce(handle, moment.asAt(), known);
        Map<String, Facts> facts = new ReadFacts(handle, rules.needs(), moment).of(people);
        return people.stream()
                .map(person -> assessed(person, facts.getOrDefault(person, Facts.NONE), rules, question))
                .toList();
    }

    private static Assessment assessed(String person, Facts facts, Rules rules, Question question) {
        Capacity capacity = question.capacity(facts);
        return new Assessment(
                person,
                question.moment().asAt(),
                rules.judges().stream()
                        .flatMap(rule ->
                                rule.judge(facts, capacity, question.moment().asAt()).stream())
                        .toList());
    }

    /** The organisations of the caller and all beneath them that the registry knows. */
    public Set<String> organisationsBeneath(String[] own) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive beneath (code) as (
                            select code from followed_organisation where code = any(:own) and unknown_to_registry_since is null
                            union
                            select o.code from followed_organisation o join beneath on o.parent = beneath.code
                             where o.unknown_to_registry_since is null)
                        select code from beneath
                        """).bind("own", own).mapTo(String.class).stream()
                .collect(Collectors.toSet()));
    }
}

package cofrestr.registry.review;

import cofrestr.kit.change.Versions;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Registry staff take a review, put it off, or decide it. What is decided changes no post: the next list finds it remembered. */
@ApplicationScoped
public class WorkOnReview {
    private final Jdbi jdbi;
    private final Versions versions;
    private final Clock clock;

    WorkOnReview(Jdbi jdbi, Versions versions, Clock clock) {
        this.jdbi = jdbi;
        this.versions = versions;
        this.clock = clock;
    }

    /** A review whose row is held until the transaction ends. */
    public record Held(UUID id, Review.State state, long version) {}

    /**
     * What is decided.
     *
     * @param registerNumber the candidate it means; for SAME, and only then
     * @param grounds why; needed where it cannot be told
     */
    public record Decision(
            Review.Outcome outcome,
            @Nullable RegisterNumber registerNumber,
            @Nullable String grounds) {}

    /** Gives the review to {@code owner}; to nobody where that is null. */
    @Transactional
    public void assign(UUID id, @Nullable String owner, long seen) {
        jdbi.useHandle(handle -> {
            hold(handle, id, seen);
            handle.createUpdate("update match_review set owner = :owner, version = version + 1 where id = :id")
                    .bind("owner", owner)
                    .bind("id", id)
                    .execute();
        });
    }

    /** Puts the review off until a day to come. */
    @Transactional
    public void defer(UUID id, LocalDate until, String reason, long seen) {
        if (!until.isAfter(Clocks.today(clock))) {
            throw Problem.of(RegistryProblem.REVIEW_DEFERRED_TO_THE_PAST).at("/until");
        }
        jdbi.useHandle(handle -> {
            hold(handle, id, seen);
            handle.createUpdate("""
                            update match_review set state = 'DEFERRED', deferred_until = :until, reason = :reason, version = version + 1
                             where id = :id
                            """)
                    .bind("until", until)
                    .bind("reason", reason)
                    .bind("id", id)
                    .execute();
        });
    }

    /** Decides the review, and remembers it for the sender's staff id and for each pair that was looked at. */
    @Transactional
    public void decide(UUID id, Decision decision, String by, long seen) {
        refuseUnfit(decision);
        jdbi.useHandle(handle -> {
            hold(handle, id, seen);
            Long person = decision.registerNumber() == null ? null : candidate(handle, id, decision.registerNumber());
            handle.createUpdate("""
                            update match_review
                               set state = 'DECIDED', outcome = :outcome, person = :person, deferred_until = null, reason = :grounds,
                                   decided_by = :by, decided_at = :now, version = version + 1
                             where id = :id
                            """)
                    .bind("outcome", decision.outcome())
                    .bind("person", person)
                    .bind("grounds", decision.grounds())
                    .bind("by", by)
                    .bind("now", Clocks.now(clock))
                    .bind("id", id)
                    .execute();
            SqlFiles sql = new SqlFiles(handle, WorkOnReview.class, Map.of("id", id));
            sql.run("forget.sql");
            sql.run("remember.sql");
            sql.run("remember-pairs.sql");
        });
    }

    private static void refuseUnfit(Decision decision) {
        boolean same = decision.outcome() == Review.Outcome.SAME;
        if (same != (decision.registerNumber() != null)) {
            throw Problem.of(RegistryProblem.REVIEW_PERSON_UNFIT).at("/registerNumber");
        }
        boolean silent = decision.grounds() == null || decision.grounds().isBlank();
        if (decision.outcome() == Review.Outcome.CANNOT_TELL && silent) {
            throw Problem.of(RegistryProblem.GROUNDS_MISSING).at("/grounds");
        }
    }

    private void hold(Handle handle, UUID id, long seen) {
        Held held = handle.createQuery("select id, state, version from match_review where id = :id for update")
                .bind("id", id)
                .mapTo(Held.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (held.state() == Review.State.DECIDED) {
            throw Problem.of(RegistryProblem.REVIEW_DECIDED);
        }
        versions.same(seen, held.version());
    }

    /** The candidate of a number, whoever of those merged into one was the candidate. */
    private static long candidate(Handle handle, UUID id, RegisterNumber number) {
        return handle.createQuery("""
                        select p.id from match_review m join practitioner p on p.id = any(m.candidates)
                         where m.id = :id and last_survivor(p.register_number) = last_survivor(:number)
                         order by p.register_number = last_survivor(:number) desc, p.id limit 1
                        """)
                .bind("id", id)
                .bind("number", number.value())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(
                        () -> Problem.of(RegistryProblem.REVIEW_PERSON_UNFIT).at("/registerNumber"));
    }
}

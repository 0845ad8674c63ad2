package cofrestr.kit.job;

import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The work that is asked for. */
@ApplicationScoped
public class Jobs {
    private static final String SELECT =
            "select id, kind, state, progress, payload::text as payload, attempt, error_code, error_args::text as error_args from job ";

    private final Jdbi jdbi;
    private final JobWaiters waiters;
    private final Clock clock;

    Jobs(Jdbi jdbi, JobWaiters waiters, Clock clock) {
        this.jdbi = jdbi;
        this.waiters = waiters;
        this.clock = clock;
    }

    /** Asks for a piece of work in the caller's transaction: it begins when that commits. The same key is the same work. */
    public UUID ask(Handle handle, String kind, String uniqueKey, String payload) {
        return handle.createQuery("""
                        insert into job (kind, unique_key, payload, next_at, recorded_from)
                        values (:kind, :key, :payload::jsonb, :now, :now)
                            on conflict on constraint job_once do update set kind = excluded.kind
                        returning id
                        """)
                .bind("kind", kind)
                .bind("key", uniqueKey)
                .bind("payload", payload)
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
    }

    public Optional<Job> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .mapTo(Job.class)
                .findOne());
    }

    public Optional<Job> find(String kind, String uniqueKey) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where kind = :kind and unique_key = :key")
                .bind("kind", kind)
                .bind("key", uniqueKey)
                .mapTo(Job.class)
                .findOne());
    }

    /** Completes when the work is over, or after {@code longest}. Nobody holds a thread meanwhile. */
    public CompletionStage<Void> over(UUID id, Duration longest) {
        return waiters.over(id, longest);
    }
}

package cofrestr.kit.job;

import cofrestr.kit.time.Clocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The right to do a piece of work until it runs out. Whoever lost it (a long pause, a cut network) may still be running,
 * so the effect's transaction asks once more, with the job's row held, whether owner and attempt are still the same.
 */
public final class Lease {
    static final Duration LENGTH = Duration.ofSeconds(15);
    private static final int SECONDS = 900;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Job job;
    private final JobKind kind;
    private final UUID owner;

    Lease(Jdbi jdbi, Clock clock, Job job, JobKind kind, UUID owner) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.job = job;
        this.kind = kind;
        this.owner = owner;
    }

    /** Somebody else does this work now. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("the lease is lost", null, false, false);
        }
    }

    public String payload() {
        return job.payload();
    }

    JobKind kind() {
        return kind;
    }

    UUID id() {
        return job.id();
    }

    int attempt() {
        return job.attempt();
    }

    /** Writes the effect of the work and that it is done, in one transaction, or nothing where the lease is lost. */
    public void finish(Consumer<Handle> effect) {
        QuarkusTransaction.requiringNew()
                .timeout(SECONDS)
                .run(() -> jdbi.useHandle(handle -> {
                    hold(handle);
                    effect.accept(handle);
                    end(handle, Job.State.DONE, null, "[]");
                }));
    }

    /** Holds the job's row, if it is still ours. */
    void hold(Handle handle) {
        boolean ours = handle.createQuery("""
                        select true from job
                         where id = :id and lease_owner = :owner and attempt = :attempt and state = 'RUNNING' for update
                        """)
                .bind("id", job.id())
                .bind("owner", owner)
                .bind("attempt", job.attempt())
                .mapTo(boolean.class)
                .findOne()
                .orElse(false);
        if (!ours) {
            throw new Lost();
        }
    }

    void end(Handle handle, Job.State state, @Nullable String code, String arguments) {
        handle.createUpdate("""
                        update job set state = :state, progress = case when :state = 'DONE' then 100 else progress end,
                                       error_code = :code, error_args = :arguments::jsonb, finished_at = :now, lease_owner = null, lease_until = null
                         where id = :id
                        """)
                .bind("state", state.name())
                .bind("code", code)
                .bind("arguments", arguments)
                .bind("now", Clocks.now(clock))
                .bind("id", job.id())
                .execute();
    }

    /** Keeps the lease for another while. */
    void extend() {
        Instant until = Clocks.now(clock).plus(LENGTH);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> extend(handle, job.id(), owner, job.attempt(), until)));
    }

    /**
     * Says until when. Where the effect is being written its row is held, so nobody else can claim the work: that is passed
     * over, because whoever waited for it would let all other leases run out meanwhile.
     */
    static int extend(Handle handle, UUID id, UUID owner, int attempt, Instant until) {
        return handle.createUpdate("""
                        update job set lease_until = :until
                         where id = (select id from job
                                      where id = :id and lease_owner = :owner and attempt = :attempt and state = 'RUNNING'
                                        for update skip locked)
                        """)
                .bind("until", until)
                .bind("id", id)
                .bind("owner", owner)
                .bind("attempt", attempt)
                .execute();
    }
}

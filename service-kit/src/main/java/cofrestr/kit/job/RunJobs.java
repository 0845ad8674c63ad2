package cofrestr.kit.job;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.StoreProblems;
import cofrestr.kit.time.Clocks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Does one piece of work after another: claims it, runs it, records how it ended. */
@ApplicationScoped
public class RunJobs {
    private static final Logger LOG = Logger.getLogger(RunJobs.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID self = UUID.randomUUID();
    private final Jdbi jdbi;
    private final Supplier<Stream<JobKind>> kinds;
    private final Heartbeat heartbeat;
    private final StoreProblems storeProblems;
    private final Clock clock;

    @Inject
    RunJobs(Jdbi jdbi, @Any Instance<JobKind> kinds, Heartbeat heartbeat, StoreProblems storeProblems, Clock clock) {
        this(jdbi, kinds::stream, heartbeat, storeProblems, clock);
    }

    /** Somebody who does the work of these kinds, as another instance would. */
    RunJobs(Jdbi jdbi, Supplier<Stream<JobKind>> kinds, Heartbeat heartbeat, StoreProblems storeProblems, Clock clock) {
        this.jdbi = jdbi;
        this.kinds = kinds;
        this.heartbeat = heartbeat;
        this.storeProblems = storeProblems;
        this.clock = clock;
    }

    /** Claims the next piece of work and does it; false where there is none. */
    public boolean runNext() {
        Optional<Lease> claimed = claim();
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    /** Takes what waits, or what somebody left behind whose lease ran out. */
    Optional<Lease> claim() {
        Instant now = Clocks.now(clock);
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        update job set state = 'RUNNING', lease_owner = :owner, lease_until = :until, attempt = attempt + 1
                         where id = (select id from job
                                      where kind = any(:kinds) and (state = 'WAITING' and next_at <= :now or state = 'RUNNING' and lease_until < :now)
                                      order by next_at limit 1 for update skip locked)
                        returning id, kind, state, progress, payload::text as payload, attempt, error_code, error_args::text as error_args
                        """)
                        .bind("owner", self)
                        .bind("until", now.plus(Lease.LENGTH))
                        .bind("now", now)
                        .bind("kinds", kinds.get().map(JobKind::name).toArray(String[]::new))
                        .mapTo(Job.class)
                        .findOne()
                        .map(job -> new Lease(jdbi, clock, job, kind(job), self))));
    }

    private JobKind kind(Job job) {
        return kinds.get()
                .filter(known -> known.name().equals(job.kind()))
                .findFirst()
                .orElseThrow();
    }

    void run(Lease lease) {
        try (var _ = heartbeat.keep(lease)) {
            lease.kind().run(lease);
        } catch (Lease.Lost lost) {
            LOG.infof("job %s was taken over by somebody else", lease.id());
        } catch (Problem refused) {
            fail(lease, refused.code().name(), json(refused.arguments()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "job %s failed at attempt %d", lease.id(), lease.attempt());
            if (lease.attempt() >= lease.kind().attempts()) {
                Problem known = storeProblems.from(failed);
                fail(
                        lease,
                        known == null
                                ? KitProblem.INTERNAL.name()
                                : known.code().name(),
                        "[]");
            } else {
                postpone(lease);
            }
        }
    }

    private void fail(Lease lease, String code, String arguments) {
        unlessLost(
                lease,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> jdbi.useHandle(handle -> {
                            lease.hold(handle);
                            lease.kind().failed(handle, lease.payload(), code);
                            lease.end(handle, Job.State.FAILED, code, arguments);
                        })));
    }

    private void postpone(Lease lease) {
        Duration pause = Duration.ofSeconds(1L << Math.min(lease.attempt(), 8));
        unlessLost(
                lease,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> jdbi.useHandle(handle -> {
                            lease.hold(handle);
                            handle.createUpdate(
                                            "update job set state = 'WAITING', next_at = :at, lease_owner = null, lease_until = null where id = :id")
                                    .bind("at", Clocks.now(clock).plus(pause))
                                    .bind("id", lease.id())
                                    .execute();
                        })));
    }

    private static void unlessLost(Lease lease, Runnable record) {
        try {
            record.run();
        } catch (Lease.Lost lost) {
            LOG.infof("job %s was taken over by somebody else", lease.id());
        }
    }

    private static String json(List<Object> arguments) {
        try {
            return JSON.writeValueAsString(arguments);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

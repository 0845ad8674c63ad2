package cofrestr.kit.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The threads of an instance that do work, and one that tells those who wait. A service without kinds of work has none. */
@ApplicationScoped
class JobThreads {
    private static final Logger LOG = Logger.getLogger(JobThreads.class);
    private static final int WORKERS = 2;
    private static final long EVERY_MILLIS = 100;

    private final RunJobs run;
    private final JobWaiters waiters;
    private final Instance<JobKind> kinds;
    private final Jdbi jdbi;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            WORKERS + 1, Thread.ofPlatform().name("jobs-", 1).daemon().factory());

    JobThreads(RunJobs run, JobWaiters waiters, @Any Instance<JobKind> kinds, Jdbi jdbi) {
        this.run = run;
        this.waiters = waiters;
        this.kinds = kinds;
        this.jdbi = jdbi;
    }

    void start(@Observes @Nullable StartupEvent started) {
        if (kinds.isUnsatisfied()) {
            return;
        }
        for (int worker = 0; worker < WORKERS; worker++) {
            every(this::work);
        }
        every(this::tell);
    }

    void stop(@Observes @Nullable ShutdownEvent stopping) {
        threads.shutdownNow();
    }

    private void every(Runnable task) {
        var _ = threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException failed) {
                        // The database may be away for a while; the next round tries again.
                        LOG.warnf(
                                "jobs could not be looked for: %s",
                                failed.getClass().getSimpleName());
                    }
                },
                EVERY_MILLIS,
                EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void work() {
        while (run.runNext()) {
            // One after the other, until nothing waits.
        }
    }

    private void tell() {
        UUID[] awaited = waiters.awaited();
        if (awaited.length > 0) {
            waiters.wake(new HashSet<>(jdbi.withHandle(handle -> handle.createQuery(
                            "select id from job where id = any(:ids) and state in ('DONE', 'FAILED')")
                    .bind("ids", awaited)
                    .mapTo(UUID.class)
                    .list())));
        }
    }
}

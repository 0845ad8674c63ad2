package cofrestr.kit.job;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Extends the leases of work that is being done. */
@ApplicationScoped
class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final long SECONDS = Lease.LENGTH.toSeconds() / 3;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-heartbeat").daemon().factory());

    /** Ends the extending. */
    interface Kept extends AutoCloseable {
        @Override
        void close();
    }

    Kept keep(Lease lease) {
        Future<?> beating = timer.scheduleWithFixedDelay(() -> extend(lease), SECONDS, SECONDS, TimeUnit.SECONDS);
        return () -> beating.cancel(false);
    }

    private static void extend(Lease lease) {
        try {
            lease.extend();
        } catch (RuntimeException failed) {
            LOG.warnf("a lease could not be extended: %s", failed.getClass().getSimpleName());
        }
    }

    void stop(@Observes @Nullable ShutdownEvent stopping) {
        timer.shutdownNow();
    }
}

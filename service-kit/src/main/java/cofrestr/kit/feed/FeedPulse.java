package cofrestr.kit.feed;

import cofrestr.kit.time.Clocks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one heartbeat of a feed in each instance: it positions what was committed, and wakes those who wait for it. An
 * event that has had no position for a minute is an alarm.
 */
@ApplicationScoped
public class FeedPulse {
    private static final Logger LOG = Logger.getLogger(FeedPulse.class);
    private static final long EVERY_MILLIS = 100;
    private static final Duration ALARM = Duration.ofSeconds(60);

    private final Instance<FeedName> feed;
    private final Sequencer sequencer;
    private final FeedWaiters waiters;
    private final Jdbi jdbi;
    private final Clock clock;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feed-pulse").daemon().factory());
    private volatile double waitingSeconds;

    FeedPulse(
            Instance<FeedName> feed,
            Sequencer sequencer,
            FeedWaiters waiters,
            Jdbi jdbi,
            Clock clock,
            MeterRegistry meters) {
        this.feed = feed;
        this.sequencer = sequencer;
        this.waiters = waiters;
        this.jdbi = jdbi;
        this.clock = clock;
        meters.gauge("cofrestr.feed.unpositioned.age.seconds", this, pulse -> pulse.waitingSeconds);
    }

    void start(@Observes @Nullable StartupEvent started) {
        if (feed.isResolvable()) {
            var _ = heart.scheduleWithFixedDelay(this::beat, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes @Nullable ShutdownEvent stopping) {
        heart.shutdownNow();
    }

    private void beat() {
        try {
            sequencer.run();
            FeedHead head = FeedHead.of(jdbi);
            waiters.wake(head.position());
            watch(head);
        } catch (RuntimeException failed) {
            // The database may be away for a while; the next beat tries again.
            LOG.warnf("the feed could not be positioned: %s", failed.getClass().getSimpleName());
        }
    }

    private void watch(FeedHead head) {
        Duration waiting =
                head.waitingSince() == null ? Duration.ZERO : Duration.between(head.waitingSince(), Clocks.now(clock));
        waitingSeconds = waiting.toMillis() / 1000.0;
        if (waiting.compareTo(ALARM) > 0) {
            LOG.errorf("ALARM events have waited %d s for their positions", waiting.toSeconds());
        }
    }
}

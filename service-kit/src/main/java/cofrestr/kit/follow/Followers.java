package cofrestr.kit.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts a follower for each feed that the service has an effect for and that has an address; stops them with the service. */
@ApplicationScoped
public class Followers {
    private static final Logger LOG = Logger.getLogger(Followers.class);
    private static final long STOP_SECONDS = 5;

    private final Instance<FeedEffect> effects;
    private final FollowSettings settings;
    private final FollowersStore store;
    private final ServiceTokens tokens;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<Follower, Thread> running = new LinkedHashMap<>();
    private final List<String> withoutAddress = new ArrayList<>();

    Followers(
            @Any Instance<FeedEffect> effects,
            FollowSettings settings,
            FollowersStore store,
            ServiceTokens tokens,
            Clock clock,
            MeterRegistry meters) {
        this.effects = effects;
        this.settings = settings;
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        for (FeedEffect effect : effects) {
            FollowSettings.OfFeed ofFeed = settings.feeds().get(effect.feed());
            if (ofFeed == null || ofFeed.url().isEmpty()) {
                LOG.warnf("feed %s has no address and is not followed", effect.feed());
                withoutAddress.add(effect.feed());
                continue;
            }
            Feed feed = new Feed(effect.feed(), ofFeed.url().get(), ofFeed, tokens);
            follow(new Follower(effect, ofFeed, store, feed, clock));
        }
    }

    private void follow(Follower follower) {
        measure(follower, "cofrestr.feed.lag.seconds", report -> orNone(report.behindSeconds(clock)));
        measure(follower, "cofrestr.feed.parked.subjects", Following::parkedSubjects);
        measure(follower, "cofrestr.feed.parked.age.seconds", report -> {
            Long age = report.parkedSeconds(clock);
            return age == null ? 0 : age;
        });
        running.put(
                follower,
                Thread.ofPlatform().daemon().name("follower-" + follower.name()).start(follower));
    }

    private void measure(Follower follower, String name, ToDoubleFunction<Following> value) {
        Gauge.builder(name, follower, known -> {
                    Following report = known.report();
                    return report == null ? Double.NaN : value.applyAsDouble(report);
                })
                .tag("feed", follower.name())
                .register(meters);
    }

    private static double orNone(@Nullable Long seconds) {
        return seconds == null ? Double.NaN : seconds;
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        running.forEach((follower, thread) -> {
            follower.stop();
            thread.interrupt();
        });
        for (Thread thread : running.values()) {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        }
        running.clear();
    }

    /** Those that run. */
    List<Follower> running() {
        return List.copyOf(running.keySet());
    }

    /** The feeds that would be followed if their address were known. */
    List<String> withoutAddress() {
        return List.copyOf(withoutAddress);
    }
}

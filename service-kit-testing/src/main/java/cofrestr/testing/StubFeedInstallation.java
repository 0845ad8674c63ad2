package cofrestr.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets the service under test follow a {@link StubFeed} instead of the registry, or of the service that the argument {@code feed} names. */
public class StubFeedInstallation implements QuarkusTestResourceLifecycleManager {
    private static @Nullable StubFeed feed;

    private String followed = "registry";
    private @Nullable StubFeed served;

    /** The feed that the service follows. */
    public static StubFeed feed() {
        return Objects.requireNonNull(feed, "no feed is served");
    }

    @Override
    public void init(Map<String, String> arguments) {
        followed = arguments.getOrDefault("feed", followed);
    }

    @Override
    public Map<String, String> start() {
        StubFeed started = new StubFeed();
        served = started;
        feed = started;
        String settings = "cofrestr.follow." + followed;
        return Map.of(
                settings + ".url",
                started.url(),
                settings + ".wait",
                "1s",
                settings + ".first-pause",
                "20ms",
                "cofrestr.client.token-url",
                started.tokenUrl(),
                "cofrestr.client.secret",
                "of-the-stub");
    }

    @Override
    public void stop() {
        if (served != null) {
            served.close();
        }
    }
}

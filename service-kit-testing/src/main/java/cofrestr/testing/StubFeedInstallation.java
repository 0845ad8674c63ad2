package cofrestr.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets the service under test follow a {@link StubFeed} instead of the registry. */
public class StubFeedInstallation implements QuarkusTestResourceLifecycleManager {
    private static @Nullable StubFeed feed;

    /** The feed that the service follows. */
    public static StubFeed feed() {
        return Objects.requireNonNull(feed, "no feed is served");
    }

    @Override
    public Map<String, String> start() {
        StubFeed served = new StubFeed();
        feed = served;
        return Map.of(
                "cofrestr.follow.registry.url", served.url(),
                "cofrestr.follow.registry.wait", "1s",
                "cofrestr.follow.registry.first-pause", "20ms",
                "cofrestr.client.token-url", served.tokenUrl(),
                "cofrestr.client.secret", "of-the-stub");
    }

    @Override
    public void stop() {
        if (feed != null) {
            feed.close();
        }
    }
}

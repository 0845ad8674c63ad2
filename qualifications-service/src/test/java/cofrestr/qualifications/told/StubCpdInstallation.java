package cofrestr.qualifications.told;

import cofrestr.testing.StubFeed;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets the service under test follow a {@link StubFeed} instead of cpd-service. */
public class StubCpdInstallation implements QuarkusTestResourceLifecycleManager {
    private static @Nullable StubFeed feed;

    static StubFeed feed() {
        return Objects.requireNonNull(feed, "no feed is served");
    }

    @Override
    public Map<String, String> start() {
        StubFeed served = new StubFeed();
        feed = served;
        return Map.of(
                "cofrestr.follow.cpd.url", served.url(),
                "cofrestr.follow.cpd.wait", "1s",
                "cofrestr.follow.cpd.first-pause", "20ms",
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

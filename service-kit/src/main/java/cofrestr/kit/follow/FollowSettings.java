package cofrestr.kit.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the feeds are that this service follows, by the feed's name. */
@ConfigMapping(prefix = "cofrestr.follow")
public interface FollowSettings {
    @WithParentName
    Map<String, OfFeed> feeds();

    /** How one feed is followed. */
    interface OfFeed {
        /** The service that has the feed; without it the feed is not followed. */
        Optional<URI> url();

        /** How many events to ask for at once. */
        @WithDefault("500")
        int batch();

        /** How long the service may wait for an event before it answers that there was none. */
        @WithDefault("20s")
        @WithName("wait")
        Duration longPoll();

        /** How often an instance that does not follow, because another does, tries to take over. */
        @WithDefault("5s")
        Duration takeOver();

        /** The first pause after a failure; each further one is twice as long. */
        @WithDefault("1s")
        Duration firstPause();

        /** The longest pause after a failure. */
        @WithDefault("30s")
        Duration longestPause();

        /** The first pause before a parked subject is tried again; each further one is twice as long, up to an hour. */
        @WithDefault("5s")
        Duration parkedPause();
    }
}

package cofrestr.kit.follow;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Short pauses, and pages of seven, so that a page never ends where a test's events do. */
record Impatient(Duration parkedPause) implements FollowSettings.OfFeed {
    @Override
    public Optional<URI> url() {
        return Optional.empty();
    }

    @Override
    public int batch() {
        return 7;
    }

    @Override
    public Duration longPoll() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration takeOver() {
        return Duration.ofMillis(20);
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMillis(5);
    }

    @Override
    public Duration longestPause() {
        return Duration.ofMillis(20);
    }
}

package cofrestr.kit.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How it stands with the following of one feed: how far, and what is set aside since when. */
public record Following(
        Place place, int parkedSubjects, @Nullable Instant parkedSince) {
    /** The parked subjects in one line. */
    public record Aside(int subjects, @Nullable Instant since) {}

    static Following of(Handle handle, String feed) {
        Aside aside = handle.createQuery(
                        "select count(*)::int as subjects, min(since) as since from parked_subject where feed = :feed")
                .bind("feed", feed)
                .mapTo(Aside.class)
                .one();
        return new Following(Place.of(handle, feed), aside.subjects(), aside.since());
    }

    /** Since how many seconds the copy has not been known to be complete; null where it never was. */
    public @Nullable Long behindSeconds(Clock clock) {
        return seconds(place.completeAsOf(), clock);
    }

    /** For how many seconds the subject that was parked first has been waiting; null where none is. */
    public @Nullable Long parkedSeconds(Clock clock) {
        return seconds(parkedSince, clock);
    }

    private static @Nullable Long seconds(@Nullable Instant since, Clock clock) {
        return since == null
                ? null
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }
}

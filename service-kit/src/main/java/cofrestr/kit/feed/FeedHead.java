package cofrestr.kit.feed;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed has come.
 *
 * @param generation raised by every restore
 * @param position of the newest readable event, 0 before the first
 * @param waitingSince when the oldest event without a position was recorded; null where none waits
 */
public record FeedHead(
        long generation, long position, @Nullable Instant waitingSince) {
    /** As it stands in the database now. */
    public static FeedHead of(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select generation, (select coalesce(max(position), 0) from feed_event) as position,
                               (select min(recorded_at) from feed_event where position is null) as waiting_since
                          from feed_generation
                        """).mapTo(FeedHead.class).one());
    }
}

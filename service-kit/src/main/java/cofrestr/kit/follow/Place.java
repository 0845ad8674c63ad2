package cofrestr.kit.follow;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed has been read.
 *
 * @param epoch how many times it was begun from the start
 * @param cursor behind the last event taken in; null at the beginning
 * @param replayed whether its end was reached in this epoch
 * @param completeAsOf every event up to this moment is taken in or parked
 * @param lastEventAt when the last event came to pass
 */
public record Place(
        int epoch,
        @Nullable String cursor,
        boolean replayed,
        @Nullable Instant completeAsOf,
        @Nullable Instant lastEventAt) {

    static Place of(Handle handle, String feed) {
        return handle.createQuery(
                        "select epoch, cursor, replayed, complete_as_of, last_event_at from followed_feed where feed = :feed")
                .bind("feed", feed)
                .mapTo(Place.class)
                .findOne()
                .orElseGet(() -> new Place(1, null, false, null, null));
    }

    static void begin(Handle handle, String feed) {
        handle.execute("insert into followed_feed (feed) values (?) on conflict do nothing", feed);
    }

    /** Goes on behind {@code cursor}; where a moment is null, the one that is known stays. */
    static void goOn(
            Handle handle, String feed, String cursor, @Nullable Instant completeAsOf, @Nullable Instant lastEventAt) {
        handle.createUpdate("""
                        update followed_feed
                           set cursor = :cursor, complete_as_of = coalesce(:completeAsOf, complete_as_of),
                               last_event_at = coalesce(:lastEventAt, last_event_at)
                         where feed = :feed
                        """)
                .bind("feed", feed)
                .bind("cursor", cursor)
                .bind("completeAsOf", completeAsOf)
                .bind("lastEventAt", lastEventAt)
                .execute();
    }

    /** Begins again from the start. What was parked comes again, so it is not kept from the epoch before. */
    static void beginAgain(Handle handle, String feed) {
        handle.execute("delete from parked_subject where feed = ?", feed);
        handle.execute(
                "update followed_feed set epoch = epoch + 1, cursor = null, replayed = false where feed = ?", feed);
    }

    static void endReached(Handle handle, String feed) {
        handle.execute("update followed_feed set replayed = true where feed = ?", feed);
    }
}

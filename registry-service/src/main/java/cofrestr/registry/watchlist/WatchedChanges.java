package cofrestr.registry.watchlist;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.feed.FeedCursors;
import cofrestr.kit.feed.FeedHead;
import cofrestr.kit.feed.FeedName;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.check.Answer;
import cofrestr.registry.check.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * Of whom on a list the standing changed, in the order of the feed, and how they stand now. That somebody has another post, or another
 * name, is not told.
 */
@ApplicationScoped
public class WatchedChanges {
    private static final String FIND = SqlFiles.text(WatchedChanges.class, "find-changes.sql");

    private final Jdbi jdbi;
    private final FeedCursors cursors;
    private final Clock clock;

    WatchedChanges(Jdbi jdbi, FeedCursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A person whose standing changed, and how it is now. */
    public record Change(String ref, Answer answer) {}

    /** What changed; from {@code cursor} the reader goes on. */
    public record Changes(List<Change> changes, String cursor, boolean atHead) {}

    /** A row as it is found. */
    public record Row(
            long position, String ref, String asked, @Nested Standing standing) {}

    /** What changed since a cursor (null: ever), of {@code limit} people at most. */
    public Changes since(@Nullable String cursor, UUID list, int limit, Caller caller) {
        FeedHead head = FeedHead.of(jdbi);
        FeedCursors.Of own = cursors.of(new FeedName("watchlist " + list), caller, head.generation());
        List<Row> rows = find(list, own.position(cursor), head.position(), limit);
        boolean atHead = rows.size() < limit;
        Instant now = Clocks.now(clock);
        return new Changes(
                rows.stream()
                        .map(row -> new Change(row.ref(), row.standing().answer(new RegisterNumber(row.asked()), now)))
                        .toList(),
                own.at(atHead ? head.position() : rows.getLast().position()),
                atHead);
    }

    private List<Row> find(UUID list, long after, long head, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("watchlist", list)
                .bind("after", after)
                .bind("head", head)
                .bind("limit", limit)
                .bind("today", Clocks.today(clock))
                .mapTo(Row.class)
                .list());
    }
}

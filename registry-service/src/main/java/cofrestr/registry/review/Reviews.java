package cofrestr.registry.review;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The reviews: those that wait, and those that were decided. */
@ApplicationScoped
public class Reviews {
    private static final String LIST = SqlFiles.text(Reviews.class, "list-reviews.sql");
    private static final String COUNT = SqlFiles.text(Reviews.class, "count-reviews.sql");
    private static final String WAITING = SqlFiles.text(Reviews.class, "count-waiting.sql");

    private final Jdbi jdbi;
    private final Clock clock;

    Reviews(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Which reviews.
     *
     * @param owner whose; "" for nobody's, null for anybody's
     * @param olderThanDays those that have waited at least so many whole days
     */
    public record Filter(
            Review.@Nullable State state, @Nullable String owner, int olderThanDays) {}

    /** How much there is to do, and how much is done; "30 days" are the last. */
    public record Counts(
            int open,
            int deferred,
            int unowned,
            int over7Days,
            int over30Days,
            int oldestDays,
            int come30Days,
            int same30Days,
            int new30Days,
            int cannotTell30Days) {}

    /** What waits of one sender with one owner, and since when the longest. */
    public record Waiting(@Nullable String owner, String sender, int waiting, Instant since) {}

    public List<Review> list(Filter filter, Paging.From from) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(LIST))
                .bindByType("id", null, UUID.class)
                .bind("state", filter.state())
                .bind("owner", filter.owner())
                .bind("waitingSince", Clocks.now(clock).minus(Duration.ofDays(filter.olderThanDays())))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Review.class)
                .list());
    }

    public Optional<Review> find(UUID id) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(LIST))
                .bind("id", id)
                .bindByType("state", null, String.class)
                .bindByType("owner", null, String.class)
                .bind("waitingSince", Clocks.now(clock))
                .bind("after", "")
                .bind("fetch", 1)
                .mapTo(Review.class)
                .findOne());
    }

    public Counts counts() {
        return jdbi.withHandle(handle -> bound(handle.createQuery(COUNT))
                .bind("now", Clocks.now(clock))
                .mapTo(Counts.class)
                .one());
    }

    /** What waits, by owner and sender, most first; the 500 largest. */
    public List<Waiting> waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery(WAITING).mapTo(Waiting.class).list());
    }

    private Query bound(Query query) {
        return query.bind("today", Clocks.today(clock));
    }
}

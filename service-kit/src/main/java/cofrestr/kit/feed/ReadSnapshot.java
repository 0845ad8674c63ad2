package cofrestr.kit.feed;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * What a reader begins with, or begins anew with: how everything that it may follow stands now, cut down as an event is. The cursor is
 * taken before the reading, so that nothing lies between the two.
 */
@ApplicationScoped
public class ReadSnapshot {
    private static final UUID NO_EVENT = new UUID(0, 0);

    private final Instance<FeedName> feeds;
    private final FeedCursors cursors;
    private final FeedReach reach;
    private final Paging paging;
    private final Jdbi jdbi;
    private final Clock clock;

    ReadSnapshot(
            Instance<FeedName> feeds, FeedCursors cursors, FeedReach reach, Paging paging, Jdbi jdbi, Clock clock) {
        this.feeds = feeds;
        this.cursors = cursors;
        this.reach = reach;
        this.paging = paging;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A page of what {@code stands} finds, in the order of the subjects. */
    public SnapshotView page(Paging.From from, Caller caller, Function<Paging.From, List<FeedSubject>> stands) {
        FeedHead head = FeedHead.of(jdbi);
        String cursor =
                cursors.of(feeds.get(), reach.routes(caller), head.generation()).at(head.position());
        EventViews views = new EventViews(false, Set.of(reach.routes(caller)), Clocks.today(clock));
        Page<FeedSubject> page = paging.page(from, stands.apply(from), FeedSubject::subject);
        return new SnapshotView(
                page.items().stream()
                        .flatMap(subject -> views
                                .of(row(subject))
                                .map(seen ->
                                        new SnapshotView.Subject(subject.subject(), subject.version(), seen.data()))
                                .stream())
                        .toList(),
                page.next(),
                cursor);
    }

    /** As if the subject came into sight now. */
    private static FeedRow row(FeedSubject subject) {
        return new FeedRow(
                0,
                NO_EVENT,
                "",
                subject.subject(),
                subject.version(),
                List.of(),
                List.of(),
                subject.data(),
                Instant.EPOCH,
                null,
                false,
                true);
    }
}

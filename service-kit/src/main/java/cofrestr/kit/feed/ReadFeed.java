package cofrestr.kit.feed;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads on from a cursor. What the caller may not see is passed over, and the cursor moves past it: at most
 * {@link #SCANNED} events are looked at for one answer, so that no answer is long in coming.
 */
@ApplicationScoped
public class ReadFeed {
    public static final int USUAL = 100;
    public static final int MOST = 500;
    public static final int LONGEST_WAIT_SECONDS = 30;
    private static final int SCANNED = 5000;
    private static final String DATACONTENTTYPE = "application/json";

    private final Instance<FeedName> feeds;
    private final FeedCursors cursors;
    private final FeedReach reach;
    private final FeedWaiters waiters;
    private final Looks looks;
    private final Jdbi jdbi;
    private final Clock clock;

    ReadFeed(
            Instance<FeedName> feeds,
            FeedCursors cursors,
            FeedReach reach,
            FeedWaiters waiters,
            Looks looks,
            Jdbi jdbi,
            Clock clock) {
        this.feeds = feeds;
        this.cursors = cursors;
        this.reach = reach;
        this.waiters = waiters;
        this.looks = looks;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Where a reader without a cursor begins. */
    @Schema(name = "FeedStart")
    public enum Start {
        /** With the first event there is. */
        BEGINNING,
        /** With the next that comes: for who reads the lists now and follows from here. */
        NOW;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a reader asks for: on from {@code cursor} (from {@code start} without one), so many, waiting so long if there is nothing. */
    public record Asked(
            @Nullable String cursor,
            @Nullable Start start,
            @Nullable Integer limit,
            @Nullable Integer waitSeconds) {
        int most() {
            int most = limit == null ? USUAL : limit;
            if (most < 1) {
                throw Problem.of(KitProblem.PARAMETER_INVALID, "limit");
            }
            if (most > MOST) {
                throw Problem.of(KitProblem.LIMIT_TOO_LARGE, MOST);
            }
            return most;
        }

        Duration patience() {
            int seconds = waitSeconds == null ? 0 : waitSeconds;
            if (seconds < 0 || seconds > LONGEST_WAIT_SECONDS) {
                throw Problem.of(KitProblem.PARAMETER_INVALID, "wait");
            }
            return Duration.ofSeconds(seconds);
        }
    }

    /** Reads now, or, where there is nothing to read and the caller would wait, as soon as there is. */
    public CompletionStage<FeedView> read(Asked asked, Looks.Onlooker who) {
        return page(asked, who.caller()).thenApply(view -> {
            if (!who.caller().is(Role.SERVICE)) {
                looks.at(
                        who, view.events().stream().map(FeedView.Event::subject).toList());
            }
            return view;
        });
    }

    private CompletionStage<FeedView> page(Asked asked, Caller caller) {
        Duration patience = asked.patience();
        int most = asked.most();
        FeedHead head = FeedHead.of(jdbi);
        FeedCursors.Of own = cursors.of(feeds.get(), reach.routes(caller), head.generation());
        if (asked.cursor() != null && asked.start() != null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "from");
        }
        long from = asked.start() == Start.NOW ? head.position() : own.position(asked.cursor());
        Page page = page(from, most, caller, own);
        if (!page.view.events().isEmpty() || patience.isZero()) {
            return CompletableFuture.completedFuture(page.view);
        }
        return waiters.past(page.position, patience)
                .thenApplyAsync(
                        _ -> page(page.position, most, caller, own).view, Infrastructure.getDefaultWorkerPool());
    }

    private record Page(FeedView view, long position) {}

    private Page page(long from, int most, Caller caller, FeedCursors.Of own) {
        boolean everything = caller.is(Role.SERVICE);
        EventViews views = new EventViews(everything, Set.of(reach.routes(caller)), Clocks.today(clock));
        List<FeedRow> scanned = scan(from, everything ? most : SCANNED, caller);
        List<FeedView.Event> events = new ArrayList<>();
        long position = from;
        int looked = 0;
        for (FeedRow row : scanned) {
            if (events.size() == most) {
                break;
            }
            looked++;
            position = row.position();
            views.of(row).ifPresent(seen -> events.add(event(row, seen, own)));
        }
        boolean atHead = looked == scanned.size() && scanned.size() < (everything ? most : SCANNED);
        return new Page(new FeedView(events, own.at(position), atHead), position);
    }

    private FeedView.Event event(FeedRow row, EventViews.Seen seen, FeedCursors.Of own) {
        return new FeedView.Event(
                "1.0",
                row.id(),
                "/" + feeds.get().name(),
                row.type(),
                row.subject(),
                row.recordedAt(),
                row.effectiveOn(),
                DATACONTENTTYPE,
                seen.data(),
                own.at(row.position()),
                row.version(),
                seen.changed(),
                seen.movement());
    }

    private List<FeedRow> scan(long after, int limit, Caller caller) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select position, id, type, subject, version, changed, changed_items, recorded_at, effective_on,
                               case when :everything or routes_before && :own or routes_after && :own then data::text else '{}' end as data,
                               routes_before && :own as before, routes_after && :own as after
                          from feed_event
                         where position > :after
                         order by position limit :limit
                        """)
                .bind("everything", caller.is(Role.SERVICE))
                .bind("own", reach.routes(caller))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(FeedRow.class)
                .list());
    }
}

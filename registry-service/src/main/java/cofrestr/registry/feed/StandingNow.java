package cofrestr.registry.feed;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.feed.FeedSubject;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The people whom a caller may follow, as they stand now. */
@ApplicationScoped
public class StandingNow {
    private static final String FIND = SqlFiles.text(StandingNow.class, "snapshot.sql");

    private final Jdbi jdbi;
    private final Clock clock;

    StandingNow(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public List<FeedSubject> of(Caller caller, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("own", caller.organisationCodes())
                .bind("today", Clocks.today(clock))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(FeedSubject.class)
                .list());
    }
}

package cofrestr.cpd.induction;

import cofrestr.cpd.feed.TellServices;
import cofrestr.kit.job.DailyChore;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Inductions follow the posts: what is due moves with a first day that moves, an induction ends with its post, and those of
 * new posts are opened, also of posts that are still to begin; none is opened twice. Employers are told of what was opened and
 * of what is late, the other services of what moved and what ended, too.
 */
@ApplicationScoped
public class FollowPosts implements DailyChore {
    private final Jdbi jdbi;
    private final Clock clock;

    FollowPosts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    @Transactional
    // The whole country in one go; the usual minute is for requests.
    @TransactionConfiguration(timeout = 900)
    public void doOn(LocalDate day) {
        jdbi.useHandle(handle -> {
            Instant now = Clocks.now(clock);
            SqlFiles files = new SqlFiles(handle, FollowPosts.class, Map.of("day", day, "now", now));
            TellServices.ofInductions(handle, TellServices.Induction.MOVED, numbers(files, "moved.sql"), now);
            TellServices.ofInductions(handle, TellServices.Induction.ENDED, numbers(files, "left.sql"), now);
            int _ = files.run("open-due.sql");
            int _ = files.run("hold-open.sql");
            int _ = files.run("told.sql");
        });
    }

    /** Whose inductions the statement changed. */
    private static List<String> numbers(SqlFiles files, String statement) {
        return files.query(statement).mapTo(String.class).list();
    }
}

package cofrestr.cpd.induction;

import cofrestr.kit.job.DailyChore;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Inductions follow the posts: what is due moves with a first day that moves, an induction ends with its post, and those of
 * new posts are opened, also of posts that are still to begin; none is opened twice. Employers are told of what was opened and
 * of what is late.
 */
@ApplicationScoped
public class FollowPosts implements DailyChore {
    private static final List<String> IN_TURN = List.of("moved.sql", "left.sql", "open-due.sql", "told.sql");

    private final Jdbi jdbi;
    private final Clock clock;

    FollowPosts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void doOn(LocalDate day) {
        jdbi.useHandle(handle -> {
            SqlFiles files = new SqlFiles(handle, FollowPosts.class, Map.of("day", day, "now", Clocks.now(clock)));
            IN_TURN.forEach(files::run);
        });
    }
}

package cofrestr.cpd.induction;

import cofrestr.kit.job.DailyChore;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Opens the inductions of new posts, also of those that are still to begin; none is opened twice. */
@ApplicationScoped
public class OpenDueInductions implements DailyChore {
    private final Jdbi jdbi;
    private final Clock clock;

    OpenDueInductions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void doOn(LocalDate day) {
        jdbi.useHandle(handle -> {
            int _ = new SqlFiles(handle, OpenDueInductions.class, Map.of("day", day, "now", Clocks.now(clock)))
                    .run("open-due.sql");
        });
    }
}

package cofrestr.qualifications.assessment;

import cofrestr.kit.job.DailyChore;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells through the feed what will soon be due in an assessment, once at each step that the reference data set. On a day on which no
 * service was there it waits for the next.
 */
@ApplicationScoped
public class RemindOfDeadlines implements DailyChore {
    private final Jdbi jdbi;
    private final Clock clock;

    RemindOfDeadlines(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    @Transactional
    // The whole country in one go; the usual minute is for requests.
    @TransactionConfiguration(timeout = 900)
    public void doOn(LocalDate day) {
        jdbi.useHandle(handle -> {
            SqlFiles files =
                    new SqlFiles(handle, RemindOfDeadlines.class, Map.of("day", day, "now", Clocks.now(clock)));
            int _ = files.run("hold-due.sql");
            int _ = files.run("remind.sql");
        });
    }
}

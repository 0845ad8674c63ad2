package cofrestr.cpd.training;

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
 * Reminds of training that ends, once at each step that the reference data set: employers through the feed, the person in the
 * own list. On a day on which no service was there the reminder waits for the next.
 */
@ApplicationScoped
public class RemindOfTraining implements DailyChore {
    private final Jdbi jdbi;
    private final Clock clock;

    RemindOfTraining(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    @Transactional
    // The whole country in one go; the usual minute is for requests.
    @TransactionConfiguration(timeout = 900)
    public void doOn(LocalDate day) {
        jdbi.useHandle(handle -> {
            int _ = new SqlFiles(handle, RemindOfTraining.class, Map.of("day", day, "now", Clocks.now(clock)))
                    .run("remind.sql");
        });
    }
}

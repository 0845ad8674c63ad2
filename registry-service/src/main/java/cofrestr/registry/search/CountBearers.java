package cofrestr.registry.search;

import cofrestr.kit.job.DailyChore;
import cofrestr.kit.store.SqlFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Counts once a day how many people bear each word, so that searches begin with the rarest; and tidies the dictionary. Only speed depends on it. */
@ApplicationScoped
class CountBearers implements DailyChore {
    private static final String COUNT = SqlFiles.text(CountBearers.class, "count-bearers.sql");
    private static final String TIDY = SqlFiles.text(CountBearers.class, "forget-twins.sql");

    private final Jdbi jdbi;

    CountBearers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void doOn(LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    handle.execute(TIDY);
                    handle.execute(COUNT);
                }));
    }
}

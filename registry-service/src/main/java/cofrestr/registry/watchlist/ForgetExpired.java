package cofrestr.registry.watchlist;

import cofrestr.kit.job.DailyChore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Forgets watch-lists whose last day is over, with everybody on them. They were not shown since. */
@ApplicationScoped
public class ForgetExpired implements DailyChore {
    private final Jdbi jdbi;

    ForgetExpired(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void doOn(LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.execute("delete from watchlist where expires_on < ?", day)));
    }
}

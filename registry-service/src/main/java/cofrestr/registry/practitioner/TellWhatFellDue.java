package cofrestr.registry.practitioner;

import cofrestr.kit.job.DailyChore;
import cofrestr.kit.store.SqlFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Truth with a date tells itself once: on the day on which a post, a registration or an order begins or ends, or, if no
 * service was there that day, as soon as one is.
 */
@ApplicationScoped
public class TellWhatFellDue implements DailyChore {
    private final Jdbi jdbi;
    private final Clock clock;

    TellWhatFellDue(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void doOn(LocalDate day) {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(handle -> tellSome(handle, day)));
        } while (told > 0);
    }

    private int tellSome(Handle handle, LocalDate day) {
        PersonChanges people = PersonChanges.begin(handle, clock);
        int some = new SqlFiles(handle, TellWhatFellDue.class, Map.of("today", day)).run("fallen-due.sql");
        people.append(clock);
        return some;
    }
}

package cofrestr.registry.keeper;

import cofrestr.kit.job.DailyChore;
import cofrestr.registry.roster.OneListAtATime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lists change hands on the day that was decided, or, if no service was there that day, as soon as one is. */
@ApplicationScoped
public class CarryOutDueChanges implements DailyChore {
    private final Jdbi jdbi;
    private final CarryOutChange carryOut;

    CarryOutDueChanges(Jdbi jdbi, CarryOutChange carryOut) {
        this.jdbi = jdbi;
        this.carryOut = carryOut;
    }

    @Override
    public void doOn(LocalDate day) {
        jdbi.withHandle(handle -> due(handle, day))
                .forEach(change -> QuarkusTransaction.requiringNew()
                        .run(() -> jdbi.useHandle(handle -> carryOut(handle, change, day))));
    }

    /** One in each transaction, which looks again: it may have been decided otherwise meanwhile. */
    private void carryOut(Handle handle, UUID change, LocalDate day) {
        OneListAtATime.hold(handle);
        if (due(handle, day).contains(change)) {
            carryOut.on(handle, change);
        }
    }

    private static List<UUID> due(Handle handle, LocalDate day) {
        return handle.createQuery(
                        "select id from keeper_change where state = 'DUE' and from_day <= :day order by from_day, id")
                .bind("day", day)
                .mapTo(UUID.class)
                .list();
    }
}

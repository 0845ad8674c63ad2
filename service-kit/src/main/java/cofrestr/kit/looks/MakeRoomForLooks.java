package cofrestr.kit.looks;

import cofrestr.kit.job.DailyChore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Makes the partitions for the looks of next month before it comes. */
@ApplicationScoped
class MakeRoomForLooks implements DailyChore {
    private final Jdbi jdbi;

    MakeRoomForLooks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void doOn(LocalDate day) {
        jdbi.useHandle(handle -> handle.execute("select look_partition(?)", day.plusMonths(1)));
    }
}

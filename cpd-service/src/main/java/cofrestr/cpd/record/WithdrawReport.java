package cofrestr.cpd.record;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** An organisation takes back what it reported by mistake; taken back twice it is taken back once. What others reported stands; without any report the record goes. */
@ApplicationScoped
public class WithdrawReport {
    private final Jdbi jdbi;
    private final Clock clock;

    WithdrawReport(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(UUID report, Caller by) {
        jdbi.useHandle(handle -> {
            UUID record = handle.createQuery("select record from cpd_report where id = :report and source = any(:own)")
                    .bind("report", report)
                    .bind("own", by.organisationCodes())
                    .mapTo(UUID.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            var _ = handle.createQuery("select id from cpd_record where id = :id for no key update")
                    .bind("id", record)
                    .mapTo(UUID.class)
                    .findOne();
            int _ = handle.createUpdate(
                            "update cpd_report set withdrawn_at = :now where id = :report and withdrawn_at is null")
                    .bind("report", report)
                    .bind("now", Clocks.now(clock))
                    .execute();
            RecordActivities.show(
                    new SqlFiles(handle, WithdrawReport.class, Map.of("now", Clocks.now(clock))), Set.of(record));
            TrainingTold.tell(handle, Set.of(record), Clocks.now(clock));
        });
    }
}

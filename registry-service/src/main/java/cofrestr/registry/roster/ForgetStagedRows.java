package cofrestr.registry.roster;

import cofrestr.kit.job.DailyChore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets the rows of lists, as sent and as planned, when the list is 30 days old (project decision). What came of them stands in
 * the register; rows that wait for a decision about who it is are kept until it is made.
 */
@ApplicationScoped
public class ForgetStagedRows implements DailyChore {
    private static final int KEPT_DAYS = 30;

    private final Jdbi jdbi;

    ForgetStagedRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void doOn(LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    for (String table : new String[] {"roster_row", "roster_plan"}) {
                        String row = table.equals("roster_row") ? "number" : "row_number";
                        handle.createUpdate("delete from " + table
                                        + " t using roster r where r.id = t.roster and r.recorded_from < :before"
                                        + " and not exists (select from match_review w where w.roster = t.roster and w.row_number = t."
                                        + row
                                        + " and w.state <> 'DECIDED')")
                                .bind("before", day.minusDays(KEPT_DAYS))
                                .execute();
                    }
                }));
    }
}

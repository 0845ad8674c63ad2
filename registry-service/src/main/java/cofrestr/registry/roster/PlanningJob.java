package cofrestr.registry.roster;

import cofrestr.kit.job.JobKind;
import cofrestr.kit.job.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Plans a list that was read; the payload is its id. */
@ApplicationScoped
public class PlanningJob implements JobKind {
    /** The kind's name. */
    public static final String KIND = "plan-roster";

    private final Rosters rosters;
    private final PlanRoster plan;

    PlanningJob(Rosters rosters, PlanRoster plan) {
        this.rosters = rosters;
        this.plan = plan;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(Lease lease) {
        lease.finish(handle -> planNow(handle, id(lease.payload())));
    }

    /** Plans in the transaction of {@code handle}, unless it was planned before: what the job does, and what a rehearsal does at once. */
    public void planNow(Handle handle, UUID roster) {
        Roster read = rosters.lock(roster);
        if (read.state() != Roster.State.READING) {
            return;
        }
        if (read.planHash() == null) {
            plan.plan(handle, roster, read.announced());
        } else {
            plan.planMended(handle, roster, read.announced());
        }
    }

    @Override
    public void failed(Handle handle, String payload, String code) {
        Rosters.is(handle, id(payload), Roster.State.FAILED);
    }

    /** Under which key a list is to be planned: each time it was mended it is another piece of work. */
    static String keyOf(Handle handle, UUID roster) {
        long times = handle.createQuery(
                        "select count(*) from job where kind = :kind and payload = to_jsonb(:roster::text)")
                .bind("kind", KIND)
                .bind("roster", roster.toString())
                .mapTo(Long.class)
                .one();
        return times == 0 ? roster.toString() : roster + " " + times;
    }

    /** The work on a list that is not over; none where there is none. */
    static Optional<UUID> underWay(Handle handle, UUID roster) {
        return handle.createQuery("""
                        select id from job where kind = :kind and payload = to_jsonb(:roster::text) and state in ('WAITING', 'RUNNING')
                        """)
                .bind("kind", KIND)
                .bind("roster", roster.toString())
                .mapTo(UUID.class)
                .findFirst();
    }

    private static UUID id(String payload) {
        return UUID.fromString(payload.replace("\"", ""));
    }
}

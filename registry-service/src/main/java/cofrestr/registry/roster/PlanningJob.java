package cofrestr.registry.roster;

import cofrestr.kit.job.JobKind;
import cofrestr.kit.job.Lease;
import jakarta.enterprise.context.ApplicationScoped;
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
        if (read.state() == Roster.State.READING) {
            plan.plan(handle, roster, read.announced());
        }
    }

    @Override
    public void failed(Handle handle, String payload, String code) {
        Rosters.is(handle, id(payload), Roster.State.FAILED);
    }

    private static UUID id(String payload) {
        return UUID.fromString(payload.replace("\"", ""));
    }
}

package cofrestr.cpd.pathway;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Agrees a placement with the host school, inside the window of the cycle. */
@ApplicationScoped
public class AgreePlacement {
    private final Jdbi jdbi;

    AgreePlacement(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    public void agree(UUID nomination, Nomination.Placement placement, Caller by) {
        jdbi.useHandle(handle -> {
            NominationRow held = Nominations.hold(handle, nomination, by);
            String host = held.hostSchool();
            if (host == null) {
                throw Problem.of(CpdProblem.PATHWAY_HOST_MISSING);
            }
            Cycles.read(handle, held.cycle()).refusePlacement(placement.from(), placement.until());
            Coaches.refuseUnknownAtHost(handle, placement.hostCoach(), host, by, "/hostCoach");
            handle.createUpdate("""
                            update pathway_nomination set placement_project = :project, placement_targets = :targets, placement_from = :from,
                                   placement_until = :until, host_coach = :coach::uuid, version = version + 1 where id = :id
                            """)
                    .bind("project", placement.project())
                    .bind("targets", placement.targets().toArray(String[]::new))
                    .bind("from", placement.from())
                    .bind("until", placement.until())
                    .bind("coach", placement.hostCoach())
                    .bind("id", held.id())
                    .execute();
        });
    }
}

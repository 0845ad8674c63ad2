package cofrestr.cpd.pathway;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Chooses the school that takes a participant in, another than the own, by the day that the cycle sets. Another choice ends the placement at the school chosen before. */
@ApplicationScoped
public class ChooseHost {
    private final Jdbi jdbi;
    private final Clock clock;

    ChooseHost(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Transactional
    public void choose(UUID nomination, OrganisationCode school, LocalDate chosenOn, Caller by) {
        jdbi.useHandle(handle -> {
            NominationRow held = Nominations.hold(handle, nomination, by);
            if (chosenOn.isAfter(Clocks.today(clock))) {
                throw Problem.of(CpdProblem.ACTIVITY_DAY_NOT_COME).at("/chosenOn");
            }
            Cycles.read(handle, held.cycle()).refuseHost(chosenOn);
            Schools.refuseUnknown(handle, school, "/school");
            if (held.ownSchool().equals(school.value())) {
                throw Problem.of(CpdProblem.PATHWAY_HOST_IS_OWN_SCHOOL).at("/school");
            }
            handle.createUpdate("""
                            update pathway_nomination
                               set host_school = :school, host_chosen_on = :on, version = version + 1,
                                   placement_project = case when host_school = :school then placement_project end,
                                   placement_targets = case when host_school = :school then placement_targets end,
                                   placement_from = case when host_school = :school then placement_from end,
                                   placement_until = case when host_school = :school then placement_until end,
                                   host_coach = case when host_school = :school then host_coach end
                             where id = :id
                            """)
                    .bind("school", school.value())
                    .bind("on", chosenOn)
                    .bind("id", held.id())
                    .execute();
        });
    }
}

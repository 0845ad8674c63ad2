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

/** Chooses the school that takes a participant in, by the day that the cycle sets. */
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
            handle.execute(
                    "update pathway_nomination set host_school = ?, host_chosen_on = ? where id = ?",
                    school.value(),
                    chosenOn,
                    held.id());
            Nominations.raise(handle, held.id());
        });
    }
}

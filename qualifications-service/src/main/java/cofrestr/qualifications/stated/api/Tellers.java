package cofrestr.qualifications.stated.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.compliance.AssessCompliance;
import cofrestr.qualifications.compliance.EmployedPeople;
import cofrestr.qualifications.stated.Teller;
import cofrestr.workforce.Workforce;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** As whom the caller states and reads, and of whom: an employer of whom it employs today, registry staff and the person of whoever is known. */
@RequestScoped
class Tellers {
    private final CurrentCaller callers;
    private final AssessCompliance assess;
    private final EmployedPeople employed;
    private final Workforce workforce;
    private final Clock clock;

    Tellers(CurrentCaller callers, AssessCompliance assess, EmployedPeople employed, Workforce workforce, Clock clock) {
        this.callers = callers;
        this.assess = assess;
        this.employed = employed;
        this.workforce = workforce;
        this.clock = clock;
    }

    /** Who states. */
    Teller teller() {
        Caller caller = callers.get();
        return Teller.of(
                caller, caller.is(Role.EMPLOYER) ? assess.organisationsBeneath(caller.organisationCodes()) : Set.of());
    }

    /** Who reads or takes back what was stated of {@code number}; to one who may not, there is nobody. */
    Teller of(RegisterNumber number) {
        Caller caller = callers.get();
        Teller teller = teller();
        boolean everywhere = teller.everywhere() || number.equals(caller.self());
        LocalDate today = Clocks.today(clock);
        boolean may = everywhere
                ? assess.isKnown(number)
                : employed.areEmployers(teller.own(), workforce.survivor(number).value(), today, today);
        if (!may) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return new Teller(teller.desk(), everywhere, teller.own());
    }
}

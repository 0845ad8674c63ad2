package cofrestr.registry.practitioner.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.registry.practitioner.Practitioners;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The person whom a path names. */
@ApplicationScoped
class NamedPerson {
    private final Practitioners practitioners;
    private final Clock clock;

    NamedPerson(Practitioners practitioners, Clock clock) {
        this.practitioners = practitioners;
        this.clock = clock;
    }

    /** NOT_FOUND where the register says nothing of anybody under the number today. */
    void refuseUnknown(RegisterNumber number) {
        if (practitioners.entry(number, new Moment(Clocks.today(clock), null)).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }
}

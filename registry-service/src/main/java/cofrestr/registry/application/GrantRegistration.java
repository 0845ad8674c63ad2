package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.PeriodTable;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.PersonChanges;
import cofrestr.registry.registration.Registrations;
import cofrestr.registry.requirement.RequirementQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Registers an applicant (2014 Act ss9-10): not twice in a category, not under an order that takes people off the register,
 * not while a requirement is in force that qualifications-service has not said is met.
 */
@ApplicationScoped
class GrantRegistration {
    private final Steps steps;
    private final RequirementQuestions requirements;
    private final TellOutcome tell;
    private final Clock clock;

    GrantRegistration(Steps steps, RequirementQuestions requirements, TellOutcome tell, Clock clock) {
        this.steps = steps;
        this.requirements = requirements;
        this.tell = tell;
        this.clock = clock;
    }

    /** What the register says of a person and a category on the day. */
    public record Eligibility(
            boolean registered,
            boolean ineligible,
            @Nullable String provisionalBasis) {}

    void grant(Handle handle, Held held, RegistrationKind kind, Caller by) {
        LocalDate today = Clocks.today(clock);
        LifeCycle.Transition step =
                LifeCycles.inForce(handle).step(held.state(), ApplicationEvent.GRANT, by, held.shownAs());
        String legalBasis = refuseUnfit(handle, held, kind, today, step);
        PersonChanges people = PersonChanges.of(
                handle,
                clock,
                held.practitionerId(),
                "wales.cofrestr.registration.granted.v1",
                "firstRegistered",
                "registrations");
        Registrations.PERIODS.say(
                handle,
                Map.of("practitioner_id", held.practitionerId(), "category", held.category()),
                new PeriodTable.Portion(today, null),
                Map.of("kind", kind.name(), "legal_basis", legalBasis, "act", held.id()),
                Clocks.now(clock));
        people.append(clock);
        steps.take(handle, held, step, Outcome.granted(kind), by);
        tell.granted(handle, held);
    }

    /** Answers the provision that the registration rests on. */
    private String refuseUnfit(
            Handle handle, Held held, RegistrationKind kind, LocalDate today, LifeCycle.Transition step) {
        Eligibility found = new SqlFiles(
                        handle,
                        GrantRegistration.class,
                        Map.of("person", held.practitionerId(), "category", held.category(), "today", today))
                .query("find-eligibility.sql")
                .mapTo(Eligibility.class)
                .one();
        if (found.registered()) {
            throw Problem.of(RegistryProblem.ALREADY_REGISTERED);
        }
        if (found.ineligible()) {
            throw Problem.of(RegistryProblem.NOT_ELIGIBLE);
        }
        requirements.refuseUnmet(handle, held.id(), held.category(), kind == RegistrationKind.PROVISIONAL);
        return switch (kind) {
            case FULL -> step.legalBasis();
            case PROVISIONAL -> {
                if (found.provisionalBasis() == null) {
                    throw Problem.of(RegistryProblem.PROVISIONAL_NOT_FOR_CATEGORY)
                            .at("/registration");
                }
                yield found.provisionalBasis();
            }
        };
    }
}

package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.fee.ChargeForAct;
import cofrestr.registry.fee.FeeKind;
import cofrestr.registry.requirement.RequirementQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is done to an application short of deciding it: submit, withdraw, give it to somebody. */
@ApplicationScoped
public class MoveApplication {
    private final Jdbi jdbi;
    private final Steps steps;
    private final RequirementQuestions requirements;
    private final ChargeForAct fees;

    MoveApplication(Jdbi jdbi, Steps steps, RequirementQuestions requirements, ChargeForAct fees) {
        this.jdbi = jdbi;
        this.steps = steps;
        this.requirements = requirements;
        this.fees = fees;
    }

    /**
     * Submits it, once every question is answered; the fee for it is charged where the year has one. Where it goes from there
     * follows from documents and answers.
     */
    @Transactional
    public void submit(UUID id, Caller by, long seen) {
        jdbi.useHandle(handle -> {
            Held held = steps.hold(handle, id, by, seen);
            if (held.state() == ApplicationState.DRAFT && !held.declared()) {
                throw Problem.of(RegistryProblem.DECLARATION_INCOMPLETE);
            }
            steps.take(
                    handle, held, ApplicationEvent.submission(held.documentsComplete(), held.waitsOnSuitability()), by);
            fees.charge(handle, held.practitionerId(), FeeKind.APPLICATION, by.client(), by.user());
        });
    }

    /** Withdraws it; possible until it is decided. */
    @Transactional
    public void withdraw(UUID id, Caller by, long seen) {
        jdbi.useHandle(handle -> steps.take(handle, steps.hold(handle, id, by, seen), ApplicationEvent.WITHDRAW, by));
    }

    /** Gives it to somebody to work on; null is nobody. */
    @Transactional
    public void assign(UUID id, @Nullable String owner, Caller by, long seen) {
        jdbi.useHandle(handle -> {
            Held held = steps.hold(handle, id, by, seen);
            handle.createUpdate("update application set owner = :owner where id = :id")
                    .bind("owner", owner)
                    .bind("id", held.id())
                    .execute();
            Steps.changed(handle, held.id());
        });
    }

    /**
     * Asks anew whether the applicant meets what is required. Nothing is asked where no requirement can be in force for the
     * category, nor where the application cannot be granted as it stands.
     */
    @Transactional
    public void askRequirement(UUID id, Caller by, long seen) {
        jdbi.useHandle(handle -> {
            Held held = steps.hold(handle, id, by, seen);
            steps.refuseUngrantable(handle, held, by);
            requirements.ask(handle, held.id(), held.category());
            Steps.changed(handle, held.id());
        });
    }
}

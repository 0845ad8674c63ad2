package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A registrar grants an application, or refuses it and says why (2014 Act ss10-11; SI 2015/140 regs 5-6). */
@ApplicationScoped
public class DecideApplication {
    private final Jdbi jdbi;
    private final Steps steps;
    private final GrantRegistration grant;
    private final RefuseRegistration refuse;

    DecideApplication(Jdbi jdbi, Steps steps, GrantRegistration grant, RefuseRegistration refuse) {
        this.jdbi = jdbi;
        this.steps = steps;
        this.grant = grant;
        this.refuse = refuse;
    }

    /** Grants it from today, in full or provisionally. */
    @Transactional
    public void grant(UUID id, RegistrationKind kind, Caller by, long seen) {
        jdbi.useHandle(handle -> grant.grant(handle, steps.hold(handle, id, by, seen), kind, by));
    }

    /** Refuses it on grounds that the applicant reads. */
    @Transactional
    public void refuse(UUID id, @Nullable String grounds, Caller by, long seen) {
        if (grounds == null || grounds.isBlank()) {
            throw Problem.of(RegistryProblem.GROUNDS_MISSING).at("/grounds");
        }
        jdbi.useHandle(handle ->
                refuse.refuse(handle, steps.hold(handle, id, by, seen), ApplicationEvent.REFUSE, grounds, by));
    }
}

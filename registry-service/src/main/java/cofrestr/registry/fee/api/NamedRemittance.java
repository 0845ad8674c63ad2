package cofrestr.registry.fee.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.fee.Remittance;
import cofrestr.registry.fee.Remittances;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The remittance that a path names: to an employer somebody else's is as if it were not there. */
@ApplicationScoped
class NamedRemittance {
    static final String ID = "The id of the remittance, from its Location or from the list";
    static final String EXAMPLE_ID = "0d7c4c1e-0000-4000-8000-000000000000";

    private final Remittances remittances;
    private final CurrentCaller callers;

    NamedRemittance(Remittances remittances, CurrentCaller callers) {
        this.remittances = remittances;
        this.callers = callers;
    }

    Remittance found(UUID id) {
        return remittances.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}

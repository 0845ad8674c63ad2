package cofrestr.registry.roster.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.roster.Rosters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/** How work on a list is answered. */
@ApplicationScoped
class RosterAnswers {
    /** How the operations on lists follow each other; their summaries begin with the step. */
    static final String STEPS =
            "Four steps. **Send** the whole staff list; **look** at what it would change; **mend** the rows that could not be used; **commit** exactly the plan you saw. Nothing in the register changes before the last step, and the same list again changes nothing.";

    private final Rosters rosters;

    RosterAnswers(Rosters rosters) {
        this.rosters = rosters;
    }

    /** The answer that is given once the work is over or the wait is; begun while the request is at hand. */
    Supplier<Response> accepted(UUID id, Caller caller) {
        Response.ResponseBuilder answer = Response.accepted().location(URI.create("/v1/rosters/" + id));
        return () -> answer.entity(
                        RosterView.of(rosters.find(id, caller).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND))))
                .build();
    }
}

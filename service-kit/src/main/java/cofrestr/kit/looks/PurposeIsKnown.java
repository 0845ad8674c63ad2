package cofrestr.kit.looks;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a purpose that nobody knows before anything is done: what was done could not be undone where the look is refused after it. */
public class PurposeIsKnown {
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        String written = request.getHeaderString(Looks.HEADER);
        boolean lookedFor = Arrays.stream(operation.getResourceMethod().getAnnotationsByType(May.class))
                .flatMap(may -> Arrays.stream(may.value()))
                .noneMatch(Role.NOBODY::equals);
        if (written != null
                && lookedFor
                && Arrays.stream(Purpose.values())
                        .noneMatch(purpose -> purpose.name().equals(written))) {
            throw Problem.of(KitProblem.PURPOSE_UNKNOWN);
        }
    }
}

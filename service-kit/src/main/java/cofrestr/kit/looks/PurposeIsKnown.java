package cofrestr.kit.looks;

import cofrestr.kit.docs.Refuses;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a purpose that nobody knows before anything is done: what was done could not be undone where the look is refused after it. */
public class PurposeIsKnown {
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        String written = request.getHeaderString(Looks.HEADER);
        Refuses refuses = operation.getResourceMethod().getAnnotation(Refuses.class);
        boolean asked = refuses != null && List.of(refuses.value()).contains(KitProblem.PURPOSE_UNKNOWN.name());
        if (written != null
                && asked
                && Arrays.stream(Purpose.values())
                        .noneMatch(purpose -> purpose.name().equals(written))) {
            throw Problem.of(KitProblem.PURPOSE_UNKNOWN);
        }
    }
}

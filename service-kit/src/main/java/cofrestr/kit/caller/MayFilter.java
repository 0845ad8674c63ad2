package cofrestr.kit.caller;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a request through only where a {@link May} of its operation says so. The wrong role, and a service that the
 * operation does not name, is told so (403); the right
 * role for somebody else's organisation or entry is answered as if there were no such thing (404).
 */
public class MayFilter {
    @Inject
    CurrentCaller callers;

    @Inject
    Instance<OrganisationTree> tree;

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        List<May> grants = Arrays.asList(operation.getResourceMethod().getAnnotationsByType(May.class));
        if (grants.stream().anyMatch(may -> Arrays.asList(may.value()).contains(Role.NOBODY))) {
            return;
        }
        Caller caller = callers.get();
        if (caller.is(Role.NOBODY)) {
            throw new UnauthorizedException();
        }
        List<May> held = grants.stream().filter(may -> holds(caller, may)).toList();
        if (held.isEmpty()) {
            throw Problem.of(KitProblem.NOT_ALLOWED);
        }
        if (held.stream().noneMatch(may -> reaches(may.scope(), caller, request))) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    private static boolean holds(Caller caller, May may) {
        return Arrays.stream(may.value())
                .anyMatch(role -> caller.is(role)
                        && (role != Role.SERVICE || Arrays.asList(may.callers()).contains(caller.client())));
    }

    private boolean reaches(Scope scope, Caller caller, ContainerRequestContext request) {
        return switch (scope) {
            case EVERYWHERE, AS_STORED -> true;
            case OWN_ORGANISATIONS ->
                named(request, "organisation")
                        .flatMap(OrganisationCode::parse)
                        .filter(asked -> tree.get().covers(caller.organisations(), asked))
                        .isPresent();
            case OWN_ENTRY ->
                caller.self() != null
                        && named(request, "number")
                                .flatMap(RegisterNumber::parse)
                                .filter(caller.self()::equals)
                                .isPresent();
        };
    }

    private static Optional<String> named(ContainerRequestContext request, String name) {
        String inPath = request.getUriInfo().getPathParameters().getFirst(name);
        return Optional.ofNullable(
                inPath != null
                        ? inPath
                        : request.getUriInfo().getQueryParameters().getFirst(name));
    }
}

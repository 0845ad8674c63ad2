package cofrestr.kit.repeat;

import cofrestr.kit.http.RequestContext;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;

/** Rehearses: runs the operation in a transaction of its own that is rolled back whatever comes of it. */
@Rehearsable
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class Rehearsal {
    /** As long as the longest list takes to be read. */
    private static final int SECONDS = 600;

    @Inject
    RequestContext request;

    @Inject
    Jdbi jdbi;

    @AroundInvoke
    Object around(InvocationContext operation) throws Exception {
        return isAsked(request) ? rehearse(operation::proceed) : operation.proceed();
    }

    static boolean isAsked(RequestContext request) {
        return switch (request.parameter(Rehearsable.PARAMETER)) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw Problem.of(KitProblem.PARAMETER_INVALID, Rehearsable.PARAMETER);
        };
    }

    private Object rehearse(Callable<Object> operation) throws Exception {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
        try {
            jdbi.useHandle(handle -> handle.execute("set constraints all immediate"));
            Object answer = operation.call();
            return answer instanceof Response said
                    ? Response.fromResponse(said).header("Dry-Run", "true").build()
                    : answer;
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}

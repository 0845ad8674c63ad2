package cofrestr.gateway.page;

import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.ProblemAnswer;
import cofrestr.gateway.problem.Refused;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What nobody answers, and what fails while it is answered, is a problem like any other. */
@Singleton
public class LastResort {
    private static final int BEFORE_QUARKUS_OWN = -90;

    private final ProblemAnswer problems;

    @Inject
    LastResort(ProblemAnswer problems) {
        this.problems = problems;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS_OWN).failureHandler(this::fail);
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(unanswered -> problems.send(unanswered, Refused.with(GatewayProblem.PATH_UNKNOWN)));
    }

    private void fail(RoutingContext context) {
        Throwable cause = context.failure();
        if (cause == null) {
            context.next();
        } else {
            problems.send(context, cause);
        }
    }
}

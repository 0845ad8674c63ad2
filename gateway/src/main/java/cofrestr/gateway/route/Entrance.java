package cofrestr.gateway.route;

import cofrestr.gateway.GatewaySettings;
import cofrestr.gateway.arrival.AccessLog;
import cofrestr.gateway.arrival.Arrival;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.ProblemAnswer;
import cofrestr.gateway.problem.Refused;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The way in: finds what is asked for, has the doorkeeper look at who asks, and sends the request on. */
@Singleton
public class Entrance {
    private static final String API = "/v1";

    /** Before everything Quarkus does with a request of its own pages, such as looking at the length of its body. */
    private static final int FIRST = -100;

    private final Routes routes;
    private final Doorkeeper doorkeeper;
    private final Upstreams upstreams;
    private final ProblemAnswer problems;
    private final GatewaySettings.Limits limits;

    @Inject
    Entrance(
            Routes routes,
            Doorkeeper doorkeeper,
            Upstreams upstreams,
            ProblemAnswer problems,
            GatewaySettings settings) {
        this.routes = routes;
        this.doorkeeper = doorkeeper;
        this.upstreams = upstreams;
        this.problems = problems;
        this.limits = settings.limits();
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        String path = Arrival.of(context).path();
        Place place = routes.find(path);
        if (answeredHere(path, place)) {
            context.next();
            return;
        }
        context.request().pause();
        try {
            enter(context, place);
        } catch (RuntimeException refused) {
            problems.send(context, refused);
        }
    }

    private static boolean answeredHere(String path, @Nullable Place place) {
        boolean ofTheApi = path.equals(API) || path.startsWith(API + "/");
        return place == null && !ofTheApi;
    }

    private void enter(RoutingContext context, @Nullable Place place) {
        if (place == null) {
            throw Refused.with(GatewayProblem.PATH_UNKNOWN);
        }
        AccessLog.template(context, place.template());
        Operation operation = place.operation(context.request().method().name());
        if (operation == null) {
            throw Refused.with(GatewayProblem.METHOD_NOT_ALLOWED, place.allowed())
                    .header("Allow", place.allowed());
        }
        long mostBytes = operation.bulk() ? limits.bulkBody() : limits.body();
        doorkeeper
                .admit(context, operation)
                .onSuccess(admitted -> pass(context, operation, mostBytes))
                .onFailure(refused -> problems.send(context, refused));
    }

    private void pass(RoutingContext context, Operation operation, long mostBytes) {
        try {
            Bodies.refuseTooLarge(context.request(), mostBytes);
            if (operation.parts().isEmpty()) {
                new Passage(context, operation, mostBytes, problems).begin(upstreams);
            } else {
                new Composition(context, operation, problems).begin(upstreams);
            }
        } catch (RuntimeException refused) {
            problems.send(context, refused);
        }
    }
}

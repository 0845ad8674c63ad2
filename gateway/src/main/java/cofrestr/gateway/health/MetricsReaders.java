package cofrestr.gateway.health;

import cofrestr.gateway.GatewaySettings;
import cofrestr.gateway.arrival.AddressRange;
import cofrestr.gateway.arrival.Arrival;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.ProblemAnswer;
import cofrestr.gateway.problem.Refused;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** How busy the register is, is for those who run it: to everybody else there is nothing at this address. */
@Singleton
public class MetricsReaders {
    private static final int BEFORE_THE_METRICS = -80;

    private final List<AddressRange> readers;
    private final ProblemAnswer problems;

    @Inject
    MetricsReaders(GatewaySettings settings, ProblemAnswer problems) {
        this.readers =
                settings.metricsReaders().stream().map(AddressRange::parse).toList();
        this.problems = problems;
    }

    void open(@Observes Router router) {
        router.route("/q/metrics*").order(BEFORE_THE_METRICS).handler(this::check);
    }

    private void check(RoutingContext context) {
        String address = Arrival.of(context).origin().address();
        if (readers.stream().anyMatch(range -> range.contains(address))) {
            context.next();
        } else {
            problems.send(context, Refused.with(GatewayProblem.PATH_UNKNOWN));
        }
    }
}

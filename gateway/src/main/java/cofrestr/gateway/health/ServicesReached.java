package cofrestr.gateway.health;

import cofrestr.gateway.Service;
import cofrestr.gateway.route.Upstreams;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Which services the gateway reaches. It is ready without them: it then says truthfully which part does not answer,
 * which is better than saying nothing at all.
 */
@Readiness
@Singleton
public class ServicesReached implements AsyncHealthCheck {
    private static final String LIVE = "/q/health/live";
    private static final long PATIENCE_MILLIS = 1_000;

    private final Upstreams upstreams;

    @Inject
    ServicesReached(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Map<Service, Future<Boolean>> asked = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            asked.put(service, reached(service));
        }
        return Uni.createFrom()
                .completionStage(Future.join(List.copyOf(asked.values()))
                        .map(all -> answer(asked))
                        .toCompletionStage());
    }

    private static HealthCheckResponse answer(Map<Service, Future<Boolean>> reached) {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("services reached").up();
        reached.forEach((service, yes) -> answer.withData(service.id(), yes.result()));
        return answer.build();
    }

    private Future<Boolean> reached(Service service) {
        return upstreams
                .request(service, HttpMethod.GET, LIVE)
                .compose(request -> request.send())
                .map(response -> response.statusCode() == 200)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(false);
    }
}

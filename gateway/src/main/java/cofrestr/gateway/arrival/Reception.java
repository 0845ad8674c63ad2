package cofrestr.gateway.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Receives every request first, whoever will answer it, and marks the answer with what each answer must carry. */
@Singleton
public class Reception {
    private static final int BEFORE_ALL_OTHERS = 1_000;

    private static final String POLICY = "Content-Security-Policy";

    private final TrustedProxies proxies;

    @Inject
    Reception(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    void open(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_ALL_OTHERS);
    }

    private void receive(RoutingContext context) {
        Arrival arrival = Arrival.of(context.request(), proxies);
        arrival.keepIn(context);
        AccessLog.begin(context);
        MultiMap answer = context.response().headers();
        answer.set(RequestId.HEADER, arrival.requestId());
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("Referrer-Policy", "no-referrer");
        context.addHeadersEndHandler(head -> {
            // Pages of ours and of the services say themselves what they load.
            if (!answer.contains(POLICY)) {
                answer.set(POLICY, "default-src 'none'; frame-ancestors 'none'");
            }
        });
        context.next();
    }
}

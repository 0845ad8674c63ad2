package cofrestr.gateway.route;

import cofrestr.gateway.Service;
import cofrestr.gateway.arrival.Arrival;
import cofrestr.gateway.arrival.Language;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** What a page of ours asks a service in the name of its reader, who has not signed in. */
@Singleton
public class Questions {
    private static final long MOST_SECONDS = 10;

    private final Upstreams upstreams;

    Questions(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /** What a service answered. */
    public record Reply(int status, Buffer body) {}

    /** Posts JSON; fails where no answer comes in time. */
    public Future<Reply> post(Service service, String path, Buffer json, Language language, RoutingContext context) {
        return upstreams
                .request(service, HttpMethod.POST, path)
                .compose(outgoing -> head(outgoing, language, context).send(json))
                .compose(reply -> reply.body().map(body -> new Reply(reply.statusCode(), body)))
                .timeout(MOST_SECONDS, TimeUnit.SECONDS);
    }

    private static HttpClientRequest head(HttpClientRequest outgoing, Language language, RoutingContext context) {
        Arrival arrival = Arrival.of(context);
        return outgoing.putHeader("Content-Type", "application/json")
                .putHeader("Accept-Language", language.tag())
                .putHeader("X-Forwarded-For", arrival.origin().address())
                .putHeader("X-Forwarded-Proto", arrival.origin().scheme())
                .putHeader("X-Forwarded-Host", arrival.origin().host())
                .putHeader("X-Request-Id", arrival.requestId())
                .putHeader("traceparent", arrival.traceParent());
    }
}

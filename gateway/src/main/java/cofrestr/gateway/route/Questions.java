package cofrestr.gateway.route;

import cofrestr.gateway.Service;
import cofrestr.gateway.arrival.Arrival;
import cofrestr.gateway.arrival.Language;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** What a page of ours asks a service in the name of its reader, who has not signed in. */
@Singleton
public class Questions {
    private final Upstreams upstreams;

    Questions(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /** What a service answered. */
    public record Reply(int status, Buffer body) {}

    /** Posts JSON; fails where no answer comes in time. */
    public Future<Reply> post(Service service, String path, Buffer json, Language language, RoutingContext context) {
        return new Question()
                .ask(
                        upstreams.request(service, HttpMethod.POST, path),
                        headers -> head(headers, language, Arrival.of(context)),
                        json)
                .map(reply -> new Reply(reply.status(), reply.body()));
    }

    private static void head(MultiMap headers, Language language, Arrival arrival) {
        Onward.request(MultiMap.caseInsensitiveMultiMap(), arrival, headers);
        headers.set("Content-Type", "application/json").set("Accept-Language", language.tag());
    }
}

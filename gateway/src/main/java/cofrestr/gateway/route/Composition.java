package cofrestr.gateway.route;

import cofrestr.gateway.arrival.Arrival;
import cofrestr.gateway.arrival.Language;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.ProblemAnswer;
import cofrestr.gateway.problem.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A read that is put together of what several services answer the same caller. Each decides for itself what the caller may
 * read; the answer says of each part whether it is whole, withheld, not for the caller, or could not be had just now. Where
 * the first part refuses, that is the answer. Nothing of it is kept.
 */
final class Composition {
    private static final Logger LOG = Logger.getLogger(Composition.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_SECONDS = 10;
    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final int NOT_ALLOWED = 403;
    private static final int NOT_FOUND = 404;
    private static final int BROKEN = 500;

    private final RoutingContext context;
    private final Operation operation;
    private final ProblemAnswer problems;
    private final List<HttpClientRequest> sent = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    Composition(RoutingContext context, Operation operation, ProblemAnswer problems) {
        this.context = context;
        this.operation = operation;
        this.problems = problems;
    }

    /** What a service answered; null where it did not. */
    private record Said(int status, Buffer body, @Nullable HttpClientResponse head) {}

    void begin(Upstreams upstreams) {
        context.request().resume();
        if (context.request().query() != null) {
            problems.send(context, Refused.with(GatewayProblem.QUERY_NOT_TAKEN));
            return;
        }
        context.response().closeHandler(callerLeft -> giveUp());
        List<Future<Said>> asked = new ArrayList<>();
        for (Operation.Part part : operation.parts()) {
            asked.add(ask(upstreams, part));
        }
        Future<?> _ = Future.join(asked).onComplete(done -> {
            giveUp();
            try {
                answer(asked.stream().map(Composition::said).toList());
            } catch (RuntimeException fault) {
                problems.send(context, fault);
            }
        });
    }

    /** What has not been answered by now is not waited for, and its connection is free. */
    private void giveUp() {
        over = true;
        sent.forEach(HttpClientRequest::reset);
    }

    private Future<Said> ask(Upstreams upstreams, Operation.Part part) {
        return upstreams
                .request(part.service(), HttpMethod.GET, uri(part))
                .compose(this::send)
                .compose(reply -> reply.body().map(body -> new Said(reply.statusCode(), body, reply)))
                .timeout(MOST_SECONDS, TimeUnit.SECONDS)
                .onFailure(cause -> LOG.warnf("%s does not answer %s: %s", part.service(), part.template(), cause));
    }

    private Future<HttpClientResponse> send(HttpClientRequest outgoing) {
        if (over) {
            outgoing.reset();
            return Future.failedFuture("nobody waits for it any more");
        }
        sent.add(outgoing);
        Onward.request(context.request().headers(), Arrival.of(context), outgoing.headers());
        outgoing.headers().remove("If-None-Match").remove("Content-Length").remove("Content-Type");
        outgoing.headers().set("Accept", "application/json");
        return outgoing.send();
    }

    /** The part's own path, with what the caller's path has in its parameters. */
    private String uri(Operation.Part part) {
        String[] template = operation.template().split("/", -1);
        String[] path = Arrival.of(context).path().split("/", -1);
        String uri = part.template();
        for (int i = 0; i < template.length; i++) {
            if (template[i].startsWith("{")) {
                uri = uri.replace(template[i], path[i]);
            }
        }
        return uri;
    }

    private static Said said(Future<Said> asked) {
        return asked.succeeded() ? asked.result() : new Said(BROKEN, Buffer.buffer(), null);
    }

    private void answer(List<Said> said) {
        Said first = said.getFirst();
        if (first.head() != null && first.status() >= REFUSED && first.status() < BROKEN) {
            context.response().setStatusCode(first.status());
            Onward.response(first.head().headers(), context.response().headers());
            Future<Void> _ = context.response().end(first.body());
            return;
        }
        ObjectNode whole = JSON.createObjectNode();
        ObjectNode parts = whole.putObject("parts");
        for (int i = 0; i < said.size(); i++) {
            parts.set(operation.parts().get(i).name(), part(said.get(i)));
        }
        context.response()
                .headers()
                .set("Cache-Control", "no-store")
                .set("Content-Type", "application/json;charset=UTF-8")
                .set("Content-Language", language())
                .set("Vary", "Accept-Language");
        Future<Void> _ = context.response().end(whole.toString());
    }

    private static ObjectNode part(Said said) {
        ObjectNode part = JSON.createObjectNode();
        JsonNode data = said.status() == OK ? read(said.body()) : null;
        if (data != null) {
            return part.put("state", data.path("withheld").asBoolean() ? "WITHHELD" : "ANSWERED")
                    .set("data", data);
        }
        boolean refused = said.status() == NOT_ALLOWED || said.status() == NOT_FOUND;
        return part.put("state", refused ? "NOT_FOR_YOU" : "UNAVAILABLE");
    }

    private String language() {
        return Language.asked(context.request().getHeader("Accept-Language")).tag();
    }

    private static @Nullable JsonNode read(Buffer body) {
        try {
            return JSON.readTree(body.getBytes());
        } catch (IOException unreadable) {
            return null;
        }
    }
}

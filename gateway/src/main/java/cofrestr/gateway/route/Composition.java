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
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final int NOT_ALLOWED = 403;
    private static final int NOT_FOUND = 404;
    private static final int BROKEN = 500;

    private final RoutingContext context;
    private final Operation operation;
    private final ProblemAnswer problems;

    Composition(RoutingContext context, Operation operation, ProblemAnswer problems) {
        this.context = context;
        this.operation = operation;
        this.problems = problems;
    }

    void begin(Upstreams upstreams) {
        context.request().resume();
        if (context.request().query() != null) {
            problems.send(context, Refused.with(GatewayProblem.QUERY_NOT_TAKEN));
            return;
        }
        List<Question> questions =
                operation.parts().stream().map(part -> new Question()).toList();
        context.response().closeHandler(callerLeft -> questions.forEach(Question::giveUp));
        List<Future<Question.Reply>> asked = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            asked.add(ask(questions.get(i), upstreams, operation.parts().get(i)));
        }
        Future<?> _ = Future.join(asked).onComplete(done -> {
            try {
                answer(asked);
            } catch (RuntimeException fault) {
                problems.send(context, fault);
            }
        });
    }

    private Future<Question.Reply> ask(Question question, Upstreams upstreams, Operation.Part part) {
        return question.ask(upstreams.request(part.service(), HttpMethod.GET, uri(part)), this::head, null)
                .onFailure(cause -> LOG.warnf("%s does not answer %s: %s", part.service(), part.template(), cause));
    }

    private void head(MultiMap headers) {
        Onward.request(context.request().headers(), Arrival.of(context), headers);
        headers.remove("If-None-Match").remove("Content-Length").remove("Content-Type");
        headers.set("Accept", "application/json");
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

    private void answer(List<Future<Question.Reply>> asked) {
        Question.Reply first = asked.getFirst().result();
        if (first != null && first.status() >= REFUSED && first.status() < BROKEN) {
            context.response().setStatusCode(first.status());
            Onward.response(first.headers(), context.response().headers());
            Future<Void> _ = context.response().end(first.body());
            return;
        }
        ObjectNode whole = JSON.createObjectNode();
        ObjectNode parts = whole.putObject("parts");
        for (int i = 0; i < asked.size(); i++) {
            parts.set(operation.parts().get(i).name(), part(asked.get(i).result()));
        }
        context.response()
                .headers()
                .set("Cache-Control", "no-store")
                .set("Content-Type", "application/json;charset=UTF-8")
                .set("Content-Language", language())
                .set("Vary", "Accept-Language");
        Future<Void> _ = context.response().end(whole.toString());
    }

    /** A part as it was answered; null is not at all. */
    private static ObjectNode part(Question.@Nullable Reply reply) {
        ObjectNode part = JSON.createObjectNode();
        JsonNode data = reply == null || reply.status() != OK ? null : read(reply.body());
        if (data != null) {
            return part.put("state", data.path("withheld").asBoolean() ? "WITHHELD" : "ANSWERED")
                    .set("data", data);
        }
        boolean refused = reply != null && (reply.status() == NOT_ALLOWED || reply.status() == NOT_FOUND);
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

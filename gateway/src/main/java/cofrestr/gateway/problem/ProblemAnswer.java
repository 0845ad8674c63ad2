package cofrestr.gateway.problem;

import cofrestr.gateway.arrival.Arrival;
import cofrestr.gateway.arrival.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;

/** Answers a request with a problem, in the reader's language, whatever is left of the request's body. */
@Singleton
public class ProblemAnswer {
    private static final Logger LOG = Logger.getLogger(ProblemAnswer.class);

    /** Pages at this very address, whatever it is called from outside; the services write theirs the same way. */
    private static final String TYPES = "/problems/";

    private final ObjectMapper json;

    @Inject
    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** Answers with the problem that {@code cause} is, or with a fault of ours, which is logged and not explained. */
    public void send(RoutingContext context, Throwable cause) {
        Refused refused = cause instanceof Refused known ? known : fault(context, cause);
        HttpServerResponse answer = context.response();
        if (answer.headWritten()) {
            // Half an answer is out already; only a broken connection says that the rest will not come.
            Farewell.breakOff(context);
            return;
        }
        Language language = Arrival.of(context).language();
        answer.setStatusCode(refused.problem().status());
        answer.headers()
                .set("Content-Type", "application/problem+json")
                .set("Content-Language", language.tag())
                .set("Vary", "Accept-Language")
                .set("Cache-Control", "no-store");
        refused.headers().forEach(answer.headers()::set);
        Farewell.say(context, Buffer.buffer(write(body(context, refused, language))));
    }

    private ProblemBody body(RoutingContext context, Refused refused, Language language) {
        GatewayProblem problem = refused.problem();
        return new ProblemBody(
                TYPES + problem.slug(),
                problem.name(),
                Messages.text(language, problem.name() + ".title", List.of()),
                problem.status(),
                Messages.text(language, problem.name() + ".detail", refused.arguments()),
                Arrival.of(context).path(),
                Arrival.of(context).requestId(),
                List.of());
    }

    private byte[] write(ProblemBody body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Refused fault(RoutingContext context, Throwable cause) {
        LOG.errorf(
                cause, "Request %s failed in the gateway", Arrival.of(context).requestId());
        return Refused.with(GatewayProblem.INTERNAL, Arrival.of(context).requestId());
    }
}

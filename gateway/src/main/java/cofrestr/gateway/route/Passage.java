package cofrestr.gateway.route;

import cofrestr.gateway.arrival.Arrival;
import cofrestr.gateway.problem.Farewell;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.Phrase;
import cofrestr.gateway.problem.ProblemAnswer;
import cofrestr.gateway.problem.Refused;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service, and the answer on its way back. Both flow as they come, each as fast as its
 * reader reads; nothing is held but the piece in hand. All of it happens on the event loop of the request.
 */
final class Passage {
    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final long A_MOMENT_MILLIS = 5;
    private static final String RETRY_SECONDS = "5";

    private final RoutingContext context;
    private final Operation operation;
    private final long mostBytes;
    private final ProblemAnswer problems;
    private final HttpServerRequest incoming;
    private final HttpServerResponse answer;
    private long received;
    private boolean allReceived;
    private boolean answered;

    Passage(RoutingContext context, Operation operation, long mostBytes, ProblemAnswer problems) {
        this.context = context;
        this.operation = operation;
        this.mostBytes = mostBytes;
        this.problems = problems;
        this.incoming = context.request();
        this.answer = context.response();
    }

    void begin(Upstreams upstreams) {
        String path = Arrival.of(context).path();
        String query = incoming.query();
        String uri = query == null ? path : path + "?" + query;
        upstreams
                .request(operation.service(), incoming.method(), uri)
                .onSuccess(safely(this::send))
                .onFailure(safely(this::unreachable));
    }

    /** Nobody catches what is thrown in these steps, and the caller would wait for ever; so it is told of the fault. */
    private <T> Handler<T> safely(Handler<T> step) {
        return value -> {
            try {
                step.handle(value);
            } catch (RuntimeException fault) {
                answered = true;
                problems.send(context, fault);
            }
        };
    }

    private void send(HttpClientRequest outgoing) {
        if (answer.closed()) {
            outgoing.reset();
            return;
        }
        answer.closeHandler(callerLeft -> abandon(outgoing));
        answer.exceptionHandler(callerLeft -> abandon(outgoing));
        outgoing.exceptionHandler(safely(this::unreachable));
        outgoing.response().onSuccess(safely(reply -> relay(outgoing, reply))).onFailure(safely(this::unreachable));
        Onward.request(incoming.headers(), Arrival.of(context), outgoing.headers());
        if (Bodies.announced(incoming)) {
            stream(outgoing);
        } else {
            allReceived = true;
            outgoing.end();
            incoming.resume();
        }
    }

    private void stream(HttpClientRequest outgoing) {
        outgoing.setChunked(!outgoing.headers().contains("Content-Length"));
        incoming.handler(piece -> forward(outgoing, piece));
        incoming.endHandler(end -> {
            allReceived = true;
            outgoing.end();
        });
        incoming.exceptionHandler(callerLeft -> abandon(outgoing));
        outgoing.sendHead();
        if (incoming.getHeader("Expect") != null) {
            answer.writeContinue();
        }
        incoming.resume();
    }

    private void forward(HttpClientRequest outgoing, Buffer piece) {
        received += piece.length();
        if (received > mostBytes) {
            fail(Bodies.tooLarge(mostBytes));
            outgoing.reset();
            return;
        }
        outgoing.write(piece);
        if (outgoing.writeQueueFull()) {
            incoming.pause();
            outgoing.drainHandler(drained -> incoming.resume());
        }
    }

    private void relay(HttpClientRequest outgoing, HttpClientResponse reply) {
        if (answered || answer.closed()) {
            outgoing.reset();
            return;
        }
        answered = true;
        answer.setStatusCode(reply.statusCode());
        Onward.response(reply.headers(), answer.headers());
        answer.setChunked(Bodies.unmeasured(incoming, reply));
        if (!allReceived) {
            Farewell.announce(context);
        }
        reply.pipe()
                .endOnFailure(false)
                .to(answer)
                .onSuccess(sent -> finish(outgoing))
                .onFailure(broken -> breakOff(outgoing));
    }

    /**
     * Half an answer is out; a caller must not take it for a whole one. Whether the service broke off or the caller left
     * shows only a moment later, because a write to a caller who has left fails before we are told that it has left.
     */
    private void breakOff(HttpClientRequest outgoing) {
        outgoing.reset();
        context.vertx().setTimer(A_MOMENT_MILLIS, later -> {
            if (!answer.closed()) {
                LOG.warnf("%s broke off while it answered %s", operation.service(), operation.template());
                Farewell.breakOff(context);
            }
        });
    }

    /** A service that has said all it had to say will not read the rest of the request, so neither do we. */
    private void finish(HttpClientRequest outgoing) {
        if (!allReceived) {
            incoming.pause();
            outgoing.reset();
            Farewell.close(context);
        }
    }

    /** The caller has gone: the service need not finish what nobody will read. */
    private void abandon(HttpClientRequest outgoing) {
        answered = true;
        outgoing.reset();
    }

    private void unreachable(Throwable cause) {
        if (!answered && !answer.closed()) {
            LOG.warnf("%s does not answer %s: %s", operation.service(), operation.template(), cause);
            fail(Refused.with(
                            GatewayProblem.SERVICE_UNAVAILABLE,
                            new Phrase(operation.service().messageKey()))
                    .header("Retry-After", RETRY_SECONDS));
        }
    }

    private void fail(Refused refused) {
        answered = true;
        if (!incoming.isEnded()) {
            incoming.handler(unread -> {});
            incoming.endHandler(end -> {});
        }
        problems.send(context, refused);
    }
}

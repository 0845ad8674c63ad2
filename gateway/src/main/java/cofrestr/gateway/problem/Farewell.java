package cofrestr.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends a request whose body may still be on its way. A short rest is read and thrown away and the connection lives on;
 * a long one is not read at all: the answer goes out at once, and the connection closes behind it.
 */
public final class Farewell {
    /** What is cheaper to read than to open a new connection for. */
    private static final long SHORT_REST = 64 * 1024;

    /**
     * Closing while bytes arrive makes the system send a reset, which can destroy the answer before the caller has read
     * it; so the caller gets this long to read it.
     */
    private static final long TIME_TO_READ_MILLIS = 1_000;

    private Farewell() {}

    /** Answers with {@code body} on the request's response, whose head is filled in already. */
    static void say(RoutingContext context, Buffer body) {
        HttpServerRequest request = context.request();
        if (restIsShort(request)) {
            request.resume();
            request.response().end(body);
        } else {
            request.pause();
            announce(context);
            request.response().end(body).onComplete(sent -> close(context));
        }
    }

    /** Says in the head of the answer that the connection will not be used again. */
    public static void announce(RoutingContext context) {
        context.response().putHeader("Connection", "close");
    }

    /** Closes behind an answer that has gone out whole while the request has not come in whole. */
    public static void close(RoutingContext context) {
        context.vertx()
                .setTimer(
                        TIME_TO_READ_MILLIS,
                        late -> context.request().connection().close());
    }

    /**
     * Closes in the middle of an answer, so that nobody takes it for a whole one. (Resetting the answer instead would
     * leave Quarkus waiting at shutdown for a request that has long ended.)
     */
    public static void breakOff(RoutingContext context) {
        context.request().connection().close();
    }

    private static boolean restIsShort(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        boolean unbounded = request.getHeader("Transfer-Encoding") != null;
        boolean waitsToBeAsked = request.getHeader("Expect") != null;
        return request.isEnded()
                || (!unbounded && !waitsToBeAsked && (length == null || Long.parseLong(length) <= SHORT_REST));
    }
}

package cofrestr.gateway.route;

import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.Refused;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** What the head of a message says of its body. */
final class Bodies {
    private static final long KIB = 1024;

    private Bodies() {}

    /** Whether a body follows. */
    static boolean announced(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null || length(request) > 0;
    }

    /** Refuses a body that says itself that it is longer than {@code most}. */
    static void refuseTooLarge(HttpServerRequest request, long most) {
        if (length(request) > most) {
            throw tooLarge(most);
        }
    }

    static Refused tooLarge(long most) {
        return Refused.with(GatewayProblem.BODY_TOO_LARGE, most / KIB);
    }

    /** Whether a body may follow whose length is not known before it ends. */
    static boolean unmeasured(HttpServerRequest request, HttpClientResponse reply) {
        int status = reply.statusCode();
        return !request.method().equals(HttpMethod.HEAD)
                && status != 204
                && status != 304
                && reply.getHeader("Content-Length") == null;
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}

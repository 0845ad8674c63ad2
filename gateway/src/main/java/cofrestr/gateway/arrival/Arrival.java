package cofrestr.gateway.arrival;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** What every later step may know of a request. */
public record Arrival(
        String path, String requestId, String traceParent, boolean traced, Language language, Origin origin) {
    private static final String KEY = Arrival.class.getName();

    static Arrival of(HttpServerRequest request, TrustedProxies proxies) {
        TraceParent trace = TraceParent.of(request.getHeader(TraceParent.HEADER));
        return new Arrival(
                Objects.requireNonNullElse(request.path(), ""),
                RequestId.of(request.getHeader(RequestId.HEADER)),
                trace.value(),
                trace.brought(),
                Language.asked(request.getHeader("Accept-Language")),
                proxies.origin(request));
    }

    void keepIn(RoutingContext context) {
        context.put(KEY, this);
    }

    /** What was learned when the request arrived. */
    public static Arrival of(RoutingContext context) {
        return Objects.requireNonNull(context.get(KEY));
    }
}

package cofrestr.gateway.arrival;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One line for every request, and the name under which it is measured. Neither holds the path as it was sent, because
 * that may hold a register number: both name the template of the path instead.
 */
public final class AccessLog {
    private static final Logger LOG = Logger.getLogger("cofrestr.access");
    private static final String TEMPLATE = "access-log.template";
    private static final String CLIENT = "access-log.client";
    private static final Set<HttpMethod> KNOWN = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private AccessLog() {}

    static void begin(RoutingContext context) {
        if (LOG.isInfoEnabled()) {
            long began = System.nanoTime();
            context.addEndHandler(end -> write(context, (System.nanoTime() - began) / 1_000));
        }
    }

    /** The request is for a path of this template. */
    public static void template(RoutingContext context, String template) {
        context.put(TEMPLATE, template);
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(template);
        }
    }

    /** The request comes from this client. */
    public static void client(RoutingContext context, String client) {
        context.put(CLIENT, client);
    }

    private static void write(RoutingContext context, long micros) {
        Arrival arrival = Arrival.of(context);
        LOG.infof(
                "%s %s %d %d us client=%s request=%s trace=%s",
                method(context.request().method()),
                said(context.get(TEMPLATE)),
                context.response().getStatusCode(),
                micros,
                said(context.get(CLIENT)),
                arrival.requestId(),
                arrival.traceParent());
    }

    /** A method is any word the caller likes; only those that have a meaning are written down. */
    private static String method(HttpMethod method) {
        return KNOWN.contains(method) ? method.name() : "other";
    }

    private static String said(@Nullable String noted) {
        return noted == null ? "-" : noted;
    }
}

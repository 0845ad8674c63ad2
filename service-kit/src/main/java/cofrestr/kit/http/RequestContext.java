package cofrestr.kit.http;

import cofrestr.kit.language.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is true of the request at hand whoever serves it: its id, its path, the language it asks for. */
@RequestScoped
public class RequestContext {
    public static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final RoutingContext routing;
    private @Nullable String id;

    public RequestContext(RoutingContext routing) {
        this.routing = routing;
    }

    /** The id under which this request stands in the logs; the caller's own where it is fit to be written there. */
    public String id() {
        String known = id;
        if (known == null) {
            String sent = routing.request().getHeader(REQUEST_ID);
            known = sent != null && SANE.matcher(sent).matches()
                    ? sent
                    : UUID.randomUUID().toString();
            id = known;
        }
        return known;
    }

    public @Nullable String path() {
        return routing.request().path();
    }

    public @Nullable String header(String name) {
        return routing.request().getHeader(name);
    }

    /** A query parameter by its name. */
    public @Nullable String parameter(String name) {
        return routing.queryParams().get(name);
    }

    /** Whether the request only rehearses ({@code dryRun=true}). */
    public boolean isRehearsal() {
        return "true".equals(parameter("dryRun"));
    }

    /** Method, path and query of the request. */
    public String whatIsAsked() {
        return routing.request().method() + " " + routing.request().uri();
    }

    public Language language() {
        return Language.asked(header(HttpHeaders.ACCEPT_LANGUAGE));
    }
}

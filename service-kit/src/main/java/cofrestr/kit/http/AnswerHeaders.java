package cofrestr.kit.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts on every answer what every answer carries: the request id, the language, and that caches must mind it. */
public class AnswerHeaders {
    @Inject
    RequestContext request;

    @ServerResponseFilter
    public void add(ContainerResponseContext answer) {
        var headers = answer.getHeaders();
        headers.putSingle(RequestContext.REQUEST_ID, request.id());
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, request.language().tag());
        headers.putSingle(HttpHeaders.VARY, "Accept-Language, Authorization");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}

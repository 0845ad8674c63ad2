package cofrestr.kit.http;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds every request to what its operation takes: no query parameter it does not know, no body larger than it needs. */
public class RequestLimits {
    static final long SMALL_BODY = 1 << 20;

    private final Map<Method, Set<String>> parameters = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.USER)
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        refuseUnknownParameters(request, method);
        if (!method.isAnnotationPresent(Bulk.class)) {
            limitBody(request);
        }
    }

    private void refuseUnknownParameters(ContainerRequestContext request, Method method) {
        Set<String> known = parameters.computeIfAbsent(method, RequestLimits::parametersOf);
        for (String sent : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(sent)) {
                // The name is echoed only where it is a plain word, so that nothing personal comes back in an error.
                String name = sent.matches("[A-Za-z]{1,30}") ? sent : "?";
                throw Problem.of(KitProblem.PARAMETER_UNKNOWN, name, String.join(", ", known));
            }
        }
    }

    private static Set<String> parametersOf(Method method) {
        Stream<String> own = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .map(parameter -> parameter.getAnnotation(QueryParam.class).value());
        Stream<String> ofEvery =
                method.isAnnotationPresent(Rehearsable.class) ? Stream.of(Rehearsable.PARAMETER) : Stream.empty();
        return Stream.concat(own, ofEvery).collect(Collectors.toUnmodifiableSet());
    }

    private static void limitBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null && request.getHeaderString("Transfer-Encoding") == null) {
            return;
        }
        if (length != null && Long.parseLong(length) > SMALL_BODY) {
            throw Problem.of(KitProblem.BODY_TOO_LARGE);
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    /** A body of unstated length, cut off with a problem where it grows too large. */
    private static final class Limited extends FilterInputStream {
        private long left = SMALL_BODY;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Problem.of(KitProblem.BODY_TOO_LARGE);
            }
        }
    }
}

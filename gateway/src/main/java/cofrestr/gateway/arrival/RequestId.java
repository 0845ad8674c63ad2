package cofrestr.gateway.arrival;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of one request, by which a caller and we can speak of it afterwards. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    /** Nothing that could break out of a log line or a header. The services accept the same. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** The caller's own id where it is a sane token, else a new one. */
    static String of(@Nullable String offered) {
        return offered != null && SANE.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }
}

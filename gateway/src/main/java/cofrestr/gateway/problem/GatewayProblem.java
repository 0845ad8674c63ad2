package cofrestr.gateway.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can go wrong before a service is asked, or instead of its answer. */
public enum GatewayProblem {
    PATH_UNKNOWN(404),
    METHOD_NOT_ALLOWED(405),
    TOKEN_MISSING(401),
    TOKEN_INVALID(401),
    SIGN_IN_UNAVAILABLE(503),
    RATE_LIMITED(429),
    BODY_TOO_LARGE(413),
    QUERY_NOT_TAKEN(400),
    SERVICE_UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;

    GatewayProblem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The end of the problem's {@code type}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem whose {@code type} ends so, where it is one of ours. */
    public static Optional<GatewayProblem> bySlug(String slug) {
        return Stream.of(values())
                .filter(problem -> problem.slug().equals(slug))
                .findFirst();
    }
}

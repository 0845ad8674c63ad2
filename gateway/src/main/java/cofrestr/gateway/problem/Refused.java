package cofrestr.gateway.problem;

import java.util.List;
import java.util.Map;

/** A request that the gateway answers with a problem. It carries no stack: it is an answer, not a fault. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient GatewayProblem problem;
    private final transient List<Object> arguments;
    private final transient Map<String, String> headers;

    private Refused(GatewayProblem problem, List<Object> arguments, Map<String, String> headers) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.arguments = arguments;
        this.headers = headers;
    }

    /** Refused for {@code problem}; the arguments fill the places in its detail. */
    public static Refused with(GatewayProblem problem, Object... arguments) {
        return new Refused(problem, List.of(arguments), Map.of());
    }

    /** The same, with a header that tells the caller's program what to do. */
    public Refused header(String name, String value) {
        return new Refused(problem, arguments, Map.of(name, value));
    }

    public GatewayProblem problem() {
        return problem;
    }

    public List<Object> arguments() {
        return arguments;
    }

    Map<String, String> headers() {
        return headers;
    }
}

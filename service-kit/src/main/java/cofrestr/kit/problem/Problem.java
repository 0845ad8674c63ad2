package cofrestr.kit.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * A refusal: a code, what fills its text, and where in the request it sits. Arguments are numbers, dates, codes and
 * names of ours, never what a person sent, so that no personal data can reach an error.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<Object> arguments;
    private final transient List<Pointed> errors;

    private Problem(ProblemCode code, List<Object> arguments, List<Pointed> errors) {
        super(code.name(), null, false, false);
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.errors = List.copyOf(errors);
    }

    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, List.of(arguments), List.of());
    }

    /** The request cannot be read as what it should be; {@code errors} say where. */
    public static Problem invalid(List<Pointed> errors) {
        return new Problem(KitProblem.REQUEST_INVALID, List.of(errors.size()), errors);
    }

    /** The same refusal, pointing at one more place in the request (a JSON pointer, {@code ""} for the whole). */
    public Problem at(String pointer, ProblemCode what, Object... filling) {
        List<Pointed> more = new ArrayList<>(errors);
        more.add(new Pointed(pointer, what, List.of(filling)));
        return new Problem(code, arguments, more);
    }

    /** The same refusal, its own code pointing at {@code pointer}. */
    public Problem at(String pointer) {
        return at(pointer, code, arguments.toArray());
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Pointed> errors() {
        return errors;
    }

    /** One place in the request and what is wrong there. */
    public record Pointed(String pointer, ProblemCode code, List<Object> arguments) {}
}

package cofrestr.kit.problem;

/**
 * One thing that can go wrong. Each service lists its own in one enum; the name is stable and public, the texts
 * {@code NAME.title} and {@code NAME.detail} stand in both languages in the service's messages.
 */
public interface ProblemCode {
    String name();

    /** The HTTP status it is answered with; for a code that only ever stands at a field, the status of its problem. */
    int status();
}

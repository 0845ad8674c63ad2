package cofrestr.kit.rows;

import cofrestr.kit.problem.ProblemCode;
import java.util.Map;

/** What came of a row. */
public sealed interface RowAnswer {
    /** It was done. {@code more}: what its answer says beside the outcome. */
    record Done(String outcome, Map<String, ?> more) implements RowAnswer {}

    /** It was not done, and why; with the field that is to blame, or "". */
    record Refused(ProblemCode why, String field) implements RowAnswer {}
}

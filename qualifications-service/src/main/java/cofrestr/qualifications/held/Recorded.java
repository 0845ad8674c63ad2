package cofrestr.qualifications.held;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a statement. */
public sealed interface Recorded<W> {
    /** What it came to. */
    @Schema(name = "RecordedAs")
    enum Outcome {
        /** It is recorded now. */
        RECORDED,
        /** The person had claimed it, and it is verified now. */
        CLAIM_VERIFIED,
        /** It was recorded before. */
        UNCHANGED
    }

    /** The fact as it stands, or the refusal of a request that was nothing but this statement. */
    Done<W> orRefuse();

    record Done<W>(Outcome outcome, Fact<W> fact) implements Recorded<W> {
        @Override
        public Done<W> orRefuse() {
            return this;
        }
    }

    /** Why not, and which field is to blame ("" where it is the statement). */
    record Refused<W>(ProblemCode why, String field) implements Recorded<W> {
        @Override
        public Done<W> orRefuse() {
            throw problem();
        }

        Problem problem() {
            return field.isEmpty() ? Problem.of(why) : Problem.of(why).at("/" + field);
        }
    }
}

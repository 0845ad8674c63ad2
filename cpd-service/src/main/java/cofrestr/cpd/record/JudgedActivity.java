package cofrestr.cpd.record;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.problem.ProblemCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known about an activity that is stated, in its place among those that came with it.
 *
 * @param person whose it is now: the survivor of the number that was said, or the guest
 */
public record JudgedActivity(
        int place,
        String person,
        boolean known,
        boolean employed,
        boolean kindKnown,
        boolean topicKnown,
        boolean referenceTaken) {
    /** Why it is not taken; the first thing wrong. Somebody whom an employer does not employ is told from nobody to no one. */
    Optional<Recorded.Refused> refused(StatedActivity stated, LocalDate today) {
        if (!known || !employed) {
            return stated.learner().guest() == null
                    ? refuse(CpdProblem.PRACTITIONER_UNKNOWN, "registerNumber")
                    : refuse(CpdProblem.GUEST_UNKNOWN, "guest");
        }
        if (!kindKnown) {
            return refuse(BulkProblem.ROW_CODE_UNKNOWN, "kind");
        }
        if (!topicKnown) {
            return refuse(BulkProblem.ROW_CODE_UNKNOWN, "topic");
        }
        if (stated.state() != ActivityState.PLANNED && stated.endsOn().isAfter(today)) {
            return refuse(CpdProblem.ACTIVITY_DAY_NOT_COME, "endsOn");
        }
        return referenceTaken ? refuse(CpdProblem.REFERENCE_TAKEN, "reference") : Optional.empty();
    }

    private static Optional<Recorded.Refused> refuse(ProblemCode why, String field) {
        return Optional.of(new Recorded.Refused(why, field));
    }
}

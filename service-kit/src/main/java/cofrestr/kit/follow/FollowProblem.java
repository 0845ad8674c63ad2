package cofrestr.kit.follow;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;
import java.sql.SQLException;

/** Why an event could not be taken in. Nobody is answered with one of these: they stand where parked subjects are listed. */
public enum FollowProblem implements ProblemCode {
    /** The event's data is not of the form that was agreed. */
    EVENT_UNREADABLE,
    /** The database refused what the event says. */
    EVENT_REFUSED_BY_STORE,
    /** A fault of ours. */
    EVENT_FAILED;

    @Override
    public int status() {
        return 500;
    }

    static String codeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.code().name();
            }
            if (cause instanceof SQLException) {
                return EVENT_REFUSED_BY_STORE.name();
            }
        }
        return EVENT_FAILED.name();
    }
}

package cofrestr.kit.follow;

import java.sql.SQLException;
import java.util.Set;

/** Tells a failure of the moment (no connection, a deadlock, a full disk), which no event is to blame for, from one that comes again. */
final class PassingFailure {
    /** SQLSTATE classes: connection, rollback, resources, object in use, operator's intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private PassingFailure() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                String state = refused.getSQLState();
                return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
            }
        }
        return false;
    }
}

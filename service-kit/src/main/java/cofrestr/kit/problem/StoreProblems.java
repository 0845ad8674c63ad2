package cofrestr.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database refused, in the service's words: a constraint by its name, a lock that could not be had as "busy", a
 * database that went away as "unavailable", which leaves open whether the change was made.
 */
@ApplicationScoped
public class StoreProblems {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    /** A NUL in a text, which no text here may have. */
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
    /** A day that no calendar here reaches. */
    private static final String DATETIME_FIELD_OVERFLOW = "22008";

    /** A number that is too large for what it is. */
    private static final String NUMERIC_OUT_OF_RANGE = "22003";

    /** The connection was not had or was lost. */
    private static final String CONNECTION = "08";

    /** The server ends, has crashed, or does not take anybody yet. */
    private static final Set<String> SERVER_AWAY = Set.of("57P01", "57P02", "57P03");

    private final Instance<ConstraintNames> names;

    public StoreProblems(@Any Instance<ConstraintNames> names) {
        this.names = names;
    }

    /** What a constraint's name means to the caller, as each service lists it. */
    public interface ConstraintNames {
        Map<String, ProblemCode> byConstraint();
    }

    /** What a failure of the database means to a caller; null where it means a fault of ours. */
    public @Nullable Problem from(Throwable failure) {
        return from(failure, names);
    }

    static @Nullable Problem from(Throwable failure, Iterable<ConstraintNames> names) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof SQLException refused) {
                return from(refused, names);
            }
            for (Throwable beside : cause.getSuppressed()) {
                // Whoever manages the transaction hangs the reason of a failed commit beside its own.
                Problem known = from(beside, names);
                if (known != null) {
                    return known;
                }
            }
        }
        return null;
    }

    private static @Nullable Problem from(SQLException refused, Iterable<ConstraintNames> names) {
        String state = refused.getSQLState();
        if (state == null) {
            return null;
        }
        if (state.startsWith(CONNECTION) || SERVER_AWAY.contains(state)) {
            return Problem.of(KitProblem.UNAVAILABLE);
        }
        return switch (state) {
            case LOCK_NOT_AVAILABLE, DEADLOCK, SERIALIZATION, TOO_MANY_CONNECTIONS -> Problem.of(KitProblem.BUSY);
            case CHARACTER_NOT_IN_REPERTOIRE, DATETIME_FIELD_OVERFLOW, NUMERIC_OUT_OF_RANGE ->
                Problem.of(KitProblem.FIELD_INVALID);
            default -> constraint(refused, names);
        };
    }

    private static @Nullable Problem constraint(SQLException refused, Iterable<ConstraintNames> names) {
        ServerErrorMessage server = refused instanceof PSQLException said ? said.getServerErrorMessage() : null;
        String constraint = server == null ? null : server.getConstraint();
        if (constraint == null) {
            return null;
        }
        for (ConstraintNames known : names) {
            ProblemCode code = known.byConstraint().get(constraint);
            if (code != null) {
                return Problem.of(code);
            }
        }
        return null;
    }
}

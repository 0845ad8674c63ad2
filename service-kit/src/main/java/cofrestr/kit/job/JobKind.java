package cofrestr.kit.job;

import cofrestr.kit.problem.Problem;
import org.jdbi.v3.core.Handle;

/** One kind of work. A service provides a bean for each. */
public interface JobKind {
    /** The kind's name in the database. */
    String name();

    /**
     * Does the work. It may be done again after a crash, so everything it changes goes through {@link Lease#finish}. A
     * {@link Problem} is final; any other failure is tried again, later and later.
     */
    void run(Lease lease);

    /** What is to be recorded when the work has failed for good, in the transaction that says so. */
    default void failed(Handle handle, String payload, String code) {}

    /** How many attempts before it has failed for good. */
    default int attempts() {
        return 5;
    }
}

package cofrestr.kit.repeat;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;

/** Does again what the database undid, outside of any transaction: the first of the interceptors. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 1)
class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final int TIMES = 3;
    private static final Set<String> UNDONE = Set.of("40001", "40P01");

    @AroundInvoke
    Object around(InvocationContext operation) throws Exception {
        for (int tried = 1; ; tried++) {
            try {
                return operation.proceed();
            } catch (RuntimeException failed) {
                if (tried == TIMES || !wasUndone(failed)) {
                    throw failed;
                }
                LOG.infof("%s is done again", operation.getMethod().getName());
            }
        }
    }

    private static boolean wasUndone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return UNDONE.contains(refused.getSQLState());
            }
        }
        return false;
    }
}

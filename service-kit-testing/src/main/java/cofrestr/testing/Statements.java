package cofrestr.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts the statements that a service runs for its callers and its jobs; what clocks run beside them is not counted. */
public final class Statements {
    private Statements() {}

    /** What {@code work} makes the service run, statement by statement. */
    public static List<String> during(Jdbi jdbi, Runnable work) {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        SqlLogger before = jdbi.getConfig(SqlStatements.class).getSqlLogger();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (isForSomebody(Thread.currentThread().getName()) && isWork(context.getRawSql())) {
                    seen.add(String.valueOf(context.getRawSql()));
                }
            }
        });
        try {
            work.run();
        } finally {
            jdbi.setSqlLogger(before);
        }
        return List.copyOf(seen);
    }

    private static boolean isForSomebody(String thread) {
        return Stream.of("feed-pulse", "job-heartbeat", "daily-chores").noneMatch(thread::startsWith);
    }

    /** Looking for work that is not there is nobody's work. */
    private static boolean isWork(String sql) {
        return !sql.contains("update job set state = 'RUNNING'") && !sql.contains("select id from job where id = any");
    }
}

package cofrestr.registry.roster;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.RegistryProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a plan was made under the keepers that its organisations have now: under another keeper each row means something else. */
final class KeepersSeen {
    private KeepersSeen() {}

    /** An organisation that has another keeper by now, and how much of the plan is about it. */
    public record Moved(String organisation, int items) {}

    static boolean moved(SqlFiles sql) {
        return !list(sql).isEmpty();
    }

    static void refuseMoved(SqlFiles sql) {
        List<Moved> moved = list(sql);
        if (!moved.isEmpty()) {
            throw Problem.of(
                    RegistryProblem.ROSTER_MOVED,
                    moved.stream().mapToInt(Moved::items).sum(),
                    moved.stream().map(Moved::organisation).limit(50).collect(Collectors.joining(", ")));
        }
    }

    private static List<Moved> list(SqlFiles sql) {
        return sql.query("moved-keepers.sql").mapTo(Moved.class).list();
    }
}

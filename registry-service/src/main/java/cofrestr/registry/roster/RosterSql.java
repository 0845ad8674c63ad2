package cofrestr.registry.roster;

import cofrestr.kit.store.SqlFiles;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The statements on a list, with what every one of them may speak of. */
final class RosterSql {
    private RosterSql() {}

    static SqlFiles on(Handle handle, UUID roster, Roster.Announced list) {
        return new SqlFiles(
                handle,
                RosterSql.class,
                Map.of(
                        "roster", roster,
                        "organisation", list.organisation().value(),
                        "sender", list.sender().value(),
                        "asOf", list.asOf(),
                        "coverage", list.coverage().name()));
    }

    /**
     * Makes the statements of this transaction find people and posts through indexes. A first list fills tables of which
     * the planner knows nothing yet; left alone it reads them whole, once for every row.
     */
    static void probeIndexes(Handle handle) {
        handle.execute("set local enable_seqscan = off");
        handle.execute("set local enable_nestloop = on");
    }

    /** Makes the later statements of this transaction join list and plan whole, whatever size the planner believes they have. */
    static void joinWholeLists(Handle handle) {
        handle.execute("set local enable_nestloop = off");
    }

    static String text(String file) {
        return SqlFiles.text(RosterSql.class, file);
    }
}

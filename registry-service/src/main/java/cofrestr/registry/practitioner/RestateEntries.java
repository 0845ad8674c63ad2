package cofrestr.registry.practitioner;

import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Lets entries and names say something else from a day on, one or many at once. Who, and what, stands in the temporary
 * tables {@code restated} and {@code renamed}. What was believed is archived first; then the period that holds the day is
 * closed and a new one begins, or, for facts that do not begin (birth date, numbers), every period is corrected.
 */
public final class RestateEntries {
    /** Facts that are wrong or right and never begin: a change of them is a correction of all that was. */
    private static final String[] CORRECTIONS = {"dateOfBirth", "teacherReferenceNumber", "niNumber"};

    private static final List<String> STEPS = List.of(
            "archive-renamed.sql",
            "close-renamed.sql",
            "correct-renamed.sql",
            "insert-renamed.sql",
            "archive-restated.sql",
            "close-restated.sql",
            "insert-restated.sql",
            "correct-restated.sql");

    private final SqlFiles sql;

    private RestateEntries(SqlFiles sql) {
        this.sql = sql;
    }

    /** Begins with nobody; statements of the use case's own fill the two tables. */
    public static RestateEntries begin(Handle handle, LocalDate asOf, Keyring keys) {
        handle.execute("drop table if exists restated, renamed");
        SqlFiles sql = new SqlFiles(
                handle,
                RestateEntries.class,
                Map.of("asOf", asOf, "niKey", keys.sealKeyId(), "corrections", CORRECTIONS));
        sql.run("begin-restating.sql");
        sql.run("begin-renaming.sql");
        return new RestateEntries(sql);
    }

    public void apply() {
        STEPS.forEach(sql::run);
    }
}

package cofrestr.registry.practitioner;

import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * A change of people on its way into the feed, one or a hundred thousand at once: note whom it concerns (in the temporary
 * table {@code changing}) before anything is changed, change, then append. Each person's version is raised by one, and one
 * event says how the person now stands. The caller holds the people's rows locked.
 */
public final class PersonChanges {
    private final SqlFiles sql;
    private final Handle handle;

    private PersonChanges(Handle handle, LocalDate today) {
        this.handle = handle;
        this.sql = new SqlFiles(handle, PersonChanges.class, Map.of("today", today));
    }

    /** Begins with nobody; a statement of the use case's own fills {@code changing}, then {@link #noteRoutes} is called. */
    public static PersonChanges begin(Handle handle, Clock clock) {
        PersonChanges changes = new PersonChanges(handle, Clocks.today(clock));
        changes.sql.run("begin-changes.sql");
        // A transaction that changes one after another (an import of organisations) empties its table: each new one
        // would hold locks.
        handle.execute("delete from changing");
        return changes;
    }

    /** Begins with one person. */
    public static PersonChanges of(Handle handle, Clock clock, long practitioner, String type, String... changed) {
        PersonChanges changes = begin(handle, clock);
        handle.createUpdate(
                        "insert into changing (practitioner_id, type, changed) values (:practitioner, :type, :changed)")
                .bind("practitioner", practitioner)
                .bind("type", type)
                .bind("changed", changed)
                .execute();
        return changes.noteRoutes();
    }

    /** Notes who could follow these people until now. */
    public PersonChanges noteRoutes() {
        handle.execute("analyze changing");
        sql.run("note-routes.sql");
        return this;
    }

    /** Raises the versions, writes the events, and notes when something of these people begins or ends next. */
    public void append(Clock clock) {
        sql.run("forget-due.sql");
        sql.run("note-due.sql");
        sql.run("raise-versions.sql");
        sql.run("append-events.sql", Map.of("now", Clocks.now(clock)));
    }
}

package cofrestr.local.backup;

import cofrestr.local.StepFailed;
import cofrestr.local.postgres.Database;
import cofrestr.local.postgres.Databases;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * The way back of one database, in steps that can be undone until the last: check, prepare a draft beside it, put the
 * draft in its place, and then either keep the draft or put the old one back.
 */
public final class RestoreDatabase {

    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private final Databases databases;
    private final Database database;
    private final BackupFolder folder;
    private final String draft;
    private final String before;

    public RestoreDatabase(Databases databases, Database database, BackupFolder folder, Instant now) {
        this.databases = databases;
        this.database = database;
        this.folder = folder;
        this.draft = database.name() + "_restoring";
        this.before = database.name() + "_before_" + NAMED.format(now);
    }

    /** Refuses what cannot be restored here, before anything is changed: damage, other keys, a service that is too old. */
    public Manifest check(MigrationScripts built, Map<String, String> keys) {
        Manifest manifest = folder.checked();
        if (!manifest.database().equals(database.name())) {
            throw new StepFailed(folder.folder() + " is a backup of " + manifest.database() + ", not of "
                    + database.name() + ". Nothing was changed.");
        }
        KeyFingerprints.check(manifest, keys);
        manifest.migrations().forEach(migration -> built.applied(migration.script(), migration.checksum()));
        return manifest;
    }

    /** Makes a draft with everything in the backup. The database in use is not touched. */
    public void prepare(Manifest manifest) {
        try {
            databases.makeEmpty(draft, database.name());
            try (Connection inside = databases.connect(draft)) {
                new FillDraft(inside, folder, manifest).fill(database.name());
            }
        } catch (SQLException | IOException | StepFailed e) {
            discardDraft(e);
            throw new StepFailed(
                    database.name() + " was not restored: " + e.getMessage() + " The database is as it was.", e);
        }
    }

    private void discardDraft(Exception why) {
        try {
            databases.drop(draft);
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /**
     * Puts the draft in the database's place; the service must have ended, so that it hands out nothing more. Empty where
     * all is well; otherwise what could not be read of the old database, and may therefore be handed out again.
     */
    public Optional<String> swapIn() {
        Optional<String> unread = surpassOld();
        try {
            databases.rename(inTurn(database.name(), before, draft, database.name()));
        } catch (SQLException e) {
            throw new StepFailed(
                    database.name() + " was not restored: " + e.getMessage() + " The database is as it was.", e);
        }
        return unread;
    }

    private Optional<String> surpassOld() {
        HandedOut old;
        Optional<String> unread = Optional.empty();
        try (Connection current = databases.connect(database.name())) {
            old = HandedOut.by(current);
        } catch (SQLException e) {
            old = new HandedOut(Map.of(), OptionalLong.empty());
            unread = Optional.of(String.valueOf(e.getMessage()));
        }
        try (Connection restored = databases.connect(draft)) {
            old.surpassedBy(restored);
        } catch (SQLException e) {
            throw new StepFailed(
                    database.name() + " was not restored: " + e.getMessage() + " The database is as it was.", e);
        }
        return unread;
    }

    /** Puts the old database back; the restored one is thrown away. */
    public void swapBack() {
        try {
            databases.rename(inTurn(database.name(), draft, before, database.name()));
            databases.drop(draft);
        } catch (SQLException e) {
            throw new StepFailed(
                    "The old database is still there as " + before + ", but could not be put back: " + e.getMessage(),
                    e);
        }
    }

    private static SequencedMap<String, String> inTurn(String first, String itsNew, String second, String newOfThat) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        names.put(first, itsNew);
        names.put(second, newOfThat);
        return names;
    }

    /** Throws the old database away. */
    public void keep() {
        try {
            databases.drop(before);
        } catch (SQLException e) {
            throw new StepFailed(
                    "The restored data are in use, but the old database " + before + " could not be dropped: "
                            + e.getMessage(),
                    e);
        }
    }

    /** The name under which the old database is kept meanwhile. */
    public String before() {
        return before;
    }
}

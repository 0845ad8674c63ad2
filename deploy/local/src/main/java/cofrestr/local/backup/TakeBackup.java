package cofrestr.local.backup;

import cofrestr.local.StepFailed;
import cofrestr.local.backup.Manifest.Migration;
import cofrestr.local.backup.Manifest.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Copies one database as it is at one moment into a folder, while the service works on: all tables in one snapshot, then
 * how far the sequences have counted, which is never less than the rows need.
 */
public final class TakeBackup {

    private final MigrationScripts scripts;
    private final Map<String, String> keys;

    public TakeBackup(MigrationScripts scripts, Map<String, String> keys) {
        this.scripts = scripts;
        this.keys = keys;
    }

    /** Copies the database behind {@code connection}, which is left in no transaction. */
    public Manifest take(String database, Connection connection, BackupFolder folder, Instant now) {
        folder.begin();
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            Manifest manifest = copied(database, connection, folder, now);
            connection.rollback();
            folder.finish(manifest);
            return manifest;
        } catch (SQLException | IOException e) {
            throw new StepFailed(
                    "The backup of " + database + " failed: " + e.getMessage() + ". What is in " + folder.folder()
                            + " is of no use.",
                    e);
        }
    }

    private Manifest copied(String database, Connection connection, BackupFolder folder, Instant now)
            throws SQLException, IOException {
        Catalog catalog = new Catalog(connection);
        List<Migration> migrations = new ArrayList<>();
        for (Catalog.Applied applied : catalog.migrations()) {
            migrations.add(script(applied, folder));
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Table> tables = new ArrayList<>();
        for (Catalog.Shape shape : catalog.tables()) {
            tables.add(rows(shape, copy, folder, tables.size() + 1));
        }
        return new Manifest(
                Manifest.FORMAT,
                database,
                now.toString(),
                catalog.server(),
                migrations,
                catalog.partitions(),
                tables,
                catalog.sequences(),
                keys);
    }

    private Migration script(Catalog.Applied applied, BackupFolder folder) throws IOException {
        byte[] content = scripts.applied(applied);
        String file = applied.script().substring(applied.script().lastIndexOf('/') + 1);
        try (OutputStream out = folder.create(file)) {
            out.write(content);
        }
        return new Migration(applied.version(), applied.script(), applied.checksum(), file, Sha256.of(content));
    }

    private static Table rows(Catalog.Shape shape, CopyManager copy, BackupFolder folder, int place)
            throws SQLException, IOException {
        String plain = shape.name().replaceAll("[^A-Za-z0-9_.]", "_");
        String file = String.format(Locale.ROOT, "%03d-%s.copy.gz", place, plain);
        MessageDigest content = Sha256.digest();
        long rows;
        try (OutputStream out = new DigestOutputStream(new GZIPOutputStream(folder.create(file), 64 * 1024), content)) {
            rows = copy.copyOut(Table.copyOut(shape.name(), shape.columns()), out);
        }
        return new Table(
                shape.name(),
                shape.columns(),
                shape.partitioned(),
                rows,
                Sha256.hex(content),
                file,
                Sha256.of(folder.file(file)));
    }
}

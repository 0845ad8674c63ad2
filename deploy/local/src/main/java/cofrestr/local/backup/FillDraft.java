package cofrestr.local.backup;

import cofrestr.local.StepFailed;
import cofrestr.local.backup.Manifest.Migration;
import cofrestr.local.backup.Manifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills an empty database with what a backup holds, and holds the result against the manifest, row for row. The schema is
 * made by the same scripts that made it then; their own rows give way to those of the backup.
 */
final class FillDraft {

    private final Connection draft;
    private final BackupFolder folder;
    private final Manifest manifest;

    FillDraft(Connection draft, BackupFolder folder, Manifest manifest) {
        this.draft = draft;
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Works as a superuser who makes everything in the name of {@code owner}. */
    void fill(String owner) throws SQLException, IOException {
        execute("set role " + owner);
        makeSchema();
        execute("reset role");
        compareShapes();
        load();
        for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
            execute("select setval('" + sequence.getKey().replace("'", "''") + "', " + sequence.getValue() + ")");
        }
        for (String view : new Catalog(draft).materializedViews()) {
            execute("refresh materialized view " + view);
        }
        execute("analyze");
    }

    private void makeSchema() throws SQLException, IOException {
        for (Migration migration : manifest.migrations()) {
            execute(Files.readString(folder.file(migration.file())));
        }
        if (manifest.tables().stream().anyMatch(table -> table.name().equals(Catalog.HISTORY))) {
            try (InputStream history = FillDraft.class.getResourceAsStream("flyway-history.sql")) {
                if (history == null) {
                    throw new IllegalStateException("flyway-history.sql is not on the classpath");
                }
                execute(new String(history.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        for (String partition : manifest.partitions()) {
            execute(partition);
        }
    }

    private void compareShapes() throws SQLException {
        List<Catalog.Shape> wanted = manifest.tables().stream()
                .map(table -> new Catalog.Shape(table.name(), table.columns(), table.partitioned()))
                .toList();
        if (!new Catalog(draft).tables().equals(wanted)) {
            throw new StepFailed(
                    "The scripts in " + folder.folder() + " make other tables than the backup has rows of.");
        }
    }

    /**
     * Rows come as they went, so nothing is worked out a second time: triggers and foreign keys rest. Keys, uniqueness and
     * checks do not.
     */
    private void load() throws SQLException, IOException {
        if (manifest.tables().isEmpty()) {
            return;
        }
        execute("set session_replication_role = replica");
        execute("truncate " + manifest.tables().stream().map(Table::name).collect(Collectors.joining(", ")));
        CopyManager copy = draft.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : manifest.tables()) {
            try (InputStream rows = new GZIPInputStream(Files.newInputStream(folder.file(table.file())), 64 * 1024)) {
                copy.copyIn(table.copyIn(), rows);
            }
            compareRows(table, copy);
        }
        execute("reset session_replication_role");
    }

    private static void compareRows(Table table, CopyManager copy) throws SQLException, IOException {
        MessageDigest content = Sha256.digest();
        long rows = copy.copyOut(table.copyOut(), new DigestOutputStream(OutputStream.nullOutputStream(), content));
        if (rows != table.rows() || !Sha256.hex(content).equals(table.content())) {
            throw new StepFailed(String.format(
                    Locale.ROOT,
                    "%s was restored with %d rows that are not the %d of the backup.",
                    table.name(),
                    rows,
                    table.rows()));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = draft.createStatement()) {
            statement.execute(sql);
        }
    }
}

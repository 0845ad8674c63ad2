package cofrestr.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.local.Json;
import cofrestr.local.Place;
import cofrestr.local.StepFailed;
import cofrestr.local.postgres.Database;
import cofrestr.local.postgres.Databases;
import cofrestr.local.postgres.Postgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One database, with everything in it that ours have, copied and brought back on a real server. */
class BackupAndRestoreTest {

    private static final String SUPERUSER = "superuserPassword";
    private static final Database DATABASE = new Database("kept", "ownersPassword");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Map<String, String> KEYS = Map.of("seal-1", "0123456789abcdef");

    private static final String SCRIPT = """
            create table school (code text primary key, beneath text references school, ancestors int not null default 0);
            create sequence ordinal as integer;
            create table numbered (
                n      bigint generated always as identity primary key,
                twice  bigint generated always as (n * 2) stored,
                number integer not null default nextval('ordinal'),
                school text references school,
                "Word" text,
                sealed bytea,
                told   jsonb);
            create table period (
                id    bigint,
                valid daterange,
                what  text[],
                primary key (id, valid without overlaps));
            create table looked (at date not null, what text) partition by range (at);
            create table looked_before partition of looked for values from (minvalue) to ('2026-01-01');
            create table feed_generation (one boolean primary key default true check (one), generation bigint not null);
            insert into feed_generation values (true, 1);
            insert into school values ('OF-THE-SCRIPT', null, 99);
            create function keep_ancestors() returns trigger language plpgsql as $$
            begin
                update school set ancestors = ancestors + 1; -- counts itself; a second run would show
                return null;
            end $$;
            create trigger school_keep_ancestors after insert on school for each row execute function keep_ancestors();
            create materialized view words as select count(*) as words from numbered;
            """;
    private static final MigrationScripts SCRIPTS = MigrationScripts.of(Map.of("V001__all.sql", SCRIPT));

    @TempDir
    static Path server;

    private static Postgres postgres;
    private static int port;

    @TempDir
    Path folder;

    private final Databases databases = new Databases(port, SUPERUSER);

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = new Postgres(
                Place.ofThisRepository().programs(), server.resolve("postgres"), server.resolve("postgres.log"), port);
        postgres.start(SUPERUSER);
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @BeforeEach
    void fill() throws SQLException, IOException {
        databases.drop("kept");
        databases.drop("kept_restoring");
        databases.drop("kept_before_20261122_120000");
        databases.ensure(List.of(DATABASE));
        String history;
        try (InputStream in = Objects.requireNonNull(FillDraft.class.getResourceAsStream("flyway-history.sql"))) {
            history = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        execute(
                SCRIPT,
                history,
                "insert into flyway_schema_history values (1, '001', 'all', 'SQL', 'V001__all.sql', "
                        + MigrationScripts.checksum(SCRIPT.getBytes(StandardCharsets.UTF_8))
                        + ", 'kept', now(), 1, true)",
                "create table looked_2026 partition of looked for values from ('2026-01-01') to ('2027-01-01')",
                "insert into looked values ('2025-05-05', 'old'), ('2026-05-05', 'new')",
                "insert into school values ('B', null), ('A', 'B')",
                "insert into numbered (school, \"Word\", sealed, told) select 'A', e'tab\\t back\\\\slash\\nŵ ' || n,"
                        + " sha256(n::text::bytea), jsonb_build_object('n', n, 'none', null) from generate_series(1, 2000) n",
                "insert into numbered (\"Word\") values (null), (''), ('\\N')",
                "delete from numbered where n % 7 = 0",
                "insert into period values (1, '[2020-01-01,2021-01-01)', '{a,\"b,c\"}'), (1, '[2021-01-01,)', null), (2, '(,)', '{}')",
                "update feed_generation set generation = 3",
                "refresh materialized view words");
    }

    @Test
    void everyTableComesBackAsItWasAndNothingIsWorkedOutTwice() throws SQLException {
        Map<String, String> before = everything();
        BackupFolder backup = backUp();
        execute(
                "delete from period",
                "update numbered set \"Word\" = 'changed'",
                "insert into school values ('AFTER', 'B')",
                "insert into numbered (\"Word\") values ('after the backup')");

        RestoreDatabase restore = restored(backup);
        assertThat(restore.swapIn()).isEmpty();

        Map<String, String> after = everything();
        assertThat(after.remove("feed_generation")).isNotEqualTo(before.remove("feed_generation"));
        assertThat(after).isEqualTo(before);
        assertThat(databasesThere()).contains("kept", restore.before()).doesNotContain("kept_restoring");
        restore.keep();
        assertThat(databasesThere()).contains("kept").doesNotContain(restore.before());
    }

    @Test
    void whatWasGivenOutSinceTheBackupIsNeverGivenOutAgain() throws SQLException {
        BackupFolder backup = backUp();
        execute(
                "insert into numbered (\"Word\") values ('after'), ('after')",
                "update feed_generation set generation = 7");
        long number = Long.parseLong(ask("select max(number) from numbered"));
        long n = Long.parseLong(ask("select max(n) from numbered"));

        restored(backup).swapIn();

        assertThat(ask("select generation from feed_generation")).isEqualTo("8");
        execute("insert into numbered (\"Word\") values ('first after the restore')");
        assertThat(ask("select number from numbered where \"Word\" like 'first%'"))
                .isEqualTo(Long.toString(number + 1));
        assertThat(ask("select n from numbered where \"Word\" like 'first%'")).isEqualTo(Long.toString(n + 1));
    }

    @Test
    void theServicesRoleOwnsWhatWasRestoredAndItsTriggersWorkAgain() throws SQLException {
        restored(backUp()).swapIn();
        String before = ask("select ancestors from school where code = 'B'");
        execute("insert into school values ('NEW', 'B')", "alter table school add column later text");
        assertThat(Integer.parseInt(ask("select ancestors from school where code = 'B'")))
                .isEqualTo(Integer.parseInt(before) + 1);
        assertThatThrownBy(() -> execute("insert into school values ('ORPHAN', 'NOBODY')"))
                .hasMessageContaining("school_beneath_fkey");
        assertThatThrownBy(() -> execute("insert into period values (1, '[2020-05-01,2020-06-01)', null)"))
                .hasMessageContaining("period_pkey");
    }

    @Test
    void aServiceThatDoesNotStartOnItGetsItsOldDatabaseBack() throws SQLException {
        BackupFolder backup = backUp();
        execute("update numbered set \"Word\" = 'changed'");
        Map<String, String> old = everything();
        RestoreDatabase restore = restored(backup);
        restore.swapIn();
        restore.swapBack();
        assertThat(everything()).isEqualTo(old);
        assertThat(databasesThere()).doesNotContain(restore.before(), "kept_restoring");
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsChanged() throws SQLException, IOException {
        BackupFolder backup = backUp();
        Map<String, String> now = everything();
        for (Manifest.Table table : backup.checked().tables()) {
            Path file = backup.file(table.file());
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[damaged.length / 2] ^= 1;
            Files.write(file, damaged);
            assertThatThrownBy(() -> restoring(backup).check(SCRIPTS, KEYS))
                    .isInstanceOf(StepFailed.class)
                    .hasMessageContaining(table.file())
                    .hasMessageContaining("Nothing was changed");
            Files.write(file, whole);
        }
        Files.delete(backup.file("V001__all.sql"));
        assertThatThrownBy(() -> restoring(backup).check(SCRIPTS, KEYS)).hasMessageContaining("V001__all.sql");
        assertThat(everything()).isEqualTo(now);
        assertThat(databasesThere()).doesNotContain("kept_restoring");
    }

    @Test
    void aRestoreThatFailsInTheMiddleLeavesTheDatabaseAsItWas() throws SQLException {
        BackupFolder backup = backUp();
        Manifest manifest = backup.checked();
        Manifest.Table last = manifest.tables().getLast();
        List<Manifest.Table> tables = new ArrayList<>(manifest.tables());
        tables.set(
                tables.size() - 1,
                new Manifest.Table(
                        last.name(),
                        last.columns(),
                        last.partitioned(),
                        last.rows() + 1,
                        last.content(),
                        last.file(),
                        last.sha256()));
        Map<String, String> now = everything();
        assertThatThrownBy(() -> restoring(backup).prepare(with(manifest, tables)))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining(last.name())
                .hasMessageContaining("The database is as it was");
        assertThat(everything()).isEqualTo(now);
        assertThat(databasesThere()).doesNotContain("kept_restoring");
    }

    @Test
    void otherKeysAnotherDatabaseAndAnOtherServiceAreRefused() throws SQLException {
        BackupFolder backup = backUp();
        assertThatThrownBy(() -> restoring(backup).check(SCRIPTS, Map.of("seal-1", "fedcba9876543210")))
                .hasMessageContaining("seal-1");
        assertThatThrownBy(() -> restoring(backup).check(SCRIPTS, Map.of())).hasMessageContaining("seal-1");
        assertThatThrownBy(() -> restoring(backup).check(MigrationScripts.of(Map.of()), KEYS))
                .hasMessageContaining("V001__all.sql");
        assertThatThrownBy(() -> restoring(backup)
                        .check(MigrationScripts.of(Map.of("V001__all.sql", SCRIPT + "drop table school;")), KEYS))
                .hasMessageContaining("another content");
        assertThatThrownBy(() ->
                        new RestoreDatabase(databases, new Database("other", ""), backup, NOW).check(SCRIPTS, KEYS))
                .hasMessageContaining("not of other");
    }

    @Test
    void theFilesAreTheirOwnersAloneAndNeverWrittenOver() throws SQLException, IOException {
        BackupFolder backup = backUp();
        try (Stream<Path> files = Files.list(backup.folder())) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.folder())))
                .isEqualTo("rwx------");
        assertThatThrownBy(() -> backUp()).hasMessageContaining("is there already");
        assertThat(backup.checked().keys()).isEqualTo(KEYS);
    }

    @Test
    void aKeyIsKnownByItsFingerprintAndNeverWrittenDown() throws IOException {
        Path keys = folder.resolve("keys.json");
        String secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC0";
        Files.writeString(
                keys, Json.write(Map.of("keys", List.of(Map.of("kty", "oct", "kid", "seal-1", "k", secret)))));
        Map<String, String> fingerprints = KeyFingerprints.of(keys);
        assertThat(fingerprints).containsOnlyKeys("seal-1");
        assertThat(fingerprints.get("seal-1")).hasSize(16).isNotEqualTo(secret.substring(0, 16));
        Files.writeString(
                keys, Json.write(Map.of("keys", List.of(Map.of("kty", "oct", "kid", "seal-1", "k", secret + "x")))));
        assertThat(KeyFingerprints.of(keys)).isNotEqualTo(fingerprints);
    }

    private static Manifest with(Manifest manifest, List<Manifest.Table> tables) {
        return new Manifest(
                manifest.format(),
                manifest.database(),
                manifest.taken(),
                manifest.server(),
                manifest.migrations(),
                manifest.partitions(),
                tables,
                manifest.sequences(),
                manifest.keys());
    }

    private BackupFolder backUp() throws SQLException {
        BackupFolder backup = new BackupFolder(folder.resolve("kept"));
        try (Connection connection = databases.connect("kept")) {
            new TakeBackup(SCRIPTS, KEYS).take("kept", connection, backup, NOW);
        }
        return backup;
    }

    private RestoreDatabase restoring(BackupFolder backup) {
        return new RestoreDatabase(databases, DATABASE, backup, NOW);
    }

    private RestoreDatabase restored(BackupFolder backup) {
        RestoreDatabase restore = restoring(backup);
        restore.prepare(restore.check(SCRIPTS, KEYS));
        return restore;
    }

    /** Every table's rows, as text in order. */
    private Map<String, String> everything() throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (String table : List.of(
                "school",
                "numbered",
                "period",
                "looked",
                "looked_2026",
                "feed_generation",
                "words",
                "flyway_schema_history")) {
            all.put(
                    table,
                    ask("select count(*) || coalesce(string_agg(t::text, e'\\n' order by t::text), '') from " + table
                            + " t"));
        }
        return all;
    }

    private List<String> databasesThere() throws SQLException {
        return List.of(ask("select string_agg(datname, ',') from pg_database").split(",", -1));
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(Databases.url(port, "kept"), "kept", "ownersPassword");
    }
}

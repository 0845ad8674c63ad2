package cofrestr.local;

import cofrestr.local.backup.BackupFolder;
import cofrestr.local.backup.KeyFingerprints;
import cofrestr.local.backup.Manifest;
import cofrestr.local.backup.MigrationScripts;
import cofrestr.local.backup.RestoreDatabase;
import cofrestr.local.backup.TakeBackup;
import cofrestr.local.postgres.Database;
import cofrestr.local.postgres.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Backs up the stack's databases, and brings them back: all of them, or one service's alone. The keys are kept apart (see
 * docs/runbooks/01-backup-and-restore.md).
 */
public final class StackBackup {

    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Place place;
    private final Ports ports;
    private final Progress progress;
    private final Stack stack;
    private final Instant now = Clock.systemUTC().instant();

    public StackBackup(Place place, Ports ports, Progress progress) {
        this.place = place;
        this.ports = ports;
        this.progress = progress;
        this.stack = new Stack(place, ports, progress);
    }

    /** A service that has a database, and how it is called in a backup. */
    private record Part(String name, Service service, Database database) {}

    /** A part that is on its way back. */
    private record Restoring(Part part, RestoreDatabase restore, Manifest manifest) {}

    /** Copies every database into a folder of its own beneath {@code to}; nothing stops meanwhile. */
    public void take(String to) {
        Path folder = to.isBlank() ? place.repository().resolve("backups").resolve(NAMED.format(now)) : Path.of(to);
        Secrets secrets = secretsOfThisStack();
        Services services = new Services(place, ports, secrets);
        boolean nothingRan = stack.running().isEmpty();
        Databases databases = stack.startDatabases(services, secrets);
        try {
            for (Part part : parts(services)) {
                Path ran = part.service().copy(place);
                MigrationScripts scripts = MigrationScripts.in(
                        Files.exists(ran) ? ran : part.service().built(place));
                take(part, databases, scripts, new BackupFolder(folder.resolve(part.name())));
            }
        } finally {
            if (nothingRan) {
                stack.stop();
            }
        }
        progress.print("The backup is in " + folder.toAbsolutePath() + ". It holds personal data in the clear.");
        progress.print("What it cannot be opened without is not in it: keep " + place.keys() + " in another place.");
    }

    private void take(Part part, Databases databases, MigrationScripts scripts, BackupFolder folder) {
        try (Connection connection = databases.connect(part.database().name())) {
            Manifest manifest = new TakeBackup(scripts, KeyFingerprints.of(place.keys()))
                    .take(part.database().name(), connection, folder, now);
            long rows =
                    manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
            progress.step(
                    part.name() + ": " + rows + " rows of " + manifest.tables().size() + " tables");
        } catch (SQLException e) {
            throw new StepFailed("The database of " + part.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Brings back what is in {@code from}; where anything fails, all databases are as they were. */
    public void restore(String from, String only) {
        if (from.isBlank()) {
            throw new StepFailed("Say which backup: make restore FROM=folder [ONLY=registry|qualifications|cpd].");
        }
        Secrets secrets = secretsOfThisStack();
        Services services = new Services(place, ports, secrets);
        List<Part> wanted = wanted(parts(services), only);
        Databases databases = stack.startDatabases(services, secrets);
        List<Restoring> all = wanted.stream()
                .map(part -> checked(part, databases, Path.of(from)))
                .toList();
        progress.step("The backup is whole, and this installation can open it");
        for (Restoring one : all) {
            one.restore().prepare(one.manifest());
            progress.step(one.part().name() + " of " + one.manifest().taken() + " is prepared beside the one in use");
        }
        all.forEach(one -> stack.stop(one.part().service().name()));
        putInPlace(all);
        all.forEach(one -> one.restore().keep());
        progress.step("Restored; what was there before is gone");
    }

    private Restoring checked(Part part, Databases databases, Path from) {
        RestoreDatabase restore =
                new RestoreDatabase(databases, part.database(), new BackupFolder(from.resolve(part.name())), now);
        MigrationScripts built = MigrationScripts.in(part.service().built(place));
        return new Restoring(part, restore, restore.check(built, KeyFingerprints.of(place.keys())));
    }

    /** The services must start on what was restored (they refuse data that their keys do not open), or it goes again. */
    private void putInPlace(List<Restoring> all) {
        List<Restoring> swapped = new ArrayList<>();
        try {
            for (Restoring one : all) {
                one.restore().swapIn().ifPresent(unread -> warn(one, unread));
                swapped.add(one);
            }
            stack.start();
        } catch (StepFailed e) {
            for (Restoring one : swapped.reversed()) {
                stack.stop(one.part().service().name());
                one.restore().swapBack();
            }
            progress.step("The databases are as they were; make up starts what was stopped");
            throw e;
        }
    }

    private void warn(Restoring one, String unread) {
        progress.step("WARNING: the old database of " + one.part().name() + " could not be read (" + unread + ")");
        progress.detail("Numbers and cursors it gave out since "
                + one.manifest().taken() + " may be given out again: see the runbook, step 9.");
    }

    private static List<Part> wanted(List<Part> parts, String only) {
        List<Part> wanted = parts.stream()
                .filter(part -> only.isBlank() || part.name().equals(only))
                .toList();
        if (wanted.isEmpty()) {
            throw new StepFailed("ONLY is one of registry, qualifications, cpd, not " + only + ".");
        }
        return wanted;
    }

    private static List<Part> parts(Services services) {
        Map<String, Database> databases = services.byService();
        List<Part> parts = new ArrayList<>();
        for (Service service : services.all()) {
            Database database = databases.get(service.name());
            if (database != null) {
                parts.add(new Part(service.name().replace("-service", ""), service, database));
            }
        }
        return parts;
    }

    private Secrets secretsOfThisStack() {
        place.prepared();
        if (!Files.exists(place.secrets()) && stack.hasData()) {
            throw new StepFailed("There is data but no " + place.secrets() + " to open it with.");
        }
        return new Secrets(place.secrets());
    }
}

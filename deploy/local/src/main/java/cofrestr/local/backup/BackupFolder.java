package cofrestr.local.backup;

import cofrestr.local.Json;
import cofrestr.local.PrivateFile;
import cofrestr.local.StepFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder of one database's backup: a manifest and the files it names, readable by their owner alone. */
public record BackupFolder(Path folder) {

    private static final String MANIFEST = "manifest.json";

    /** Whether there is a backup, made to its end: the manifest is written last. */
    public boolean isWhole() {
        return Files.exists(folder.resolve(MANIFEST));
    }

    /** Makes the folder; one that is there already holds a backup, and is never written over. */
    void begin() {
        try {
            Files.createDirectories(folder.toAbsolutePath().resolveSibling("."));
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            throw new StepFailed(folder + " is there already. Say another folder: make backup TO=folder.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OutputStream create(String file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(
                folder.resolve(file),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void finish(Manifest manifest) {
        PrivateFile.write(folder.resolve(MANIFEST), Json.write(manifest));
    }

    /** The manifest, once every file is there and is what was written. */
    public Manifest checked() {
        if (!isWhole()) {
            throw new StepFailed(
                    "There is no backup in " + folder + ", or it was not made to its end." + " Nothing was changed.");
        }
        Manifest manifest = Json.read(folder.resolve(MANIFEST), Manifest.class);
        if (manifest.format() != Manifest.FORMAT) {
            throw new StepFailed("The backup in " + folder + " is of format " + manifest.format()
                    + "; this program reads " + Manifest.FORMAT + ".");
        }
        manifest.migrations().forEach(migration -> check(migration.file(), migration.sha256()));
        manifest.tables().forEach(table -> check(table.file(), table.sha256()));
        return manifest;
    }

    private void check(String name, String sha256) {
        Path file = file(name);
        if (!Files.exists(file) || !Sha256.of(file).equals(sha256)) {
            throw new StepFailed("The backup is damaged: " + file + " is missing or is not what was written."
                    + " Nothing was changed.");
        }
    }
}

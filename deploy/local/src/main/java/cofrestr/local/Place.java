package cofrestr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a stack lives: the repository it is built from, and the folder that holds its data, secrets and logs.
 *
 * <p>Two stacks (the one of {@code make up}, the one of the system tests) differ in their folder and share the unpacked
 * programs in {@link #programs()}.
 */
public record Place(Path repository, Path folder) {

    private static final String REALM = "deploy/keycloak/cofrestr-realm.json";

    public Place {
        repository = repository.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
    }

    /** The stack of {@code make up}: {@code .local} in the repository that contains the working directory. */
    public static Place ofThisRepository() {
        Path repository = repositoryAbove(Path.of(""));
        return new Place(repository, repository.resolve(".local"));
    }

    /** A stack beside it, with a folder of its own. */
    public static Place at(Path folder) {
        return new Place(repositoryAbove(Path.of("")), folder);
    }

    private static Path repositoryAbove(Path start) {
        Path here = start.toAbsolutePath().normalize();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(REALM))) {
                return folder;
            }
        }
        throw new StepFailed("No Cofrestr repository at or above " + here + ".");
    }

    Place prepared() {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(log());
            Files.createDirectories(programs());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL and Keycloak, unpacked once and kept by {@code FRESH=1}. */
    public Path programs() {
        return repository.resolve(".local/dist");
    }

    /** Held while a command is at work on the stack. */
    Path lock() {
        return folder.resolve("lock");
    }

    boolean keptByWipe(Path path) {
        return path.equals(programs()) || path.equals(lock());
    }

    Path realm() {
        return repository.resolve(REALM);
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path keycloak() {
        return folder.resolve("keycloak");
    }

    Path apps() {
        return folder.resolve("app");
    }

    Path running() {
        return folder.resolve("run");
    }

    Path log() {
        return folder.resolve("log");
    }

    Path secrets() {
        return folder.resolve("secrets.json");
    }

    /** What the documentation's examples stand for in this register; the gateway reads it. */
    Path examples() {
        return folder.resolve("examples.json");
    }

    Path keys() {
        return folder.resolve("keys.json");
    }

    /** The lists of the demo nation, and the truth about them. */
    Path nation() {
        return folder.resolve("nation");
    }

    /** What runs, for programs; see {@link StackFile}. */
    public Path stackFile() {
        return folder.resolve("stack.json");
    }
}

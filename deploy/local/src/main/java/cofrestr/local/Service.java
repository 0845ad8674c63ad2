package cofrestr.local;

import cofrestr.local.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of our own services: its module (which is its name), port, what its JVM is told of memory, and environment.
 *
 * <p>It runs from a copy of what the build made, so that building again does not pull the classes from under it.
 */
record Service(String name, int port, List<String> memory, Map<String, String> environment) {

    private static final String BUILT = "target/quarkus-app";
    private static final String COPIED = "copied-from";

    boolean isBuilt(Place place) {
        return Files.exists(built(place).resolve("quarkus-run.jar"));
    }

    /** Whether the copy is what the last build made. */
    boolean isCurrent(Place place) {
        try {
            Path copied = copy(place).resolve(COPIED);
            return Files.exists(copied) && Files.readString(copied).equals(Folders.fingerprint(built(place)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Launch launch(Place place) {
        if (!isBuilt(place)) {
            throw new StepFailed(name + " is not built: mvn package -DskipTests -pl " + name + " -am.");
        }
        if (!isCurrent(place)) {
            copyAnew(place);
        }
        List<String> arguments = new ArrayList<>(memory);
        arguments.addAll(List.of(
                "-Xms32m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-jar",
                "quarkus-run.jar"));
        return new Launch(name, port, arguments, environment, copy(place));
    }

    /** What the last build made. */
    Path built(Place place) {
        return place.repository().resolve(name).resolve(BUILT);
    }

    /** What runs, or ran last. */
    Path copy(Place place) {
        return place.apps().resolve(name);
    }

    private void copyAnew(Place place) {
        try {
            Folders.delete(copy(place));
            Folders.copy(built(place), copy(place));
            Files.writeString(copy(place).resolve(COPIED), Folders.fingerprint(built(place)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cofrestr.local.keycloak;

import cofrestr.local.Progress;
import cofrestr.local.StepFailed;
import cofrestr.local.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Keycloak's programs: unpacked by the Maven build, fitted to our options once ({@code kc.sh build}), then kept. */
final class Distribution {

    private static final String DATABASE = "--db=dev-file";

    private Distribution() {}

    /** The fitted distribution; the first time this takes about twenty seconds. */
    static Path in(Path programs, Path log, Progress progress) {
        Path home = programs.resolve("keycloak-" + version());
        if (!Files.exists(home.resolve("bin/kc.sh"))) {
            throw new StepFailed("Keycloak is not at " + home + ": it comes with mvn package -pl deploy/local.");
        }
        Path done = home.resolve("fitted");
        Unpacked.exclusively(programs, "keycloak", () -> {
            if (!Files.exists(done)) {
                progress.step("Keycloak is being fitted to its options, once for this repository");
                build(home, log);
                Files.writeString(done, DATABASE + "\n");
            }
        });
        return home;
    }

    private static String version() {
        try (InputStream stream = Distribution.class.getResourceAsStream("/local.properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("keycloak.version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(Path home, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "build", DATABASE)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        Process process = builder.start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new StepFailed("Keycloak could not be fitted to its options.", log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StepFailed("Fitting Keycloak was interrupted.", e);
        }
    }
}

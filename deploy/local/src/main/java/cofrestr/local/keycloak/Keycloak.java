package cofrestr.local.keycloak;

import cofrestr.local.Folders;
import cofrestr.local.Ports;
import cofrestr.local.PrivateFile;
import cofrestr.local.Progress;
import cofrestr.local.Secrets;
import cofrestr.local.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keycloak with the realm {@code cofrestr}, its data in a folder of the stack, its programs shared. */
public final class Keycloak {

    public static final String NAME = "keycloak";

    static final String ADMINISTRATOR = "admin";
    static final String ADMINISTRATORS_SECRET = "keycloak_admin";

    private final Path home;
    private final Ports ports;
    private final Secrets secrets;
    private final Realm realm;

    public Keycloak(Path home, Ports ports, Secrets secrets, Path realmFile) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.realm = Realm.filled(realmFile, this::value);
    }

    public Realm realm() {
        return realm;
    }

    private String value(String place) {
        return switch (place) {
            case "COFRESTR_PUBLIC_URL" -> ports.publicUrl();
            case "COFRESTR_LOOPBACK_URL" -> "http://127.0.0.1:" + ports.gateway();
            default -> secrets.get(place.substring("COFRESTR_".length()).toLowerCase(Locale.ROOT));
        };
    }

    /** What must be started. Keycloak imports a realm only where it has none, so a changed realm begins with empty data. */
    public Launch launch(Path programs, Path log, Progress progress) {
        Path distribution = Distribution.in(programs, log, progress);
        Path imported = home.resolve("data/import/cofrestr-realm.json");
        try {
            Files.createDirectories(home.resolve("conf"));
            if (!Files.exists(imported) || !Files.readString(imported).equals(realm.json())) {
                progress.step(
                        Files.exists(imported)
                                ? "Keycloak imports its realm anew, for it has changed; administrators' edits are gone"
                                : "Keycloak imports its realm at its first start");
                Folders.delete(home.resolve("data"));
                PrivateFile.write(imported, realm.json());
            }
            for (String shared : List.of("lib", "providers", "themes")) {
                Path link = home.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, distribution.resolve(shared));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Launch(NAME, ports.keycloak(), arguments(), environment(), home);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx160m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en"));
        // As Keycloak's own kc.sh, which we leave out because it would stand as a shell between us and the process.
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            arguments.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        arguments.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--hostname=http://localhost:" + ports.keycloak(),
                // Else it opens ports for a cluster on every interface.
                "--cache=local"));
        return arguments;
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.get(ADMINISTRATORS_SECRET));
    }
}

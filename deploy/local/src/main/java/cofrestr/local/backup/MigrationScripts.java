package cofrestr.local.backup;

import cofrestr.local.StepFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/** The scripts that make a service's schema, out of the jars that the service runs from. */
public final class MigrationScripts {

    private static final String FOLDER = "db/";

    private final Map<String, byte[]> byName;

    private MigrationScripts(Map<String, byte[]> byName) {
        this.byName = Map.copyOf(byName);
    }

    public static MigrationScripts of(Map<String, String> textByName) {
        Map<String, byte[]> scripts = new HashMap<>();
        textByName.forEach((name, text) -> scripts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new MigrationScripts(scripts);
    }

    /** Those of a built service: in its own jar, or in those of ours that it uses. */
    public static MigrationScripts in(Path quarkusApp) {
        Map<String, byte[]> scripts = new HashMap<>();
        try {
            for (String jars : List.of("app/*.jar", "lib/main/wales.cofrestr*.jar")) {
                Path folder = quarkusApp.resolve(jars).getParent();
                if (folder != null && Files.isDirectory(folder)) {
                    String pattern = jars.substring(jars.lastIndexOf('/') + 1);
                    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
                        found.forEach(jar -> read(jar, scripts));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MigrationScripts(scripts);
    }

    private static void read(Path jar, Map<String, byte[]> scripts) {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.startsWith(FOLDER) && name.endsWith(".sql")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        scripts.put(name.substring(name.lastIndexOf('/') + 1), in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script that was applied; one of that name with other content is not it. */
    byte[] applied(Catalog.Applied migration) {
        return applied(migration.script(), migration.checksum());
    }

    byte[] applied(String script, int checksum) {
        String name = script.substring(script.lastIndexOf('/') + 1);
        byte[] content = byName.get(name);
        if (content == null) {
            throw new StepFailed("The migration " + name + " was applied, but the built service does not have it."
                    + " Build the service that fits the data.");
        }
        if (checksum(content) != checksum) {
            throw new StepFailed(
                    "The migration " + name + " was applied with another content than the built service has."
                            + " Build the service that fits the data.");
        }
        return content;
    }

    /** As Flyway counts it: CRC-32 over the lines without their ends. */
    static int checksum(byte[] script) {
        CRC32 crc = new CRC32();
        new String(script, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> crc.update(line.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }
}

package cofrestr.local.postgres;

import cofrestr.local.StepFailed;
import cofrestr.local.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked from the jar on the classpath that fits this machine. */
final class Binaries {

    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)\\.jar!");

    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path in(Path programs) {
        String archive = archive();
        URL jar = Binaries.class.getResource("/" + archive);
        if (jar == null) {
            throw new StepFailed(archive + " is not on the classpath.");
        }
        Matcher version = VERSION.matcher(jar.toString());
        String name = "postgres-" + (version.find() ? version.group(1) : "unknown");
        return Unpacked.once(programs, name, folder -> unpack(jar, folder));
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        if (!system.equals("linux")) {
            throw new StepFailed("make up brings PostgreSQL for Linux only; this is " + system + ".");
        }
        return switch (processor) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64" -> "postgres-linux-arm_64.txz";
            default ->
                throw new StepFailed("make up brings PostgreSQL for amd64 and arm64; this is " + processor + ".");
        };
    }

    private static void unpack(URL archive, Path folder) {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, entry.resolveIn(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}

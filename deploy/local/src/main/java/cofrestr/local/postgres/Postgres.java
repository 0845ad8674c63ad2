package cofrestr.local.postgres;

import cofrestr.local.Folders;
import cofrestr.local.PrivateFile;
import cofrestr.local.StepFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL server with its data in a folder, reached by TCP on the loopback address.
 *
 * <p>It is started by {@code pg_ctl}, so it lives on after us. PostgreSQL refuses to run as root; for root its programs
 * run in a user namespace of their own ({@code unshare -U}), where they are nobody in particular.
 */
public final class Postgres {

    private static final String SETTINGS = "cofrestr.conf";

    private final Path programs;
    private final Path folder;
    private final Path log;
    private final int port;

    public Postgres(Path programs, Path folder, Path log, int port) {
        this.programs = programs;
        this.folder = folder;
        this.log = log;
        this.port = port;
    }

    public boolean hasData() {
        return Files.exists(data());
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    /** Starts the server on its data, which is made first if there is none. */
    public void start(String superuserPassword) {
        if (!hasData()) {
            initialise(superuserPassword);
        }
        writeSettings();
        try {
            run("pg_ctl", "-D", data().toString(), "-l", log.toString(), "-t", "90", "start");
        } catch (StepFailed e) {
            throw new StepFailed("PostgreSQL could not be started.", log);
        }
    }

    /** Ends the server at once: open transactions are rolled back, everything committed is on disk. */
    public void stop() {
        if (pid().isPresent()) {
            run("pg_ctl", "-D", data().toString(), "-m", "fast", "-t", "60", "stop");
        }
    }

    /** The server's process, if it runs on this folder's data. */
    public OptionalLong pid() {
        try {
            Path file = data().resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return OptionalLong.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return isOurs(pid) ? OptionalLong.of(pid) : OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .contains(data().toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** The port the running server was started with. */
    public int runningPort() {
        try {
            return Integer.parseInt(
                    Files.readAllLines(data().resolve("postmaster.pid")).get(3).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(String superuserPassword) {
        Path draft = folder.resolve("data.new");
        Path password = folder.resolve("password.once");
        Folders.delete(draft);
        try {
            Files.createDirectories(folder);
            PrivateFile.write(password, superuserPassword + "\n");
            run(
                    "initdb",
                    "-D",
                    draft.toString(),
                    "-U",
                    Databases.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // Built into PostgreSQL, so order and case are alike on every machine; Welsh order is asked for by
                    // name (cy-x-icu). The character type is not plain C, or trigrams would lose ŵ and ŷ.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--lc-ctype=C.UTF-8");
            Files.writeString(
                    draft.resolve("postgresql.conf"),
                    "\ninclude_if_exists '" + SETTINGS + "'\n",
                    StandardOpenOption.APPEND);
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            password.toFile().delete();
        }
    }

    private void writeSettings() {
        String settings = """
                # Written at every start by deploy/local.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 128MB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                effective_cache_size = 512MB
                max_wal_size = 1GB
                timezone = 'UTC'
                # Details of an error quote column values, which may be somebody's.
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length_on_error = 0
                log_line_prefix = '%%m %%a '
                """.formatted(port);
        try {
            Files.writeString(data().resolve(SETTINGS), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String program, String... arguments) {
        String failure = "PostgreSQL's " + program + " failed.";
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.add("unshare");
            command.add("-U");
        }
        command.add(Binaries.in(programs).resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = log.resolveSibling("postgres-" + program + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new StepFailed(failure, output);
            }
        } catch (IOException e) {
            throw new StepFailed(failure + " " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed(failure + " It was interrupted.", e);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }
}

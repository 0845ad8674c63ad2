package cofrestr.local.process;

import cofrestr.local.Json;
import cofrestr.local.PrivateFile;
import cofrestr.local.StepFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The Java processes of one stack.
 *
 * <p>Each is started with a mark on its command line that names this stack's folder, and its number is kept in a file.
 * A number whose process does not carry the mark (the machine was started anew, the number was given to another) is not
 * ours: it is neither reported nor stopped.
 */
public final class ProcessTable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Path logs;

    public ProcessTable(Path folder, Path logs) {
        this.folder = folder;
        this.logs = logs;
    }

    /** Starts the program in a session of its own, so that neither our end nor a Ctrl-C in the terminal ends it. */
    public Running start(Launch launch) {
        List<String> command = new ArrayList<>();
        command.add("setsid");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark(launch.name()));
        command.addAll(launch.arguments());
        Path log = log(launch.name());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(launch.environment());
        try {
            Running running = new Running(launch.name(), builder.start().pid(), launch.port(), log);
            PrivateFile.write(file(launch.name()), Json.write(Map.of("pid", running.pid(), "port", running.port())));
            return running;
        } catch (IOException e) {
            throw new StepFailed(launch.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** The process of this name, if it lives and is ours. */
    public Optional<Running> find(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var kept = Json.read(file);
        Running running =
                new Running(name, kept.path("pid").asLong(), kept.path("port").asInt(), log(name));
        return isOurs(running) ? Optional.of(running) : Optional.empty();
    }

    /** Whether the process still lives. A dead child that nobody has waited for has no command line, so it counts as gone. */
    public boolean isOurs(Running running) {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(running.pid()), "cmdline"));
            // For an instant after the start it is still setsid, with the mark among its arguments.
            return List.of(commandLine.split("\0", -1)).contains(mark(running.name()));
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks the process to end, waits, and ends it by force only if it does not. */
    public void stop(Running running) {
        Optional<ProcessHandle> handle = ProcessHandle.of(running.pid());
        if (handle.isPresent() && isOurs(running)) {
            handle.get().destroy();
            if (!ended(handle.get()) && isOurs(running)) {
                handle.get().destroyForcibly();
                ended(handle.get());
            }
        }
        try {
            Files.deleteIfExists(file(running.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ended(ProcessHandle handle) {
        try {
            handle.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public Path log(String name) {
        return logs.resolve(name + ".log");
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }

    /** Not under cofrestr., where a service would take it for a setting of its own that it does not know. */
    private String mark(String name) {
        return "-Dlocal-stack.process=" + folder.resolve(name);
    }
}

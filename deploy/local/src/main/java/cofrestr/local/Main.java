package cofrestr.local;

import cofrestr.local.demo.MainJob;
import cofrestr.local.nation.LoadNation;
import cofrestr.local.nation.NationSettings;
import cofrestr.local.process.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program behind {@code make up}, {@code down}, {@code demo}, {@code nation}, {@code status}, {@code backup} and {@code restore}. */
public final class Main {

    private final Map<String, String> environment;
    private final Progress progress = new Progress(System.out);

    private Main(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(new Main(System.getenv()).run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            Place place = Place.ofThisRepository().prepared();
            return switch (String.join(" ", arguments)) {
                case "up" -> alone(place, this::up);
                case "down" -> alone(place, this::down);
                case "demo" -> demo(place);
                case "nation" -> nation(place);
                case "status" -> status(place);
                case "backup" -> alone(place, this::backup);
                case "restore" -> alone(place, this::restore);
                default -> throw new StepFailed("Say one of: up, down, demo, nation, status, backup, restore.");
            };
        } catch (StepFailed e) {
            report(e);
            return 1;
        } catch (UncheckedIOException e) {
            report(new StepFailed("A file could not be read or written: " + e.getMessage(), e));
            return 1;
        }
    }

    private int up(Place place) {
        Ports ports = Ports.from(environment);
        Stack stack = new Stack(place, ports, progress);
        if (isOn("FRESH", false)) {
            stack.wipe();
            place.prepared();
            progress.step("All data of before is gone");
        } else if (stack.isRunning()) {
            progress.print("The stack runs already; make down stops it, make status shows it.");
            new Summary(progress).addresses(Json.read(place.stackFile(), StackFile.class), place);
            return 0;
        }
        StackFile file = stack.start();
        progress.step("Everything answers");
        try {
            if (isOn("DEMO", true)) {
                mainJob(stack, file);
            }
        } finally {
            new Summary(progress).print(file, place);
        }
        return 0;
    }

    private void mainJob(Stack stack, StackFile file) {
        MainJob.Done done = MainJob.run(file, progress);
        stack.examplesAre(done);
        stack.practitionerIs(done.registerNumber());
        progress.step("pegi and the client practitioner now stand for " + done.registerNumber());
    }

    private int demo(Place place) {
        Stack stack = new Stack(place, Ports.from(environment), progress);
        if (stack.running().isEmpty()) {
            throw new StepFailed("Nothing runs; make up starts it and does the main job too.");
        }
        mainJob(stack, Json.read(place.stackFile(), StackFile.class));
        return 0;
    }

    private int nation(Place place) {
        if (new Stack(place, Ports.from(environment), progress).running().isEmpty()) {
            throw new StepFailed("Nothing runs; make up starts it.");
        }
        StackFile file = Json.read(place.stackFile(), StackFile.class);
        LoadNation.run(file, progress, NationSettings.from(environment), place.nation());
        return 0;
    }

    private int down(Place place) {
        Stack stack = new Stack(place, Ports.from(environment), progress);
        if (stack.running().isEmpty()) {
            progress.print("Nothing runs.");
        }
        stack.stop();
        return 0;
    }

    private int status(Place place) {
        List<Running> running = new Stack(place, Ports.from(environment), progress).running();
        if (running.isEmpty() || !Files.exists(place.stackFile())) {
            progress.print("Nothing runs; make up starts it.");
            return 0;
        }
        StackFile file = Json.read(place.stackFile(), StackFile.class);
        new Summary(progress).addresses(file, place);
        progress.blank();
        new Summary(progress).memory(file);
        List<String> names = running.stream().map(Running::name).toList();
        List<String> missing = file.processes().keySet().stream()
                .filter(name -> !names.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            progress.print("Not running: " + String.join(", ", missing) + ". make up starts what is missing.");
        }
        return 0;
    }

    private int backup(Place place) {
        new StackBackup(place, Ports.from(environment), progress).take(environment.getOrDefault("TO", ""));
        return 0;
    }

    private int restore(Place place) {
        new StackBackup(place, Ports.from(environment), progress)
                .restore(environment.getOrDefault("FROM", ""), environment.getOrDefault("ONLY", ""));
        return 0;
    }

    /** Two of these at once would start everything twice. */
    private int alone(Place place, Command command) {
        try (FileChannel channel =
                        FileChannel.open(place.lock(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StepFailed(
                        "Another make up, down, backup or restore is at work here. Wait until it has ended.");
            }
            return command.run(place);
        } catch (IOException e) {
            throw new StepFailed("The stack's folder " + place.folder() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private boolean isOn(String name, boolean otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : !value.equals("0");
    }

    private void report(StepFailed failure) {
        progress.blank();
        progress.step("FAILED: " + failure.getMessage());
        failure.log().ifPresent(log -> {
            progress.print("The end of " + log + ":");
            LogTail.of(log).forEach(line -> progress.print("    " + line));
        });
        for (Throwable other : failure.getSuppressed()) {
            if (other instanceof StepFailed also) {
                report(also);
            }
        }
    }

    /** One of the words this program understands. */
    @FunctionalInterface
    private interface Command {
        int run(Place place);
    }
}

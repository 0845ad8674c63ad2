package cofrestr.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a process has used of the machine, as the kernel counts it. */
final class Spent {
    private static final long TICKS_PER_SECOND = 100;

    private Spent() {}

    /** The most memory that a process has ever held, in MiB. */
    static long peakMemory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    /** The processor time of a process and those it started that are still there. */
    static Duration processorTime(long pid) {
        Stream<Long> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        long ticks =
                Stream.concat(Stream.of(pid), children).mapToLong(Spent::ticks).sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** How busy the machine is: the load averages. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    private static long ticks(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        try {
            String line = Files.readString(stat);
            // The name in brackets may hold blanks; user and system time are the 12th and 13th field after it.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

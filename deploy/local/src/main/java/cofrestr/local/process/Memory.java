package cofrestr.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory a process and its children hold, in MiB: the proportional set, which counts what several share once and not
 * several times (all of PostgreSQL's processes map the same buffers).
 */
public final class Memory {

    private Memory() {}

    public static long ofTree(long pid) {
        Stream<ProcessHandle> children =
                ProcessHandle.of(pid).map(ProcessHandle::descendants).orElse(Stream.empty());
        long kib = Stream.concat(Stream.of(pid), children.map(ProcessHandle::pid))
                .mapToLong(Memory::proportionalSet)
                .sum();
        return Math.round(kib / 1024.0);
    }

    private static long proportionalSet(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}

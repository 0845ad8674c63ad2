package cofrestr.local.process;

import java.nio.file.Path;

/** A process of the stack that was started: under which number, on which port, and where it writes its log. */
public record Running(String name, long pid, int port, Path log) {}

package cofrestr.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Java program to be started: its name in the stack, its port, what follows {@code java}, its environment and folder. */
public record Launch(String name, int port, List<String> arguments, Map<String, String> environment, Path folder) {

    public Launch {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}

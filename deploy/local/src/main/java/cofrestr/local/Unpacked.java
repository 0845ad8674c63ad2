package cofrestr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Folders of programs that are made once and shared by all stacks of this repository. */
public final class Unpacked {

    private Unpacked() {}

    /** The folder of this name: kept from before, or made now and moved into place when it is whole. */
    public static Path once(Path programs, String name, Consumer<Path> make) {
        Path wanted = programs.resolve(name);
        exclusively(programs, name, () -> {
            if (!Files.exists(wanted)) {
                Path draft = programs.resolve(name + ".unpacking");
                Folders.delete(draft);
                make.accept(draft);
                Files.move(draft, wanted);
            }
        });
        return wanted;
    }

    /** Holds off another {@code make up} or test run that wants to prepare the same programs. */
    public static void exclusively(Path programs, String name, Work work) {
        try {
            Files.createDirectories(programs);
            Path lock = programs.resolve(name + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something done to files. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }
}

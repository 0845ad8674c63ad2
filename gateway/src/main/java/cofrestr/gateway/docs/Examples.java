package cofrestr.gateway.docs;

import cofrestr.gateway.GatewaySettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the examples of the document stand for in this very register, from a file that may come and change while the
 * gateway runs: a demonstration writes it once it has people and lists to show.
 */
@Singleton
public class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<Path> file;

    @Inject
    Examples(GatewaySettings settings) {
        this(settings.examples());
    }

    Examples(Optional<Path> file) {
        this.file = file;
    }

    /** {@code text} with every example in the place of what stands for it. */
    String putInto(String text) {
        String filled = text;
        for (Map.Entry<?, ?> example : read().entrySet()) {
            filled = filled.replace(String.valueOf(example.getKey()), String.valueOf(example.getValue()));
        }
        return filled;
    }

    private Map<?, ?> read() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return Map.of();
        }
        try {
            return JSON.readValue(file.get().toFile(), Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

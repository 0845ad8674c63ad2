package cofrestr.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;

/** The sandbox's passwords and client secrets: made at random when first asked for, then kept. */
public final class Secrets {

    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            JsonNode kept = Json.read(file);
            kept.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
        }
    }

    /** The secret of this name. Letters and digits only, so that it needs no quoting anywhere. */
    public synchronized String get(String name) {
        String kept = values.get(name);
        if (kept != null) {
            return kept;
        }
        String fresh = fresh();
        values.put(name, fresh);
        PrivateFile.write(file, Json.write(values));
        return fresh;
    }

    private String fresh() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

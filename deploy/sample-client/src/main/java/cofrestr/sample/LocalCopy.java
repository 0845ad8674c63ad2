package cofrestr.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The copy: each person's newest state, and the cursor that belongs to it, in one file that is replaced whole. So whatever is killed when,
 * cursor and people fit each other. A system with a database would keep both in one transaction instead.
 */
final class LocalCopy {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Path file;
    private Content content;

    /** A person as the register last told. */
    record Person(long version, JsonNode data) {}

    /** What is in the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(@Nullable String cursor, Map<String, Person> people) {}

    LocalCopy(Path file) throws IOException {
        this.file = file;
        this.content =
                Files.exists(file) ? JSON.readValue(file.toFile(), Content.class) : new Content(null, new TreeMap<>());
    }

    /** Where to go on; null before the first copy. */
    @Nullable
    String cursor() {
        return content.cursor();
    }

    /** The cursor is no good any more; the people stand until a new snapshot takes their place. */
    void forgetCursor() throws IOException {
        content = new Content(null, content.people());
        save();
    }

    int size() {
        return content.people().size();
    }

    /** Puts a whole new copy in the place of the old one. */
    void replace(Map<String, Person> people, String cursor) throws IOException {
        content = new Content(cursor, new TreeMap<>(people));
        save();
    }

    /** Takes in a page of events: each says how its subject stands, or that it is no longer ours to follow. */
    void take(JsonNode events, String cursor) throws IOException {
        Map<String, Person> people = content.people();
        for (JsonNode event : events) {
            String subject = event.path("subject").asText();
            long version = event.path("entityversion").asLong();
            Person known = people.get(subject);
            boolean organisation = event.path("type").asText().startsWith("wales.cofrestr.organisation.");
            if (organisation || (known != null && version <= known.version())) {
                continue;
            }
            if (event.path("movement").asText().equals("LEFT")) {
                people.remove(subject);
            } else {
                people.put(subject, new Person(version, event.path("data")));
            }
        }
        content = new Content(cursor, people);
        save();
    }

    private void save() throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(content));
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

package cofrestr.registry.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a row says that the sender's last statement of the post did not; a sender that repeats itself has said nothing new. */
final class StatedChanges {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StatedChanges() {}

    /**
     * A stated value that is another than before; values of a National Insurance number are never shown.
     *
     * @param stands where another source said {@code from}: whose word stands
     */
    record Change(
            @Nullable Object from,
            @Nullable Object to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Word stands) {
        Change(@Nullable Object from, @Nullable Object to) {
            this(from, to, null);
        }
    }

    /** Whose word stands where two sources of one school differ. */
    enum Word {
        KEPT,
        YOURS
    }

    static Map<String, Change> of(Found row, RowDecision.Statement statement) {
        Map<String, Object> now = fields(row.stated());
        Map<String, Object> before = row.lastStated() == null ? Map.of() : fields(row.lastStated());
        SortedMap<String, Change> changes = new TreeMap<>();
        Map<String, Object> all = new HashMap<>(before);
        all.putAll(now);
        Map<String, Object> repeated = repeated(row, statement);
        for (String field : all.keySet()) {
            boolean repeats = repeated != null && Objects.equals(repeated.get(field), now.get(field));
            if (!repeats && !Objects.equals(before.get(field), now.get(field))) {
                changes.put(field, new Change(before.get(field), now.get(field)));
            }
        }
        if (row.niStated() && !row.lastNiSame()) {
            changes.put("niNumber", new Change(null, null));
        }
        boolean reappeared = row.postEnded() != null && row.postEndInferred() && !now.containsKey("endDate");
        if (reappeared) {
            changes.put("endDate", new Change(String.valueOf(row.postEnded()), null));
        }
        return changes;
    }

    /** What a row says of a post otherwise than the keeper before left it; what it does not say of the post is said no longer. */
    static Map<String, Change> againstKept(Found row) {
        Map<String, Object> now = fields(row.stated());
        Map<String, Object> kept = row.keptStated() == null ? Map.of() : fields(row.keptStated());
        SortedMap<String, Change> changes = new TreeMap<>();
        for (String field : PostFields.ALL) {
            if (!Objects.equals(kept.get(field), now.get(field))) {
                changes.put(field, new Change(kept.get(field), now.get(field)));
            }
        }
        return changes;
    }

    /** What the list before said, where a list that only repeats it leaves a single message in force; null where none is. */
    private static @Nullable Map<String, Object> repeated(Found row, RowDecision.Statement statement) {
        if (!statement.yieldsTo(row.lastMessageOn())) {
            return null;
        }
        return row.lastListed() == null ? Map.of() : fields(row.lastListed());
    }

    /** What stands after the changes, as JSON; none where it is just what the row states. */
    static Optional<String> standing(Found row, Map<String, Change> changes) {
        if (row.lastStated() == null) {
            return Optional.empty();
        }
        SortedMap<String, Object> stands = new TreeMap<>(fields(row.lastStated()));
        changes.forEach((field, change) -> {
            if (change.to() == null) {
                stands.remove(field);
            } else {
                stands.put(field, change.to());
            }
        });
        return stands.equals(fields(row.stated())) ? Optional.empty() : Optional.of(json(stands));
    }

    private static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, Object> fields(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

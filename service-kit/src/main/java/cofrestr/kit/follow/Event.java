package cofrestr.kit.follow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * One event of a feed (CloudEvents 1.0, JSON) as its service sent it.
 *
 * @param version the version of its subject after the change; one counter per subject, so it orders that subject's events
 * @param position the cursor behind this event
 * @param json the whole event, as it is kept when it must be set aside
 */
public record Event(
        String type, String subject, long version, Instant time, String position, JsonNode data, JsonNode json) {

    /** Reads an event; refuses what lacks a part that following stands on. */
    static Event of(JsonNode json) {
        JsonNode version = json.path("entityversion");
        if (!version.canConvertToLong()) {
            throw new IllegalArgumentException("an event without entityversion");
        }
        return new Event(
                text(json, "type"),
                text(json, "subject"),
                version.longValue(),
                time(text(json, "time")),
                text(json, "position"),
                json.path("data"),
                json);
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new IllegalArgumentException("an event without " + field);
        }
        return value.textValue();
    }

    private static Instant time(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("an event without a time", unreadable);
        }
    }
}

package cofrestr.kit.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a feed as far as the caller may see it. */
@Schema(name = "Changes")
public record FeedView(
        List<Event> events,

        @Schema(description = "Send it with the next request; keep it together with what you made of the events")
        String cursor,

        @Schema(description = "Nothing more to read now") boolean atHead) {

    /** How an event bears on what the caller may follow. */
    @Schema(name = "Movement")
    public enum Movement {
        /** The subject comes into the caller's sight: data is the complete view. */
        ENTERED,
        /** The subject was and is in the caller's sight. */
        WITHIN,
        /** The subject leaves the caller's sight: data is the number only. */
        LEFT
    }

    /** One change (CloudEvents 1.0). */
    @Schema(name = "Change")
    public record Event(
            @Schema(examples = "1.0") String specversion,
            UUID id,
            @Schema(examples = "/registry") String source,

            @Schema(examples = "wales.cofrestr.registration.granted.v1")
            String type,

            @Schema(description = "Register number, or organisation code", examples = "10034678")
            String subject,

            Instant time,

            @Schema(description = "Where the change has effect on another day than the one it was recorded on")
            @Nullable
            LocalDate effectiveon,

            @Schema(examples = "application/json") String datacontenttype,

            @Schema(
                    description = "The new state of the subject as the caller may see it",
                    implementation = Object.class)
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            JsonNode data,

            @Schema(description = "The cursor just after this event")
            String position,

            @Schema(description = "One counter per subject; ignore an event that is not above what you have")
            long entityversion,

            @Schema(description = "Which fields of data this event changed")
            List<String> changed,

            Movement movement) {}
}

package cofrestr.kit.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what stands now, in the shape in which events say it. */
@Schema(name = "Snapshot")
public record SnapshotView(
        List<Subject> items,

        @Schema(description = "Where the next page begins; none on the last") @Nullable
        String next,

        @Schema(
                description =
                        "Of the first page: follow the changes from here once you have all pages. What happened while you read comes again; versions tell you")
        String cursor) {

    /** One subject as it stands. */
    @Schema(name = "SnapshotSubject")
    public record Subject(
            @Schema(description = "Register number", examples = "10034678")
            String subject,

            @Schema(description = "Ignore an event that is not above it")
            long entityversion,

            @Schema(description = "As data of an event", implementation = Object.class)
            JsonNode data) {}
}

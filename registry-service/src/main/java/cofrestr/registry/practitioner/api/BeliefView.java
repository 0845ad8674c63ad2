package cofrestr.registry.practitioner.api;

import cofrestr.registry.practitioner.EntryHistory;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing the register believes or believed of a person. */
@Schema(name = "Belief")
public record BeliefView(
        EntryHistory.Fact fact,

        @Schema(description = "First day on which it was so; left out where it was always so") @Nullable
        LocalDate from,

        @Schema(description = "Last day on which it was so; left out where no end is known") @Nullable
        LocalDate until,

        @Schema(description = "Since when the register says so")
        Instant recordedFrom,

        @Schema(description = "Until when the register said so; left out where it still does") @Nullable
        Instant recordedTo,

        @JsonRawValue @Schema(implementation = Object.class) String details) {
    static BeliefView of(EntryHistory.Belief belief) {
        return new BeliefView(
                belief.fact(),
                belief.from(),
                belief.until(),
                belief.recordedFrom(),
                belief.recordedTo(),
                belief.details());
    }
}

package cofrestr.registry.keeper.api;

import cofrestr.registry.keeper.Difference;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a second source says of one of your posts otherwise than you. */
@Schema(name = "RosterDifference")
public record DifferenceView(
        @Schema(examples = "6819010") String organisation,
        @Schema(description = "Your key of the person") String staffId,
        @Nullable String postId,
        String registerNumber,
        @Schema(examples = "hoursPerWeek") String field,

        @JsonRawValue
        @Schema(description = "What you say; null where you say nothing", implementation = Object.class)
        @Nullable
        String yours,

        @JsonRawValue @Schema(description = "What the second source says", implementation = Object.class)
        String theirs,

        @Schema(description = "Whose word stands") Difference.Word stands,

        @Schema(description = "Which organisation is the second source", examples = "6819010")
        String source,

        @Schema(description = "Of which day its list is that said so first")
        LocalDate said) {

    static DifferenceView of(Difference difference) {
        return new DifferenceView(
                difference.organisation(),
                difference.staffId(),
                difference.postId(),
                difference.registerNumber(),
                difference.field(),
                difference.yours(),
                difference.theirs(),
                difference.stands(),
                difference.source(),
                difference.said());
    }
}

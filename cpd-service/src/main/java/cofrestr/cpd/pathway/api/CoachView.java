package cofrestr.cpd.pathway.api;

import cofrestr.cpd.pathway.Coach;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coach, on a register or not. */
@Schema(name = "Coach")
public record CoachView(
        UUID id,

        @Schema(description = "Of the register; or", examples = "10034678") @Nullable
        String registerNumber,

        @Schema(description = "a guest") @Nullable UUID guest,

        @Schema(description = "For whom the coach coaches", examples = "6819010")
        String organisation,

        @Schema(
                description = "The cycles of which the coach was at every session that trains coaches",
                examples = "[\"TALENT_MANAGEMENT_PILOT\"]")
        List<String> trainedIn,

        @Schema(
                description = "At which sessions, as CYCLE.SESSION",
                examples = "[\"TALENT_MANAGEMENT_PILOT.COACHES_1\"]")
        List<String> sessions,

        @Schema(description = "For the ETag", examples = "3")
        long version) {
    static CoachView of(Coach one) {
        return new CoachView(
                one.id(),
                one.registerNumber(),
                one.guest(),
                one.organisation(),
                one.trainedIn(),
                one.sessions(),
                one.version());
    }
}

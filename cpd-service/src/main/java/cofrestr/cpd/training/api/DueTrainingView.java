package cofrestr.cpd.training.api;

import cofrestr.cpd.training.DueTraining;
import cofrestr.cpd.training.TrainingState;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one person stands in one topic of training that has to be renewed. */
@Schema(name = "DueTraining")
public record DueTrainingView(
        @Schema(examples = "10034678") String registerNumber,
        @Schema(examples = "CHILD_PROTECTION") String topic,

        @Schema(description = "When it was last done, as far as you may know") @Nullable
        LocalDate doneOn,

        @Schema(description = "The last day on which it holds") @Nullable
        LocalDate holdsUntil,

        @Schema(
                description =
                        "MISSING: nothing that you may know of; EXPIRED; EXPIRING: it ends within the days asked; VALID")
        TrainingState state,

        @Schema(description = "When you were last reminded that it ends: employers also through /v1/changes/cpd")
        @Nullable
        LocalDate remindedOn) {
    static DueTrainingView of(DueTraining due) {
        return new DueTrainingView(
                due.number(), due.topic(), due.doneOn(), due.holdsUntil(), due.state(), due.remindedOn());
    }
}

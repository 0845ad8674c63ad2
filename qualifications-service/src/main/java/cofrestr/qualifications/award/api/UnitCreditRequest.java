package cofrestr.qualifications.award.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.qualifications.award.StateCredit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Credit as it is stated. */
@Schema(name = "UnitCreditEntry")
public record UnitCreditRequest(
        @Size(min = 1, max = 40)
        @Schema(description = "Reference of the unit; absent of training", examples = "8620-200")
        @Nullable
        String unit,

        @Size(min = 1, max = 200)
        @Schema(description = "What the training outside the framework was; absent of a unit")
        @Nullable
        String training,

        @Min(1)
        @Max(1000)
        @Schema(description = "One credit is 10 hours of learning; absent: as many as the unit has")
        @Nullable
        Integer credits,

        @Min(0) @Max(8) @Schema(description = "Of training that has one; a unit has its own") @Nullable
        Integer level,

        @NotNull LocalDate achievedOn,

        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "Who gave it: a provider is taken to mean itself; a person and registry staff say who it was")
        @Nullable
        String givenBy,

        @Size(min = 1, max = 1000) @Schema(description = "What it rests on; registry staff must say so") @Nullable
        String evidence) {
    StateCredit.Stated stated(RegisterNumber number) {
        return new StateCredit.Stated(number, unit, training, credits, level, achievedOn, givenBy, evidence);
    }
}

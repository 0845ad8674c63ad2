package cofrestr.qualifications.award.api;

import cofrestr.qualifications.award.Achieved;
import cofrestr.qualifications.held.Fact;
import cofrestr.qualifications.held.api.Checked;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Credit as it is recorded. */
@Schema(name = "UnitCredit")
public record UnitCreditView(
        UUID id,

        @Schema(description = "The number under which it was recorded", examples = "10034678")
        String registerNumber,

        @Schema(description = "Reference of the unit; absent of training", examples = "8620-200") @Nullable
        String unit,

        @Schema(description = "What the training outside the framework was") @Nullable
        String training,

        @Schema(description = "One credit is 10 hours of learning", examples = "4")
        int credits,

        @Schema(description = "Of training that has one") @Nullable
        Integer level,

        LocalDate achievedOn,
        String givenBy,
        Checked checked,
        long version) {
    static UnitCreditView of(Fact<Achieved> fact) {
        Achieved achieved = fact.what();
        return new UnitCreditView(
                fact.id(),
                fact.registerNumber(),
                achieved.unit(),
                achieved.training(),
                achieved.credits(),
                achieved.level(),
                fact.on(),
                fact.givenBy(),
                Checked.of(fact),
                fact.version());
    }
}

package cofrestr.qualifications.award.api;

import cofrestr.qualifications.award.Awarded;
import cofrestr.qualifications.held.Fact;
import cofrestr.qualifications.held.api.Checked;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An award as it is recorded. */
@Schema(name = "Award")
public record AwardView(
        UUID id,

        @Schema(description = "The number under which it was recorded", examples = "10034678")
        String registerNumber,

        @Schema(description = "Number of the qualification", examples = "601/3216/4")
        String qualification,

        LocalDate awardedOn,
        String awardedBy,
        @Nullable String certificateNumber,

        @Schema(description = "Whether it can be confirmed by certificate number and name")
        boolean confirmable,

        Checked checked,
        long version) {
    static AwardView of(Fact<Awarded> fact) {
        Awarded award = fact.what();
        return new AwardView(
                fact.id(),
                fact.registerNumber(),
                award.qualification(),
                fact.on(),
                fact.givenBy(),
                award.certificateNumber(),
                award.certificateNumber() != null && award.nameHash() != null,
                Checked.of(fact),
                fact.version());
    }
}

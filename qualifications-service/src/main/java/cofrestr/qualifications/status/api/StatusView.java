package cofrestr.qualifications.status.api;

import cofrestr.qualifications.held.Fact;
import cofrestr.qualifications.held.api.Checked;
import cofrestr.qualifications.status.HeldStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A status as it is recorded. */
@Schema(name = "HeldStatus")
public record StatusView(
        UUID id,

        @Schema(description = "The number under which it was recorded", examples = "10034678")
        String registerNumber,

        @Schema(examples = "HLTA") String status,
        @Schema(examples = "WALES") String jurisdiction,
        LocalDate awardedOn,
        String awardedBy,
        @Nullable String statusNumber,

        @Schema(description = "Whether it can be confirmed by number and name")
        boolean confirmable,

        Checked checked,
        long version) {
    static StatusView of(Fact<HeldStatus> fact) {
        HeldStatus held = fact.what();
        return new StatusView(
                fact.id(),
                fact.registerNumber(),
                held.status(),
                held.jurisdiction(),
                fact.on(),
                fact.givenBy(),
                held.statusNumber(),
                held.statusNumber() != null && held.nameHash() != null,
                Checked.of(fact),
                fact.version());
    }
}

package cofrestr.qualifications.held.api;

import cofrestr.qualifications.held.CheckedAs;
import cofrestr.qualifications.held.Fact;
import cofrestr.qualifications.held.FactState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How sure something that is recorded is, and since when it is recorded so. */
@Schema(name = "Checked")
public record Checked(
        FactState state,

        @Schema(description = "What it rests on, in words") @Nullable
        String evidence,

        @Schema(description = "Why it was rejected") @Nullable
        String reason,

        @Schema(description = "As what it was verified or rejected") @Nullable
        CheckedAs checkedAs,

        @Schema(description = "The organisation that verified or rejected it; of registry staff absent") @Nullable
        String checkedBy,

        @Schema(description = "Since when the record says so")
        Instant recordedFrom) {
    public static Checked of(Fact<?> fact) {
        return new Checked(
                fact.state(),
                fact.evidence(),
                fact.reason(),
                fact.checkedAs(),
                fact.checkedAs() == CheckedAs.REGISTRAR ? null : fact.checkedBy(),
                fact.recordedFrom());
    }
}

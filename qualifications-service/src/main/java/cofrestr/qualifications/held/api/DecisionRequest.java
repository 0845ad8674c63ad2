package cofrestr.qualifications.held.api;

import cofrestr.qualifications.held.FactState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether it is so. */
@Schema(name = "FactDecision")
public record DecisionRequest(
        @NotNull Verdict decision,

        @Size(min = 1, max = 1000)
        @Schema(description = "Why it is not so; of a rejection alone. The person reads it")
        @Nullable
        String reason) {

    /** What is decided. */
    @Schema(name = "FactVerdict")
    public enum Verdict {
        VERIFIED,
        REJECTED;

        FactState state() {
            return switch (this) {
                case VERIFIED -> FactState.VERIFIED;
                case REJECTED -> FactState.REJECTED;
            };
        }
    }
}

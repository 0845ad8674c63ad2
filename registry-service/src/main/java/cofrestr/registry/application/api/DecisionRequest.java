package cofrestr.registry.application.api;

import cofrestr.registry.application.RegistrationKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an application is decided. */
@Schema(name = "ApplicationDecisionRequest")
public record DecisionRequest(
        @NotNull @Schema(examples = "GRANT") Outcome outcome,

        @Schema(description = "FULL where it is left out", examples = "FULL") @Nullable
        RegistrationKind registration,

        @Size(max = 4000)
        @Schema(description = "Needed to refuse; the applicant reads it, the employer does not")
        @Nullable
        String grounds) {

    /** Either way. */
    @Schema(name = "ApplicationOutcome")
    public enum Outcome {
        GRANT,
        REFUSE
    }
}

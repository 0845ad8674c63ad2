package cofrestr.cpd.induction.api;

import cofrestr.cpd.induction.OpenInduction;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of inductions. */
final class InductionRequests {
    private InductionRequests() {}

    /** An induction that is opened. */
    @Schema(name = "InductionRequest")
    record OpenRequest(
            @NotNull @Schema(examples = "10034678") RegisterNumber registerNumber,

            @NotNull @Schema(description = "Where the person works, or is about to", examples = "6819010")
            OrganisationCode organisation,

            @NotBlank @Schema(description = "Of the post", examples = "TEACHING_ASSISTANT_2")
            String roleProfile) {
        OpenInduction.Command command() {
            return new OpenInduction.Command(registerNumber, organisation, roleProfile);
        }
    }

    /** A module that is done, or an outcome that was checked. */
    @Schema(name = "InductionDoneRequest")
    record DoneRequest(
            @NotBlank @Schema(examples = "CHILD_PROTECTION") String task,
            @NotNull LocalDate doneOn) {}

    /** A policy that the person confirms. */
    @Schema(name = "InductionConfirmationRequest")
    record ConfirmationRequest(
            @NotBlank @Schema(examples = "SAFEGUARDING_POLICY")
            String policy) {}

    /** A later day for all of it. */
    @Schema(name = "InductionExtensionRequest")
    record ExtensionRequest(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 1000) String reason) {}

    /** That the person need not go through it. */
    @Schema(name = "InductionExemptionRequest")
    record ExemptionRequest(@NotBlank @Size(max = 1000) String reason) {}
}

package cofrestr.registry.application.api;

import cofrestr.registry.application.CommitteeMember;
import cofrestr.registry.application.PaperKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caseworker sends to a suitability case. */
final class SuitabilityRequests {
    private SuitabilityRequests() {}

    /** To which stage. */
    @Schema(name = "SuitabilityStageRequest")
    public record StageRequest(
            @NotNull @Min(2) @Max(3) @Schema(description = "2 or 3", examples = "2")
            Integer stage) {}

    /** A paper. */
    @Schema(name = "SuitabilityPaperRequest")
    public record PaperRequest(
            @NotNull @Schema(examples = "EXPLANATION") PaperKind kind,
            @NotNull @Schema(examples = "2026-11-22") LocalDate receivedOn,

            @NotBlank @Size(max = 20_000) @Schema(examples = "What the applicant writes of it.")
            String text) {}

    /** A meeting. */
    @Schema(name = "SuitabilityMeetingRequest")
    public record MeetingRequest(
            @NotNull @Schema(examples = "2026-11-22") LocalDate heldOn,

            @NotEmpty @Size(max = 20) @Schema(description = "At least three, among them a registrant and a lay person")
            List<@NotNull @Valid CommitteeMember> members,

            @Size(max = 200) @Schema(description = "The legal adviser", examples = "Cynghorydd Cyfreithiol") @Nullable
            String legalAdviser,

            @Size(max = 20_000) @Schema(description = "What was noted") @Nullable
            String note) {}

    /** How it came out. */
    @Schema(name = "SuitabilityOutcomeRequest")
    public record OutcomeRequest(
            @NotNull @Schema(examples = "SUITABLE") Finding outcome,

            @Size(max = 4000) @Schema(description = "Needed for NOT_SUITABLE; the applicant reads it") @Nullable
            String grounds) {}

    /** Either way. */
    @Schema(name = "SuitabilityFinding")
    public enum Finding {
        SUITABLE,
        NOT_SUITABLE
    }
}

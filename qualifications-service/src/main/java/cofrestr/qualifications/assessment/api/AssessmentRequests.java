package cofrestr.qualifications.assessment.api;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.qualifications.assessment.AssessmentOutcome;
import cofrestr.qualifications.assessment.Bodies;
import cofrestr.qualifications.assessment.FactKind;
import cofrestr.qualifications.assessment.RecordFact;
import cofrestr.qualifications.assessment.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of assessments. */
final class AssessmentRequests {
    private AssessmentRequests() {}

    /** An assessment that begins. */
    @Schema(name = "AssessmentRequest")
    record BeginRequest(
            @NotNull @Schema(examples = "10034678") RegisterNumber registerNumber,

            @NotBlank @Schema(description = "Of /v1/assessment-schemes", examples = "HLTA_WALES_2019")
            String scheme,

            @NotBlank @Schema(description = "Of the scheme", examples = "PORTFOLIO")
            String route,

            @NotNull @Schema(description = "Where the person works", examples = "6819010")
            OrganisationCode school,

            @NotNull @Schema(description = "An approved provider of preparation", examples = "W06000015")
            OrganisationCode preparation,

            @NotNull LocalDate begunOn) {}

    /** What is planned or happened. */
    @Schema(name = "AssessmentFactRequest")
    record FactRequest(
            @NotNull @Schema(examples = "PREPARATION_DAY") FactKind kind,

            @Schema(description = "Planned, from today on; else it happened", examples = "false")
            boolean planned,

            @NotNull LocalDate on,

            @Min(1)
            @Max(500)
            @Schema(description = "Which of several: a day, a task, a standard, a question, a place in the order")
            @Nullable
            Integer number,

            @Size(max = 20)
            @Schema(
                    description =
                            "LITERACY, NUMERACY; RECEPTION, ROOM; MORNING, AFTERNOON, WHOLE_DAY; TEACHER, HEAD, OTHER_SENIOR; TO_ASSESSOR, TO_AUTHORITY: by the kind")
            @Nullable
            String role,

            @Min(1) @Max(600) @Nullable Integer minutes,

            @Schema(description = "Met, released, ready, answered") @Nullable
            Boolean yes,

            @Size(max = 1000) @Nullable String text) {
        RecordFact.Command command() {
            return new RecordFact.Command(kind, planned, on, number, role, minutes, yes, text);
        }
    }

    /** That something was said wrongly. */
    @Schema(name = "AssessmentFactWithdrawal")
    record WithdrawalRequest(@NotBlank @Size(max = 500) String reason) {}

    /** What the assessment body says of something that broke a rule. */
    @Schema(name = "AssessmentSettlement")
    record SettlementRequest(
            @NotNull @Schema(examples = "00000000-0000-7000-8000-000000000000")
            UUID fact,

            @NotNull Rule rule,
            boolean accepted,
            @NotBlank @Size(max = 1000) String reason) {}

    /** What the assessment came to. */
    @Schema(name = "AssessmentOutcomeRequest")
    record OutcomeRequest(
            @NotNull AssessmentOutcome outcome,
            @NotNull LocalDate decidedOn,

            @Size(max = 40) @Schema(description = "The number on the certificate") @Nullable
            String statusNumber,

            @Size(max = 100)
            @Schema(
                    description =
                            "The family name on it, so that the status can be confirmed by number and name; kept as a keyed hash")
            @Nullable
            String familyName) {}

    /** An approval of a body. */
    @Schema(name = "AssessmentBodyRequest")
    record BodyRequest(
            @NotNull @Schema(examples = "W06000015") OrganisationCode organisation,
            @NotNull Bodies.Kind kind,

            @Schema(description = "The authority whose schools it assesses; left out: everywhere") @Nullable
            OrganisationCode region,

            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,

            @NotBlank @Size(max = 200) @Schema(examples = "Invented approver")
            String approver,

            @Size(max = 200) @Nullable String qualityAssuredBy) {}
}

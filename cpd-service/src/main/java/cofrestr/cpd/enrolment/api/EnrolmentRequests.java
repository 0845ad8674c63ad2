package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.Enrol;
import cofrestr.cpd.enrolment.EnrolmentOutcome;
import cofrestr.cpd.enrolment.EnrolmentRole;
import cofrestr.cpd.learner.Learner;
import cofrestr.kit.number.OrganisationCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to the operations on enrolments. */
final class EnrolmentRequests {
    private EnrolmentRequests() {}

    /** Somebody is to take part. */
    @Schema(name = "EnrolmentRequest")
    record EnrolRequest(
            @Schema(description = "Label of the programme year", examples = "2026-27") @NotBlank @Size(max = 40)
            String year,

            @Schema(description = "Somebody of the register", examples = "10034678") @Nullable
            String registerNumber,

            @Schema(description = "Somebody on no register: the id of a guest") @Nullable
            UUID guest,

            @Schema(examples = "PARTICIPANT") @NotNull EnrolmentRole role,

            @Schema(description = "The organisation that sends the person; employers name one of their own") @Nullable
            OrganisationCode organisation,

            @Schema(description = "The money that pays; left out, that of the year") @Size(max = 40) @Nullable
            String stream,

            @Schema(
                    description =
                            "Set where a place was offered and not wanted: a code of /v1/reasons-for-not-training. No place is taken.")
            @Size(max = 40)
            @Nullable
            String declinedBecause) {
        Enrol.Command command(String programme) {
            return new Enrol.Command(
                    programme,
                    year,
                    Learner.said(registerNumber, guest),
                    role,
                    organisation == null ? null : organisation.value(),
                    stream,
                    declinedBecause);
        }
    }

    /** Somebody does not take part after all. */
    @Schema(name = "EnrolmentWithdrawal")
    record WithdrawalRequest(
            @Schema(description = "Of /v1/reasons-for-not-training", examples = "NO_COVER") @Size(max = 40) @Nullable
            String reason) {}

    /** What came of it. */
    @Schema(name = "EnrolmentOutcomeRequest")
    record OutcomeRequest(
            @NotNull @Schema(examples = "PASSED") EnrolmentOutcome outcome,

            @NotNull @Schema(examples = "2026-11-20") LocalDate on,

            @Schema(description = "Code of what was awarded", examples = "601/3216/4") @Size(max = 60) @Nullable
            String award,

            @Schema(description = "Of /v1/reasons-for-not-training, where it was not completed")
            @Size(max = 40)
            @Nullable
            String reason) {}

    /** The role that somebody took up afterwards. */
    @Schema(name = "RoleAfterRequest")
    record RoleAfterRequest(
            @NotBlank @Size(max = 60) @Schema(examples = "TEACHING_ASSISTANT_4")
            String role) {}

    /** What somebody thinks of a programme. */
    @Schema(name = "EvaluationRequest")
    record EvaluationRequest(
            @Min(1) @Max(5) @Schema(description = "From 1, poor, to 5, excellent", examples = "4")
            int rating,

            @Size(max = 2000) @Schema(examples = "Well paced.") @Nullable
            String words) {}
}

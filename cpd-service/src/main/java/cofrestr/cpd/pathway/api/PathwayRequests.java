package cofrestr.cpd.pathway.api;

import cofrestr.cpd.instrument.Mode;
import cofrestr.cpd.learner.Learner;
import cofrestr.cpd.pathway.NominateParticipant;
import cofrestr.cpd.pathway.Nomination;
import cofrestr.cpd.pathway.Progression;
import cofrestr.cpd.pathway.RecordDiagnostic;
import cofrestr.kit.number.OrganisationCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of nominations and coaches. */
final class PathwayRequests {
    private PathwayRequests() {}

    /** Somebody, of the register or a guest. */
    @Schema(name = "LearnerRequest")
    record LearnerRequest(
            @Schema(description = "Of the register; or", examples = "10034678") @Nullable
            String registerNumber,

            @Schema(description = "a guest of /v1/guests") @Nullable
            UUID guest) {
        /** {@code pointer}: where in the request it stands. */
        Learner learner(String pointer) {
            return Learner.said(pointer, registerNumber, guest);
        }
    }

    /** Somebody who is nominated. */
    @Schema(name = "PathwayNominationRequest")
    record NominationRequest(
            @NotBlank @Schema(description = "Of the pathway", examples = "MIDDLE_LEADER")
            String track,

            @NotNull @Valid LearnerRequest participant,

            @NotNull @Schema(description = "The organisation that nominates", examples = "W06000015")
            OrganisationCode nominatedBy,

            @NotNull @Schema(examples = "6819010") OrganisationCode ownSchool,

            @Schema(description = "The coach at the own school, of /v1/coaches") @Nullable
            UUID coach,

            @NotNull LocalDate nominatedOn) {
        NominateParticipant.Command command() {
            return new NominateParticipant.Command(
                    track, participant.learner("/participant"), nominatedBy, ownSchool, coach, nominatedOn);
        }
    }

    /** The diagnostic, as it was taken. */
    @Schema(name = "PathwayDiagnosticRequest")
    record DiagnosticRequest(
            @NotNull Mode mode,
            @NotNull LocalDate on,

            @Schema(description = "Who took it with the participant; only, and always, where the mode is WITH_A_PERSON")
            @Valid
            @Nullable
            LearnerRequest with,

            @NotNull
            @Size(max = 20)
            @Schema(
                    description = "The areas of the instrument in which there are needs",
                    examples = "[\"PROBLEM_SOLVING\"]")
            List<@NotBlank String> developmentAreas) {
        RecordDiagnostic.Command command() {
            return new RecordDiagnostic.Command(
                    mode, on, with == null ? null : with.learner("/with"), developmentAreas);
        }
    }

    /** The school that takes the participant in. */
    @Schema(name = "PathwayHostRequest")
    record HostRequest(
            @NotNull @Schema(examples = "6819011") OrganisationCode school,
            @NotNull LocalDate chosenOn) {}

    /** The placement, as it is agreed. */
    @Schema(name = "PathwayPlacementRequest")
    record PlacementRequest(
            @NotBlank @Size(max = 1000) String project,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> targets,
            @NotNull LocalDate from,
            @NotNull LocalDate until,

            @Schema(description = "The coach at the host school, of /v1/coaches") @Nullable
            UUID hostCoach) {
        Nomination.Placement placement() {
            return new Nomination.Placement(project, targets, from, until, hostCoach);
        }
    }

    /** A session of the cycle. */
    @Schema(name = "PathwayAttendanceRequest")
    record AttendanceRequest(
            @NotBlank @Schema(examples = "INTRODUCTION") String session) {}

    /** What somebody says afterwards. */
    @Schema(name = "PathwayEvaluationRequest")
    record EvaluationRequest(
            Nomination.Evaluation.@NotNull By by,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 4000) String text) {
        Nomination.Evaluation evaluation() {
            return new Nomination.Evaluation(by, on, text);
        }
    }

    /** What is known of a bursary. */
    @Schema(name = "PathwayBursaryRequest")
    record ProgressionRequest(
            @NotNull Progression answer,

            @Schema(description = "The programme that the bursary is for") @Size(max = 200) @Nullable
            String programme,

            @NotNull LocalDate on) {
        Nomination.Asked asked() {
            return new Nomination.Asked(answer, programme, on);
        }
    }

    /** A coach who is entered. */
    @Schema(name = "CoachRequest")
    record CoachRequest(
            @NotNull @Valid LearnerRequest coach,

            @NotNull @Schema(description = "For whom the coach coaches", examples = "6819010")
            OrganisationCode organisation) {}

    /** A session at which a coach was. */
    @Schema(name = "CoachAttendanceRequest")
    record CoachAttendanceRequest(
            @NotBlank @Schema(examples = "TALENT_MANAGEMENT_PILOT")
            String cycle,

            @NotBlank @Schema(examples = "COACHES_1") String session) {}
}

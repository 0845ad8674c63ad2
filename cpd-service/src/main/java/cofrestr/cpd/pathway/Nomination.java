package cofrestr.cpd.pathway;

import cofrestr.cpd.instrument.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a cycle, and every step of it that was recorded. */
@Schema(name = "PathwayNomination")
public record Nomination(
        UUID id,
        String cycle,
        @Schema(examples = "MIDDLE_LEADER") String track,

        @Schema(description = "Of the register; or", examples = "10034678") @Nullable
        String registerNumber,

        @Schema(description = "a guest") @Nullable UUID guest,

        String nominatedBy,
        String ownSchool,

        @Schema(description = "The coach at the own school") @Nullable
        UUID coach,

        LocalDate nominatedOn,
        @Nullable Diagnostic diagnostic,
        @Nullable Host host,
        @Nullable Placement placement,

        @Schema(description = "At which sessions the participant was")
        List<String> sessions,

        List<Evaluation> evaluations,

        @Schema(description = "Left out while the answer is awaited") @Nullable
        Asked progression,

        @Schema(description = "For the ETag", examples = "3")
        long version) {
    /** The diagnostic, as it was taken. */
    @Schema(name = "PathwayDiagnostic")
    public record Diagnostic(
            Mode mode,
            LocalDate on,

            @Schema(description = "Who took it with the participant, of the register; or") @Nullable
            String withRegisterNumber,

            @Schema(description = "a guest") @Nullable UUID withGuest,

            @Schema(
                    description = "The areas of the instrument in which there are needs",
                    examples = "[\"PROBLEM_SOLVING\"]")
            List<String> developmentAreas) {}

    /** The school that takes the participant in. */
    @Schema(name = "PathwayHost")
    public record Host(String school, LocalDate chosenOn) {}

    /** The placement, as it was agreed. */
    @Schema(name = "PathwayPlacement")
    public record Placement(
            String project,
            List<String> targets,
            LocalDate from,
            LocalDate until,
            @Nullable UUID hostCoach) {}

    /** What somebody says of it afterwards. */
    @Schema(name = "PathwayEvaluation")
    public record Evaluation(By by, LocalDate on, String text) {
        /** Who says it. */
        @Schema(name = "PathwayEvaluationBy")
        public enum By {
            PARTICIPANT,
            OWN_SCHOOL,
            HOST_SCHOOL
        }
    }

    /** What is known of a bursary for a further programme. */
    @Schema(name = "PathwayBursary")
    public record Asked(Progression answer, @Nullable String programme, LocalDate on) {}
}

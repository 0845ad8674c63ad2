package cofrestr.cpd.pathway;

import cofrestr.cpd.instrument.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a cycle, and every step of it that was recorded, as far as the reader may know.
 *
 * @param seenAs as whom the reader sees it
 * @param coach the coach at the own school
 * @param sessions at which sessions the participant was
 * @param progression null while the answer is awaited, and to a host
 */
public record Nomination(
        UUID id,
        SeenAs seenAs,
        String cycle,
        String track,
        @Nullable String registerNumber,
        @Nullable UUID guest,
        String nominatedBy,
        String ownSchool,
        @Nullable UUID coach,
        LocalDate nominatedOn,
        @Nullable Diagnostic diagnostic,
        @Nullable Host host,
        @Nullable Placement placement,
        List<String> sessions,
        List<Evaluation> evaluations,
        @Nullable Asked progression,
        long version) {
    /** As whom somebody sees a nomination. */
    @Schema(name = "PathwayNominationSeenAs")
    public enum SeenAs {
        /** Who records the steps: all of it. */
        RECORDER,
        /** All of it. */
        PARTICIPANT,
        /** What a host needs: neither the diagnostic nor what others say of it, nor a bursary to go on. */
        HOST
    }

    /** The diagnostic, as it was taken. */
    public record Diagnostic(
            Mode mode,
            LocalDate on,
            @Nullable String withRegisterNumber,
            @Nullable UUID withGuest,
            List<String> developmentAreas) {}

    /** The school that takes the participant in. */
    public record Host(String school, LocalDate chosenOn) {}

    /** The placement, as it was agreed. */
    public record Placement(
            String project,
            List<String> targets,
            LocalDate from,
            LocalDate until,
            @Nullable UUID hostCoach) {}

    /** What somebody says of it afterwards. */
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
    public record Asked(Progression answer, @Nullable String programme, LocalDate on) {}
}

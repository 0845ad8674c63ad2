package cofrestr.cpd.pathway.api;

import cofrestr.cpd.instrument.Mode;
import cofrestr.cpd.pathway.Nomination;
import cofrestr.cpd.pathway.Progression;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a cycle, and every step of it that was recorded, as far as the reader may know. */
@Schema(name = "PathwayNomination")
public record NominationView(
        UUID id,

        @Schema(
                description =
                        "As whom you see it: a HOST sees neither the diagnostic, nor what others say afterwards, nor a bursary to go on")
        Nomination.SeenAs seenAs,

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
        @Nullable DiagnosticView diagnostic,
        @Nullable HostView host,
        @Nullable PlacementView placement,

        @Schema(description = "At which sessions the participant was")
        List<String> sessions,

        List<EvaluationView> evaluations,

        @Schema(description = "Left out while the answer is awaited") @Nullable
        BursaryView progression,

        @Schema(description = "For the ETag", examples = "3")
        long version) {
    /** The diagnostic, as it was taken. */
    @Schema(name = "PathwayDiagnostic")
    public record DiagnosticView(
            Mode mode,
            LocalDate on,

            @Schema(description = "Who took it with the participant, of the register; or") @Nullable
            String withRegisterNumber,

            @Schema(description = "a guest") @Nullable UUID withGuest,

            @Schema(
                    description = "The areas of the instrument in which there are needs",
                    examples = "[\"PROBLEM_SOLVING\"]")
            List<String> developmentAreas) {
        static @Nullable DiagnosticView of(Nomination.@Nullable Diagnostic one) {
            return one == null
                    ? null
                    : new DiagnosticView(
                            one.mode(), one.on(), one.withRegisterNumber(), one.withGuest(), one.developmentAreas());
        }
    }

    /** The school that takes the participant in. */
    @Schema(name = "PathwayHost")
    public record HostView(String school, LocalDate chosenOn) {
        static @Nullable HostView of(Nomination.@Nullable Host one) {
            return one == null ? null : new HostView(one.school(), one.chosenOn());
        }
    }

    /** The placement, as it was agreed. */
    @Schema(name = "PathwayPlacement")
    public record PlacementView(
            String project,
            List<String> targets,
            LocalDate from,
            LocalDate until,
            @Nullable UUID hostCoach) {
        static @Nullable PlacementView of(Nomination.@Nullable Placement one) {
            return one == null
                    ? null
                    : new PlacementView(one.project(), one.targets(), one.from(), one.until(), one.hostCoach());
        }
    }

    /** What somebody says of it afterwards. */
    @Schema(name = "PathwayEvaluation")
    public record EvaluationView(Nomination.Evaluation.By by, LocalDate on, String text) {}

    /** What is known of a bursary for a further programme. */
    @Schema(name = "PathwayBursary")
    public record BursaryView(Progression answer, @Nullable String programme, LocalDate on) {
        static @Nullable BursaryView of(Nomination.@Nullable Asked one) {
            return one == null ? null : new BursaryView(one.answer(), one.programme(), one.on());
        }
    }

    static NominationView of(Nomination one) {
        return new NominationView(
                one.id(),
                one.seenAs(),
                one.cycle(),
                one.track(),
                one.registerNumber(),
                one.guest(),
                one.nominatedBy(),
                one.ownSchool(),
                one.coach(),
                one.nominatedOn(),
                DiagnosticView.of(one.diagnostic()),
                HostView.of(one.host()),
                PlacementView.of(one.placement()),
                one.sessions(),
                one.evaluations().stream()
                        .map(said -> new EvaluationView(said.by(), said.on(), said.text()))
                        .toList(),
                BursaryView.of(one.progression()),
                one.version());
    }
}

package cofrestr.cpd.induction.api;

import cofrestr.cpd.induction.Induction;
import cofrestr.cpd.induction.TaskKind;
import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The induction of a person in a post, as it stands today. */
@Schema(name = "Induction")
public record InductionView(
        UUID id,
        @Schema(examples = "10034678") String registerNumber,
        @Schema(examples = "6819010") String organisation,
        @Schema(examples = "TEACHING_ASSISTANT_2") String roleProfile,
        @Schema(examples = "CLASSROOM_SUPPORT") String template,

        @Schema(description = "The first day in the post; where that moves, what is due moves with it")
        LocalDate beginsOn,

        @Schema(description = "By when all is to be done; later where it was extended")
        LocalDate dueOn,

        @Nullable ReasonView extension,
        @Nullable ReasonView exemption,
        @Nullable LocalDate completedOn,

        @Schema(description = "The last day in the post, where the person left it before the induction was complete")
        @Nullable
        LocalDate endedOn,

        @Schema(description = "Whether something that was due is not done; on the last day itself it is not late")
        boolean late,

        List<StepView> steps,

        @Schema(description = "For the ETag", examples = "3")
        long version) {
    /** Until when it was extended, or when the person was exempted, and why. */
    @Schema(name = "InductionWithReason")
    public record ReasonView(LocalDate on, String reason) {
        static @Nullable ReasonView of(Induction.@Nullable Ended ended) {
            return ended == null ? null : new ReasonView(ended.on(), ended.reason());
        }
    }

    /** A part of it. */
    @Schema(name = "InductionStep")
    public record StepView(
            @Schema(examples = "CHILD_PROTECTION") String task,
            TaskKind kind,
            Words title,
            List<String> units,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean late) {
        static StepView of(Induction.Step step) {
            return new StepView(
                    step.task(), step.kind(), step.title(), step.units(), step.dueOn(), step.doneOn(), step.late());
        }
    }

    static InductionView of(Induction one) {
        return new InductionView(
                one.id(),
                one.registerNumber(),
                one.organisation(),
                one.roleProfile(),
                one.template(),
                one.beginsOn(),
                one.dueOn(),
                ReasonView.of(one.extension()),
                ReasonView.of(one.exemption()),
                one.completedOn(),
                one.endedOn(),
                one.late(),
                one.steps().stream().map(StepView::of).toList(),
                one.version());
    }
}

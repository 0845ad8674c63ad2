package cofrestr.cpd.induction;

import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The induction of a person in a post, as it stands on a day. */
@Schema(name = "Induction")
public record Induction(
        UUID id,
        @Schema(examples = "10034678") String registerNumber,
        @Schema(examples = "6819010") String organisation,
        @Schema(examples = "TEACHING_ASSISTANT_2") String roleProfile,
        @Schema(examples = "CLASSROOM_SUPPORT") String template,
        LocalDate beginsOn,

        @Schema(description = "By when all is to be done; later where it was extended")
        LocalDate dueOn,

        @Nullable Ended extension,
        @Nullable Ended exemption,
        @Nullable LocalDate completedOn,

        @Schema(description = "Whether something that was due is not done")
        boolean late,

        List<Step> steps,

        @Schema(description = "For the ETag", examples = "3")
        long version) {
    /** Until when it was extended, or when the person was exempted, and why. */
    @Schema(name = "InductionWithReason")
    public record Ended(LocalDate on, String reason) {}

    /** A part of it. */
    @Schema(name = "InductionStep")
    public record Step(
            @Schema(examples = "CHILD_PROTECTION") String task,
            TaskKind kind,
            Words title,
            List<String> units,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean late) {}

    /** Whether a part that is due on a day, or by a later extension, is late on another. */
    static boolean isLate(LocalDate dueOn, @Nullable LocalDate extendedUntil, LocalDate today) {
        LocalDate last = extendedUntil != null && extendedUntil.isAfter(dueOn) ? extendedUntil : dueOn;
        return today.isAfter(last);
    }
}

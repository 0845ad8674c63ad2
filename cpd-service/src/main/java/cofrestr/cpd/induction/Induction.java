package cofrestr.cpd.induction;

import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The induction of a person in a post, as it stands on a day.
 *
 * @param dueOn by when all is to be done; later where it was extended
 * @param endedOn the last day in the post, where the person left it first
 * @param late whether something that was due is not done
 */
public record Induction(
        UUID id,
        String registerNumber,
        String organisation,
        String roleProfile,
        String template,
        LocalDate beginsOn,
        LocalDate dueOn,
        @Nullable Ended extension,
        @Nullable Ended exemption,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate endedOn,
        boolean late,
        List<Step> steps,
        long version) {
    /** Until when it was extended, or when the person was exempted, and why. */
    public record Ended(LocalDate on, String reason) {}

    /** A part of it. */
    public record Step(
            String task,
            TaskKind kind,
            Words title,
            List<String> units,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean late) {}

    /** Whether a part that is due on a day, or by a later extension, is late on another; on the last day itself it is not. */
    static boolean isLate(LocalDate dueOn, @Nullable LocalDate extendedUntil, LocalDate today) {
        return today.isAfter(last(dueOn, extendedUntil));
    }

    /** The last day on which what is due on a day may be done. */
    static LocalDate last(LocalDate dueOn, @Nullable LocalDate extendedUntil) {
        return extendedUntil != null && extendedUntil.isAfter(dueOn) ? extendedUntil : dueOn;
    }
}

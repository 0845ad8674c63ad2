package cofrestr.cpd.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands in one topic, as far as the reader may know.
 *
 * @param doneOn when it was last done
 * @param holdsUntil the last day on which it holds; null where it was never done, or holds without end
 * @param remindedOn when the reader was last reminded of it
 */
public record DueTraining(
        String number,
        String topic,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate holdsUntil,
        TrainingState state,
        @Nullable LocalDate remindedOn) {}

package cofrestr.cpd.record;

import cofrestr.cpd.learner.Learner;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity as somebody states it.
 *
 * @param topic of training that has to be renewed, if it is of one
 * @param hours how long it took; 1.5 is an hour and a half
 * @param provider the organisation code, or the name, of whoever gave it
 * @param holdsUntil the last day on which it holds, where a certificate says so
 * @param reference the sender's own
 */
public record StatedActivity(
        Learner learner,
        String title,
        String kind,
        @Nullable String topic,
        LocalDate beginsOn,
        LocalDate endsOn,
        @Nullable BigDecimal hours,
        @Nullable String provider,
        ActivityState state,
        @Nullable LocalDate holdsUntil,
        @Nullable String reference) {
    /** What makes two activities of one person the same. */
    String courseKey() {
        return CourseKey.of(title);
    }
}

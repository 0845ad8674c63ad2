package cofrestr.qualifications.requirement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long what somebody holds goes on counting.
 *
 * @param atMostMonths it counts for so many months from its day: until the day before the corresponding day
 * @param notExpired it counts only as long as the record itself says
 */
public record Validity(@Nullable Integer atMostMonths, boolean notExpired) {
    /** It counts for good. */
    public static final Validity ALWAYS = new Validity(null, false);

    /** Whether something of {@code day}, which says of itself that it ends on {@code until}, counts on {@code asAt}. */
    public boolean counts(LocalDate day, @Nullable LocalDate until, LocalDate asAt) {
        return !day.isAfter(asAt)
                && (atMostMonths == null || asAt.isBefore(day.plusMonths(atMostMonths)))
                && (!notExpired || until == null || !until.isBefore(asAt));
    }
}

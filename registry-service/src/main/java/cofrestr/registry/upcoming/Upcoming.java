package cofrestr.registry.upcoming;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something of which the register knows today that it will begin or end.
 *
 * @param place where it stands in the list
 * @param day the first day of what begins, the last day of what ends
 */
public record Upcoming(
        String place,
        LocalDate day,
        Kind kind,
        String registerNumber,
        String staffId,
        @Nullable String postId,
        String organisation,
        String subject) {

    /** What it is. */
    @Schema(name = "UpcomingKind")
    public enum Kind {
        POST_BEGINS,
        POST_ENDS,
        REGISTRATION_BEGINS,
        REGISTRATION_ENDS,
        ORDER_BEGINS,
        ORDER_ENDS,
        /** The holder of a post must be registered from this day on and is not (SI 2015/140 reg 18A). */
        DUTY_BEGINS,
        /** By this day that duty will have been unmet for six months. */
        DUTY_SIX_MONTHS
    }
}

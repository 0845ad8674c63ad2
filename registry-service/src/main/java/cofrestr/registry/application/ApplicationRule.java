package cofrestr.registry.application;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * The periods of applications on a day.
 *
 * @param aimWorkingDays within how many working days it is meant to be decided
 * @param barMonths for how many months a refusal bars another application in the category
 * @param appealDays for how many days after notice it can be appealed against (2014 Act s11)
 */
public record ApplicationRule(int aimWorkingDays, int barMonths, int appealDays) {

    static ApplicationRule on(Handle handle, LocalDate day) {
        return handle.createQuery("""
                        select aim_working_days, bar_months, appeal_days from application_rule where valid @> :day::date
                        """)
                .bind("day", day)
                .mapTo(ApplicationRule.class)
                .one();
    }

    /** The last day of the bar: the same day of the month, or the month's last where it has no such day. */
    public LocalDate barredUntil(LocalDate refusedOn) {
        return refusedOn.plusMonths(barMonths);
    }

    /** The last day on which it can be appealed against; the day of notice itself does not count. */
    public LocalDate appealUntil(LocalDate noticeOn) {
        return noticeOn.plusDays(appealDays);
    }
}

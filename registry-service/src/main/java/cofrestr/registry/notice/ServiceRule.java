package cofrestr.registry.notice;

import cofrestr.registry.calendar.BankHolidays;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * When a document counts as served that goes a certain way (SI 2015/140 Part 5).
 *
 * @param workingDays so many after it was handed over, posted or sent; 0: the same day
 * @param mustBeAsked whether it may go this way only to somebody who had asked for it by then
 */
public record ServiceRule(int workingDays, boolean mustBeAsked) {

    /** The rule for a way in force on the day on which the document goes out. */
    public static ServiceRule of(Handle handle, Channel channel, LocalDate sentOn) {
        return handle.createQuery(
                        "select working_days, must_be_asked from service_rule where channel = :channel and valid @> :sentOn::date")
                .bind("channel", channel)
                .bind("sentOn", sentOn)
                .mapTo(ServiceRule.class)
                .one();
    }

    /** When what goes out this way on a day counts as served. */
    public static LocalDate served(Handle handle, Channel channel, LocalDate sentOn) {
        return of(handle, channel, sentOn).served(handle, sentOn);
    }

    /** When it counts as served. */
    public LocalDate served(Handle handle, LocalDate sentOn) {
        return workingDays == 0 ? sentOn : BankHolidays.workingDays(handle).after(sentOn, workingDays);
    }
}

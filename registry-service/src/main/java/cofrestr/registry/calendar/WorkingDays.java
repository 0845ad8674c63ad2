package cofrestr.registry.calendar;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reckons in working days: not Saturdays, Sundays or bank holidays. A reckoning that would reach into a year whose bank
 * holidays are not all entered is refused (CALENDAR_NOT_ENTERED), for its answer would be a guess.
 *
 * @param holidays the bank holidays that were entered
 * @param years the years of which all were entered
 */
public record WorkingDays(Set<LocalDate> holidays, Set<Integer> years) {

    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw Problem.of(RegistryProblem.CALENDAR_NOT_ENTERED, String.valueOf(day.getYear()));
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The {@code count}th working day after {@code day}, which itself does not count; {@code count} from 1. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** How many working days lie after {@code from}, up to and including {@code until}. */
    public int between(LocalDate from, LocalDate until) {
        return (int) from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** How many working days old something is at {@code until}; null where that cannot be reckoned. */
    public @Nullable Integer age(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            return 0;
        }
        boolean entered = from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .map(LocalDate::getYear)
                .allMatch(years::contains);
        return entered ? between(from, until) : null;
    }
}

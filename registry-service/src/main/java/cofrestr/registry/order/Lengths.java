package cofrestr.registry.order;

import java.time.LocalDate;
import java.time.Period;

/** Reckons the periods of orders. */
public final class Lengths {
    private Lengths() {}

    /**
     * The last day of a period whose first day is {@code first}: the day before the corresponding day. Where the month of
     * that day has none (29 February, 31 August and six months), the last day of that month: nobody's period is shorter
     * than the law's, and none is longer by more than what the calendar lacks.
     */
    public static LocalDate lastDay(LocalDate first, Period length) {
        LocalDate corresponding = first.plus(length);
        boolean wholeMonths = Period.ofMonths(Math.toIntExact(length.toTotalMonths()))
                .normalized()
                .equals(length.normalized());
        boolean lacking = wholeMonths && corresponding.getDayOfMonth() != first.getDayOfMonth();
        return lacking ? corresponding : corresponding.minusDays(1);
    }
}

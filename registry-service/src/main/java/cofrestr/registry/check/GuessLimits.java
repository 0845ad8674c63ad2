package cofrestr.registry.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How often a client may be wrong on one day.
 *
 * @param wrongPerNumber at one number
 * @param wrongPerDay in all, however little was checked
 * @param wrongShare in all, as a share of the rows that were checked, where that is more
 * @param wrongMost in all, however much was checked: right rows are easily had, and would else buy wrong ones without end
 */
public record GuessLimits(int wrongPerNumber, int wrongPerDay, BigDecimal wrongShare, int wrongMost) {
    /** How many rows may be wrong where {@code checked} were checked. */
    long allowed(long checked) {
        long share = wrongShare
                .multiply(BigDecimal.valueOf(checked))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        return Math.min(Math.max(wrongPerDay, share), wrongMost);
    }
}

package cofrestr.registry.fee;

import cofrestr.kit.time.Clocks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Fees that an employer says it has deducted and sent, and what its lines came to.
 *
 * @param remitBy until when the money of that deduction was due
 * @param waiting lines that registry staff have not settled yet
 */
public record Remittance(
        UUID id,
        String organisation,
        int year,
        String reference,
        LocalDate deductedOn,
        LocalDate remitBy,
        BigDecimal statedTotal,
        int lines,
        BigDecimal linesTotal,
        Instant recordedFrom,
        int matched,
        int paidAlready,
        int amountDiffers,
        int notOnNotice,
        int noMatch,
        int waiting) {

    /** What was stated to be sent, less what the lines come to. */
    public BigDecimal difference() {
        return statedTotal.subtract(linesTotal);
    }

    /** Days after the fourteen in which it should have come; the duty does not end with them. */
    public long daysLate() {
        LocalDate came = Clocks.today(Clock.fixed(recordedFrom, Clocks.WALES));
        return Math.max(0, ChronoUnit.DAYS.between(remitBy, came));
    }
}

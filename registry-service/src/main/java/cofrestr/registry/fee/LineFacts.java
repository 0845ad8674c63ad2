package cofrestr.registry.fee;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a remittance is judged by.
 *
 * @param identified number and birth date or name fit one entry
 * @param owed what the person owes of the year's fee, in GBP; below nought where too much was paid
 * @param onNotice the sender, or an organisation beneath it, was told to deduct
 * @param knownHere the person holds or held a post that the sender may see
 * @param namedBefore the amount of an earlier line of the same list that names the same person
 */
public record LineFacts(
        int line,
        boolean identified,
        BigDecimal amount,
        BigDecimal owed,
        boolean onNotice,
        boolean knownHere,
        @Nullable BigDecimal namedBefore) {

    /** What it comes to. Money is taken for a payment only where everything fits; all else waits for registry staff. */
    public LineOutcome outcome() {
        if (!identified) {
            return LineOutcome.NO_MATCH;
        }
        if (!onNotice) {
            return LineOutcome.NOT_ON_NOTICE;
        }
        if (namedBefore != null) {
            return namedBefore.compareTo(owed) == 0 ? LineOutcome.PAID_ALREADY : afterAnother();
        }
        return alone();
    }

    /** A second line of a person whose first waits for registry staff waits with it. */
    private LineOutcome afterAnother() {
        return owed.signum() <= 0 ? LineOutcome.PAID_ALREADY : LineOutcome.AMOUNT_DIFFERS;
    }

    private LineOutcome alone() {
        if (owed.signum() <= 0) {
            return LineOutcome.PAID_ALREADY;
        }
        return amount.compareTo(owed) == 0 ? LineOutcome.MATCHED : LineOutcome.AMOUNT_DIFFERS;
    }
}

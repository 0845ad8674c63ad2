package cofrestr.registry.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts in pounds sterling, to the penny: decimal strings outside, exact decimals inside, never floating point. */
public final class Money {
    /** An amount as requests write it: pounds, a point, two figures. */
    public static final String AMOUNT = "[0-9]{1,6}\\.[0-9]{2}";

    /** The sum of many amounts. */
    public static final String TOTAL = "[0-9]{1,9}\\.[0-9]{2}";

    /** An amount that may be below nought. */
    public static final String SIGNED = "-?" + AMOUNT;

    private static final Pattern AS_LISTED = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,2})?");

    private Money() {}

    /** An amount that was written as {@link #AMOUNT} or {@link #SIGNED} says. */
    public static BigDecimal of(String written) {
        return new BigDecimal(written).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** An amount above nought as lists have it: with a pound sign, without pence, with one figure after the point. */
    public static Optional<BigDecimal> listed(String cell) {
        String plain = cell.replace("£", "").strip();
        return AS_LISTED.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain).setScale(2, RoundingMode.UNNECESSARY))
                        .filter(amount -> amount.signum() > 0)
                : Optional.empty();
    }

    /** Two figures after the point. */
    public static String written(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}

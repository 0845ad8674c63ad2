package cofrestr.kit.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a figure from disclosing a person, as StatsWales does: nought is shown, a figure below the smallest shown is not, any other is
 * rounded to the nearest multiple of the base.
 */
public record FigureRule(int roundingBase, int smallestShown) {
    public boolean isSmall(BigDecimal figure) {
        return figure.signum() > 0 && figure.compareTo(BigDecimal.valueOf(smallestShown)) < 0;
    }

    public boolean isSmall(long figure) {
        return isSmall(BigDecimal.valueOf(figure));
    }

    /** The figure as it may be shown; null where it may not. */
    public @Nullable BigDecimal shown(BigDecimal figure) {
        if (isSmall(figure)) {
            return null;
        }
        BigDecimal base = BigDecimal.valueOf(roundingBase);
        return figure.divide(base, 0, RoundingMode.HALF_UP).multiply(base);
    }

    /** The same of a count. */
    public @Nullable Long shown(long figure) {
        BigDecimal shown = shown(BigDecimal.valueOf(figure));
        return shown == null ? null : shown.longValueExact();
    }
}

package cofrestr.registry.workforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a figure from disclosing a person, as StatsWales does: nought is shown, a small figure is not, any other is rounded
 * to the nearest multiple of the base. Where the people of a group are few nothing of the group is shown: their posts and
 * hours would tell of them as much.
 */
public record DisclosureRule(int roundingBase, int smallestShown) {
    public Shown show(Figures figures) {
        if (isSmall(BigDecimal.valueOf(figures.people()))) {
            return Shown.nothing();
        }
        return new Shown(whole(figures.people()), whole(figures.posts()), shown(figures.fte()));
    }

    private @Nullable Long whole(long figure) {
        BigDecimal shown = shown(BigDecimal.valueOf(figure));
        return shown == null ? null : shown.longValueExact();
    }

    private @Nullable BigDecimal shown(BigDecimal figure) {
        if (isSmall(figure)) {
            return null;
        }
        BigDecimal base = BigDecimal.valueOf(roundingBase);
        return figure.divide(base, 0, RoundingMode.HALF_UP).multiply(base);
    }

    private boolean isSmall(BigDecimal figure) {
        return figure.signum() > 0 && figure.compareTo(BigDecimal.valueOf(smallestShown)) < 0;
    }
}

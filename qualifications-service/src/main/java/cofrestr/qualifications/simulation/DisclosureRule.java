package cofrestr.qualifications.simulation;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a figure from disclosing a person, as StatsWales and the registry do: nought is shown, a small figure is not, any
 * other is rounded to the nearest multiple of the base. Where the people of a group are few nothing of the group is shown.
 */
public record DisclosureRule(int roundingBase, int smallestShown) {
    /** A group as it may be shown. */
    public Shown show(Figures figures) {
        if (isSmall(figures.inScope())) {
            return Shown.nothing();
        }
        return new Shown(
                shown(figures.inScope()),
                shown(figures.met()),
                shown(figures.transition()),
                shown(figures.provisional()),
                shown(figures.unknown()),
                shown(figures.notMet()));
    }

    /** A figure as it may be shown; null where it may not. */
    public @Nullable Long shown(long figure) {
        return isSmall(figure) ? null : (figure + roundingBase / 2) / roundingBase * roundingBase;
    }

    private boolean isSmall(long figure) {
        return figure > 0 && figure < smallestShown;
    }
}

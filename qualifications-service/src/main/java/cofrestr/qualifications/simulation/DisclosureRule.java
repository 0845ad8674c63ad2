package cofrestr.qualifications.simulation;

import cofrestr.kit.figure.FigureRule;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a figure from disclosing a person, as StatsWales and the registry do: nought is shown, a small figure is not, any
 * other is rounded to the nearest multiple of the base. Where the people of a group are few nothing of the group is shown.
 */
public record DisclosureRule(int roundingBase, int smallestShown) {
    /** A group as it may be shown. */
    public Shown show(Figures figures) {
        FigureRule rule = rule();
        if (rule.isSmall(figures.inScope())) {
            return Shown.nothing();
        }
        return new Shown(
                rule.shown(figures.inScope()),
                rule.shown(figures.met()),
                rule.shown(figures.transition()),
                rule.shown(figures.provisional()),
                rule.shown(figures.unknown()),
                rule.shown(figures.notMet()));
    }

    /** A figure as it may be shown; null where it may not. */
    public @Nullable Long shown(long figure) {
        return rule().shown(figure);
    }

    private FigureRule rule() {
        return new FigureRule(roundingBase, smallestShown);
    }
}

package cofrestr.registry.workforce;

import cofrestr.kit.figure.FigureRule;

/**
 * Keeps a figure from disclosing a person, as StatsWales does: nought is shown, a small figure is not, any other is rounded
 * to the nearest multiple of the base. Where the people of a group are few nothing of the group is shown: their posts and
 * hours would tell of them as much.
 */
public record DisclosureRule(int roundingBase, int smallestShown) {
    public Shown show(Figures figures) {
        FigureRule rule = new FigureRule(roundingBase, smallestShown);
        if (rule.isSmall(figures.people())) {
            return Shown.nothing();
        }
        return new Shown(rule.shown(figures.people()), rule.shown(figures.posts()), rule.shown(figures.fte()));
    }
}

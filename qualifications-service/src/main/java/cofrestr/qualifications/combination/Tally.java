package cofrestr.qualifications.combination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a choice of credits comes to so far, no more of it than is needed.
 *
 * @param certain what is missing of finished sections and cannot be made up by units that are not known; {@code open} what could
 * @param total credits in all, and {@code atLevels} those at or above each level asked for
 * @param units of the section at hand, and {@code credits} of it, and {@code spent} of its limits
 */
record Tally(
        int certain,
        int open,
        int total,
        List<Integer> atLevels,
        int units,
        int credits,
        List<Integer> spent,
        Chosen chosen) {
    private static final int LIMITS = 5;
    private static final List<Integer> NOTHING_SPENT = List.of(0, 0, 0, 0, 0);

    /** The credits chosen, the last one first. */
    record Chosen(List<HeldCredit> credits) {
        Chosen and(List<HeldCredit> more) {
            if (more.isEmpty()) {
                return this;
            }
            List<HeldCredit> all = new ArrayList<>(credits);
            all.addAll(more);
            return new Chosen(all);
        }
    }

    /** All that decides whether one choice is as good as another. */
    record Key(int certain, int open, int total, List<Integer> atLevels, int units, int credits, List<Integer> spent) {}

    static Tally empty(Rules rules) {
        return new Tally(
                0,
                0,
                0,
                rules.atLevel().values().stream().map(_ -> 0).toList(),
                0,
                0,
                NOTHING_SPENT,
                new Chosen(List.of()));
    }

    Key key() {
        return new Key(certain, open, total, atLevels, units, credits, spent);
    }

    /** With these credits of the section as well; null where a limit does not allow them. */
    @Nullable
    Tally with(List<HeldCredit> more, Section section, Rules rules) {
        int[] limits = section.limits();
        List<Integer> nowSpent = new ArrayList<>(spent);
        List<Integer> nowAtLevels = new ArrayList<>(atLevels);
        int nowTotal = total;
        int nowUnits = units;
        int nowCredits = credits;
        for (HeldCredit credit : more) {
            int[] cost = section.costOf(credit);
            for (int i = 0; i < LIMITS; i++) {
                int sum = nowSpent.get(i) + cost[i];
                if (sum > limits[i]) {
                    return null;
                }
                nowSpent.set(i, limits[i] == Integer.MAX_VALUE ? 0 : sum);
            }
            nowTotal = least(nowTotal + credit.credits(), rules.credits() == null ? 0 : rules.credits());
            nowUnits = least(nowUnits + 1, section.unitsNeeded());
            nowCredits = least(nowCredits + credit.credits(), section.creditsNeeded());
            int i = 0;
            for (Map.Entry<Integer, Integer> asked : rules.atLevel().entrySet()) {
                if (credit.level() != null && credit.level() >= asked.getKey()) {
                    nowAtLevels.set(i, least(nowAtLevels.get(i) + credit.credits(), asked.getValue()));
                }
                i++;
            }
        }
        return new Tally(
                certain,
                open,
                nowTotal,
                List.copyOf(nowAtLevels),
                nowUnits,
                nowCredits,
                List.copyOf(nowSpent),
                chosen.and(more));
    }

    /** The section is done: what is missing of it is missing. */
    Tally close(Section section) {
        int missing = section.unitsNeeded() - units + section.creditsNeeded() - credits;
        int listed = Math.max(section.unitsListed() - units, 0);
        int surely = section.isOpen() ? listed : missing;
        return new Tally(certain + surely, open + missing - surely, total, atLevels, 0, 0, NOTHING_SPENT, chosen);
    }

    /** All sections are done: what is missing in all is missing. {@code levelsOpen}: whether units of no known level are held. */
    Tally end(Rules rules, boolean levelsOpen) {
        int inAll = (rules.credits() == null ? 0 : rules.credits()) - total;
        int levels = 0;
        int i = 0;
        for (int needed : rules.atLevel().values()) {
            levels += needed - atLevels.get(i++);
        }
        int surely = rules.groupsKnown() ? inAll + (levelsOpen ? 0 : levels) : 0;
        return new Tally(
                certain + surely, open + inAll + levels - surely, total, atLevels, 0, 0, NOTHING_SPENT, chosen);
    }

    /** Whether this is nowhere worse than {@code other}, of tallies between sections. */
    boolean isAsGoodAs(Tally other) {
        if (certain > other.certain || open > other.open || total < other.total) {
            return false;
        }
        for (int i = 0; i < atLevels.size(); i++) {
            if (atLevels.get(i) < other.atLevels.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static int least(int counted, int needed) {
        return Math.min(counted, needed);
    }
}

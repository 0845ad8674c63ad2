package cofrestr.qualifications.combination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses, out of what a person holds, the credits that come nearest to the rules: no limit is passed, no barred pair is among
 * them, and as little as can be is missing. Every choice that could be better is looked at, so that whoever can meet the rules
 * is found to; and whoever holds more has at least the same choices.
 */
final class ChooseCredits {
    private static final Comparator<Tally> NEAREST =
            Comparator.comparingInt(Tally::certain).thenComparingInt(Tally::open);

    private final Rules rules;
    private final Bars bars;

    ChooseCredits(Rules rules) {
        this.rules = rules;
        this.bars = new Bars(rules.barred());
    }

    /** The credits that count, out of those that could, by section. */
    Set<HeldCredit> choose(List<Section> sections) {
        boolean levelsOpen = AssessCombination.hasUnitOfNoKnownLevel(
                sections.stream().flatMap(section -> section.credits().stream()).toList());
        Tally best = withoutBarsBetween(sections).stream()
                .map(left -> nearest(left, levelsOpen))
                .min(NEAREST)
                .orElseThrow();
        return filledUp(new HashSet<>(best.chosen().credits()), sections);
    }

    /** The sections in every way in which no pair between two of them is left. */
    private List<List<Section>> withoutBarsBetween(List<Section> sections) {
        Map<HeldCredit, Section> home = sections.stream()
                .flatMap(section -> section.credits().stream().map(credit -> Map.entry(credit, section)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
        List<Set<HeldCredit>> removals = new ArrayList<>(List.of(Set.of()));
        for (List<HeldCredit> bunch : bars.bunches(List.copyOf(home.keySet()))) {
            if (bunch.stream().map(home::get).distinct().count() > 1) {
                List<Set<HeldCredit>> next = new ArrayList<>();
                for (List<HeldCredit> kept : bars.fullChoices(bunch)) {
                    for (Set<HeldCredit> removed : removals) {
                        Set<HeldCredit> more = new HashSet<>(removed);
                        bunch.stream().filter(credit -> !kept.contains(credit)).forEach(more::add);
                        next.add(more);
                    }
                }
                removals = next;
            }
        }
        return removals.stream()
                .map(removed -> sections.stream()
                        .map(section -> without(section, removed))
                        .toList())
                .toList();
    }

    private static Section without(Section section, Set<HeldCredit> removed) {
        return new Section(
                section.rules(),
                section.group(),
                section.credits().stream()
                        .filter(credit -> !removed.contains(credit))
                        .toList());
    }

    private Tally nearest(List<Section> sections, boolean levelsOpen) {
        List<Tally> tallies = List.of(Tally.empty(rules));
        for (Section section : sections) {
            tallies = through(section, tallies);
        }
        return tallies.stream()
                .map(tally -> tally.end(rules, levelsOpen))
                .min(NEAREST)
                .orElseThrow();
    }

    private List<Tally> through(Section section, List<Tally> before) {
        Collection<Tally> tallies = before;
        for (List<HeldCredit> bunch : bars.bunches(section.credits())) {
            List<List<HeldCredit>> choices = fitsWhole(section) ? bars.fullChoices(bunch) : bars.choices(bunch);
            Map<Tally.Key, Tally> next = new LinkedHashMap<>();
            for (Tally tally : tallies) {
                for (List<HeldCredit> choice : choices) {
                    Tally with = tally.with(choice, section, rules);
                    if (with != null) {
                        next.putIfAbsent(with.key(), with);
                    }
                }
            }
            tallies = next.values();
        }
        return onlyTheBest(tallies.stream().map(tally -> tally.close(section)).toList());
    }

    /** Whether all of a section may count together, pairs apart: then there is no reason to leave anything out. */
    private static boolean fitsWhole(Section section) {
        int[] limits = section.limits();
        long[] sums = new long[limits.length];
        for (HeldCredit credit : section.credits()) {
            int[] cost = section.costOf(credit);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += cost[i];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > limits[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<Tally> onlyTheBest(List<Tally> tallies) {
        List<Tally> best = new ArrayList<>();
        for (Tally tally : tallies) {
            if (best.stream().noneMatch(other -> other.isAsGoodAs(tally))) {
                best.removeIf(tally::isAsGoodAs);
                best.add(tally);
            }
        }
        return best;
    }

    /** What is not needed and may count does, so that nobody reads that it did not. */
    private Set<HeldCredit> filledUp(Set<HeldCredit> chosen, List<Section> sections) {
        for (Section section : sections) {
            for (HeldCredit credit : section.credits()) {
                if (!chosen.contains(credit)
                        && chosen.stream().noneMatch(other -> bars.bar(other, credit))
                        && fitsWhole(new Section(rules, section.group(), among(section, chosen, credit)))) {
                    chosen.add(credit);
                }
            }
        }
        return chosen;
    }

    private static List<HeldCredit> among(Section section, Set<HeldCredit> chosen, HeldCredit also) {
        return section.credits().stream()
                .filter(credit -> chosen.contains(credit) || credit.equals(also))
                .toList();
    }
}

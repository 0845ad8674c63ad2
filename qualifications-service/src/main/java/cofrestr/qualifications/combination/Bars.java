package cofrestr.qualifications.combination;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which credits cannot count together. */
final class Bars {
    /** The most units that may hang together by pairs: each choice among them is looked at. */
    static final int MOST_TOGETHER = 10;

    private final Set<Rules.Bar> barred;

    Bars(Set<Rules.Bar> barred) {
        this.barred = barred;
    }

    boolean bar(HeldCredit one, HeldCredit other) {
        return barred.contains(new Rules.Bar(one.key(), other.key()));
    }

    /** The credits in bunches: in one bunch, those that hang together by pairs; most are alone. */
    List<List<HeldCredit>> bunches(List<HeldCredit> credits) {
        List<List<HeldCredit>> bunches = new ArrayList<>();
        Set<HeldCredit> seen = new HashSet<>();
        for (HeldCredit credit : credits) {
            if (seen.add(credit)) {
                bunches.add(bunchOf(credit, credits, seen));
            }
        }
        return bunches;
    }

    private List<HeldCredit> bunchOf(HeldCredit first, List<HeldCredit> credits, Set<HeldCredit> seen) {
        List<HeldCredit> bunch = new ArrayList<>();
        Deque<HeldCredit> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            HeldCredit next = open.removeFirst();
            bunch.add(next);
            credits.stream().filter(other -> bar(next, other)).filter(seen::add).forEach(open::addLast);
        }
        return bunch;
    }

    /** Every choice out of a bunch that has no barred pair, the empty one among them. */
    List<List<HeldCredit>> choices(List<HeldCredit> bunch) {
        List<List<HeldCredit>> choices = new ArrayList<>(List.of(List.of()));
        for (HeldCredit credit : bunch) {
            for (List<HeldCredit> choice : List.copyOf(choices)) {
                if (choice.stream().noneMatch(chosen -> bar(chosen, credit))) {
                    List<HeldCredit> more = new ArrayList<>(choice);
                    more.add(credit);
                    choices.add(more);
                }
            }
        }
        return choices;
    }

    /** The choices out of a bunch to which nothing could be added. */
    List<List<HeldCredit>> fullChoices(List<HeldCredit> bunch) {
        return choices(bunch).stream()
                .filter(choice -> bunch.stream()
                        .allMatch(credit ->
                                choice.contains(credit) || choice.stream().anyMatch(chosen -> bar(chosen, credit))))
                .toList();
    }
}

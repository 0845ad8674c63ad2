package cofrestr.qualifications.combination;

import cofrestr.qualifications.combination.Assessment.Finding;
import cofrestr.qualifications.combination.Assessment.Outcome;
import cofrestr.qualifications.combination.Assessment.Rule;
import cofrestr.qualifications.combination.Assessment.Unused;
import cofrestr.qualifications.combination.Assessment.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Do these credits make up the qualification? They do where some choice of them does, so that one credit more never takes a
 * qualification away. What is not known of the rules is said to be so: a qualification whose units are not all here is not met
 * for certain where a rule that is known is not met, and unknown otherwise.
 */
public final class AssessCombination {
    private final Rules rules;
    private final List<HeldCredit> held;
    private final Set<HeldCredit> chosen;

    private AssessCombination(Rules rules, Collection<HeldCredit> held) {
        this.rules = rules;
        this.held = held.stream()
                .distinct()
                .sorted(Comparator.comparing(HeldCredit::key))
                .toList();
        this.chosen = new ChooseCredits(rules).choose(sections());
    }

    public static Assessment assess(Rules rules, Collection<HeldCredit> held) {
        AssessCombination all = new AssessCombination(rules, held);
        List<Finding> findings = all.findings();
        return new Assessment(outcome(findings), findings, all.uses());
    }

    private static Outcome outcome(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.NOT_MET)) {
            return Outcome.NOT_MET;
        }
        return findings.stream().anyMatch(finding -> finding.outcome() == Outcome.UNKNOWN)
                ? Outcome.UNKNOWN
                : Outcome.MET;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Rules.Group group : rules.groups()) {
            sections.add(new Section(
                    rules,
                    group,
                    held.stream().filter(credit -> isOf(credit, group)).toList()));
        }
        sections.add(new Section(
                rules,
                null,
                held.stream().filter(credit -> mayCountInNoGroup(credit)).toList()));
        return sections;
    }

    private static boolean isOf(HeldCredit credit, Rules.Group group) {
        return !credit.outside() && group.units().containsKey(credit.key());
    }

    private boolean mayCountInNoGroup(HeldCredit credit) {
        return groupOf(credit).isEmpty()
                && (credit.outside() || Section.isOfOtherBody(rules, credit) || Section.isOfOtherLevel(rules, credit));
    }

    private Optional<Rules.Group> groupOf(HeldCredit credit) {
        return credit.outside() ? Optional.empty() : rules.groupOf(credit.key());
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Rules.Group group : rules.groups()) {
            List<HeldCredit> counted =
                    chosen.stream().filter(credit -> isOf(credit, group)).toList();
            if (group.unitsNeeded() > 0) {
                findings.add(units(group, counted));
            }
            if (group.creditsNeeded() > 0) {
                findings.add(finding(
                        Rule.CREDITS_OF_GROUP,
                        group.code(),
                        null,
                        group.creditsNeeded(),
                        sum(counted),
                        !group.complete()));
            }
        }
        for (Map.Entry<Integer, Integer> asked : rules.atLevel().entrySet()) {
            findings.add(atLevel(asked.getKey(), asked.getValue()));
        }
        if (rules.credits() != null) {
            findings.add(finding(Rule.CREDITS, null, null, rules.credits(), sum(chosen), !rules.groupsKnown()));
        }
        if (!rules.barsKnown()) {
            findings.add(new Finding(Rule.BARRED_PAIRS, null, null, 0, 0, Outcome.UNKNOWN, List.of()));
        }
        return findings;
    }

    private Finding units(Rules.Group group, List<HeldCredit> counted) {
        List<String> missing = group.mandatory() ? missing(group, counted) : List.of();
        boolean open = !group.complete() && missing.isEmpty();
        Outcome outcome = finding(Rule.UNITS_OF_GROUP, null, null, group.unitsNeeded(), counted.size(), open)
                .outcome();
        return new Finding(
                group.mandatory() ? Rule.MANDATORY_UNITS : Rule.UNITS_OF_GROUP,
                group.code(),
                null,
                group.unitsNeeded(),
                counted.size(),
                outcome,
                missing);
    }

    private static List<String> missing(Rules.Group group, List<HeldCredit> counted) {
        return group.units().keySet().stream()
                .filter(unit ->
                        counted.stream().noneMatch(credit -> credit.key().equals(unit)))
                .sorted()
                .toList();
    }

    private Finding atLevel(int level, int needed) {
        int counted = sum(chosen.stream()
                .filter(credit -> credit.level() != null && credit.level() >= level)
                .toList());
        boolean perhaps = hasUnitOfNoKnownLevel(sections().stream()
                .flatMap(section -> section.credits().stream())
                .toList());
        return finding(Rule.CREDITS_AT_LEVEL, null, level, needed, counted, !rules.groupsKnown() || perhaps);
    }

    /** Such a unit could be at any level; training outside the framework without one is at none. */
    static boolean hasUnitOfNoKnownLevel(Collection<HeldCredit> credits) {
        return credits.stream().anyMatch(credit -> credit.level() == null && !credit.outside());
    }

    private static Finding finding(
            Rule rule, @Nullable String group, @Nullable Integer level, int needed, int counted, boolean open) {
        Outcome outcome = counted >= needed ? Outcome.MET : open ? Outcome.UNKNOWN : Outcome.NOT_MET;
        return new Finding(rule, group, level, needed, counted, outcome, List.of());
    }

    private static int sum(Collection<HeldCredit> credits) {
        return credits.stream().mapToInt(HeldCredit::credits).sum();
    }

    private List<Use> uses() {
        return held.stream().map(this::use).toList();
    }

    private Use use(HeldCredit credit) {
        String group = groupOf(credit).map(Rules.Group::code).orElse(null);
        if (chosen.contains(credit)) {
            return new Use(credit, group, null, null);
        }
        Optional<HeldCredit> against = chosen.stream()
                .filter(other -> rules.barred().contains(new Rules.Bar(other.key(), credit.key())))
                .min(Comparator.comparing(HeldCredit::key));
        return against.isPresent()
                ? new Use(credit, group, Unused.BARRED, against.get().key())
                : new Use(credit, group, unused(credit, group != null), null);
    }

    private Unused unused(HeldCredit credit, boolean inGroup) {
        if (inGroup) {
            return Unused.OVER_MAXIMUM;
        }
        if (credit.outside()) {
            return Unused.OVER_OUTSIDE_FRAMEWORK;
        }
        if (!rules.groupsKnown()) {
            return Unused.NOT_KNOWN_WHETHER_A_UNIT_OF_IT;
        }
        if (Section.isOfOtherBody(rules, credit) && rules.otherBody() > 0) {
            return Unused.OVER_OTHER_BODIES;
        }
        return Section.isOfOtherLevel(rules, credit) && rules.otherLevel() > 0
                ? Unused.OVER_OTHER_LEVELS
                : Unused.NOT_A_UNIT_OF_IT;
    }
}

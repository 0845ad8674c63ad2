package cofrestr.qualifications.combination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether rules can be kept as they are written. */
final class CheckRules {
    /** Pairs between groups double the work of an assessment each. */
    static final int MOST_PAIRS_BETWEEN_GROUPS = 10;

    private final Rules rules;
    private final List<String> unfit = new ArrayList<>();

    private CheckRules(Rules rules) {
        this.rules = rules;
    }

    /** JSON pointers to what does not fit; empty where all does. */
    static List<String> unfit(Rules rules) {
        CheckRules check = new CheckRules(rules);
        check.groups();
        check.bars();
        check.levels();
        return check.unfit;
    }

    private void refuse(boolean wrong, String pointer) {
        if (wrong) {
            unfit.add(pointer);
        }
    }

    private void groups() {
        Set<String> codes = new HashSet<>();
        Set<String> units = new HashSet<>();
        for (int i = 0; i < rules.groups().size(); i++) {
            Rules.Group group = rules.groups().get(i);
            String at = "/groups/" + i;
            refuse(!codes.add(group.code()), at + "/code");
            group.units().keySet().forEach(unit -> refuse(!units.add(unit), at + "/units"));
            refuse(below(group.maxUnits(), group.minUnits()), at + "/maxUnits");
            refuse(below(group.maxCredits(), group.minCredits()), at + "/maxCredits");
            refuse(group.mandatory() && group.maxUnits() != null, at + "/maxUnits");
            refuse(group.mandatory() && group.maxCredits() != null, at + "/maxCredits");
            refuse(group.complete() && group.unitsNeeded() > group.units().size(), at + "/minUnits");
            refuse(group.complete() && group.units().isEmpty(), at + "/units");
        }
    }

    private static boolean below(@Nullable Integer most, @Nullable Integer least) {
        return most != null && least != null && most < least;
    }

    /** Two mandatory units that are barred could never be met. */
    private void bars() {
        for (Rules.Bar bar : rules.barred()) {
            refuse(
                    bar.one().equals(bar.other()) || (isMandatory(bar.one()) && isMandatory(bar.other())),
                    "/barredPairs");
        }
        List<HeldCredit> all = Stream.concat(
                        rules.barred().stream().map(Rules.Bar::one),
                        rules.barred().stream().map(Rules.Bar::other))
                .distinct()
                .map(unit -> new HeldCredit(unit, 1, null, null, false))
                .toList();
        refuse(
                new Bars(rules.barred()).bunches(all).stream().anyMatch(bunch -> bunch.size() > Bars.MOST_TOGETHER),
                "/barredPairs");
        refuse(
                rules.barred().stream().filter(this::isBetweenGroups).count() > MOST_PAIRS_BETWEEN_GROUPS,
                "/barredPairs");
    }

    private boolean isMandatory(String unit) {
        return rules.groupOf(unit).map(Rules.Group::mandatory).orElse(false);
    }

    private boolean isBetweenGroups(Rules.Bar bar) {
        return !Objects.equals(
                rules.groupOf(bar.one()).map(Rules.Group::code),
                rules.groupOf(bar.other()).map(Rules.Group::code));
    }

    private void levels() {
        Integer total = rules.credits();
        rules.atLevel().forEach((level, credits) -> refuse(total != null && credits > total, "/creditsAtLevel"));
    }
}

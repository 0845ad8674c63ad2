package cofrestr.qualifications.combination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credits of a person that fall under the same limits: those of one group, or those in none.
 *
 * @param group null of the credits in no group
 */
record Section(Rules rules, Rules.@Nullable Group group, List<HeldCredit> credits) {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** How much of each limit a credit takes up: units, credits, of other bodies, of other levels, outside. */
    int[] costOf(HeldCredit credit) {
        if (group != null) {
            return new int[] {1, credit.credits(), 0, 0, 0};
        }
        if (credit.outside()) {
            return new int[] {0, 0, 0, 0, credit.credits()};
        }
        return new int[] {
            0,
            0,
            isOfOtherBody(rules, credit) ? credit.credits() : 0,
            isOfOtherLevel(rules, credit) ? credit.credits() : 0,
            0
        };
    }

    int[] limits() {
        if (group == null) {
            return new int[] {NO_LIMIT, NO_LIMIT, rules.otherBody(), rules.otherLevel(), rules.outside()};
        }
        return new int[] {limit(group.maxUnits()), limit(group.maxCredits()), NO_LIMIT, NO_LIMIT, NO_LIMIT};
    }

    /** What is needed of the section beside what is needed in all. */
    int unitsNeeded() {
        return group == null ? 0 : group.unitsNeeded();
    }

    /** Of those, the units that are known by name. */
    int unitsListed() {
        return group == null || !group.mandatory() ? 0 : group.units().size();
    }

    int creditsNeeded() {
        return group == null ? 0 : group.creditsNeeded();
    }

    /** Whether units that are not known could make up for what is missing. */
    boolean isOpen() {
        return group != null && !group.complete();
    }

    /** What is of no known body may be of another: it takes up the limit. */
    static boolean isOfOtherBody(Rules rules, HeldCredit credit) {
        return credit.body() == null || !credit.body().equals(rules.body());
    }

    static boolean isOfOtherLevel(Rules rules, HeldCredit credit) {
        return credit.level() == null || !credit.level().equals(rules.level());
    }

    private static int limit(@Nullable Integer most) {
        return most == null ? NO_LIMIT : most;
    }
}

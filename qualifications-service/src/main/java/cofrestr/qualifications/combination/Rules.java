package cofrestr.qualifications.combination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * By what units a qualification is made up. A unit counts whole or not at all, and counts once.
 *
 * @param body the awarding body of the qualification, and {@code level} its level: what is of another is told by them
 * @param credits how many in all; null where no source says
 * @param atLevel for a level, how many of the credits are at it or above
 * @param barred pairs of which one counts
 * @param barsKnown whether all barred pairs are here
 * @param otherBody up to so many credits from units in no group that are of another awarding body
 * @param otherLevel up to so many credits from units in no group that are of another level
 * @param outside up to so many credits for training outside the framework
 */
public record Rules(
        @Nullable String body,
        @Nullable Integer level,
        @Nullable Integer credits,
        List<Group> groups,
        SortedMap<Integer, Integer> atLevel,
        Set<Bar> barred,
        boolean barsKnown,
        int otherBody,
        int otherLevel,
        int outside) {

    /**
     * A group of units.
     *
     * @param mandatory all its units are needed; {@code minUnits} says how many those are where not all are here
     * @param units those that are here; all where {@code complete}
     */
    public record Group(
            String code,
            boolean mandatory,
            @Nullable Integer minUnits,
            @Nullable Integer maxUnits,
            @Nullable Integer minCredits,
            @Nullable Integer maxCredits,
            boolean complete,
            Map<String, UnitFacts> units) {
        /** How many units are needed of it. */
        int unitsNeeded() {
            int known = mandatory ? units.size() : 0;
            return Math.max(known, minUnits == null ? 0 : minUnits);
        }

        int creditsNeeded() {
            return minCredits == null ? 0 : minCredits;
        }
    }

    /** What is known of a unit. */
    public record UnitFacts(
            @Nullable String titleEn,
            @Nullable String titleCy,
            @Nullable Integer credits) {}

    /** Two units of which one counts. */
    public record Bar(String one, String other) {
        public Bar {
            if (one.compareTo(other) > 0) {
                String first = other;
                other = one;
                one = first;
            }
        }

        boolean joins(String a, String b) {
            return equals(new Bar(a, b));
        }
    }

    /** Whether all groups have all their units, so that whatever is in none of them is not part of the qualification. */
    boolean groupsKnown() {
        return groups.stream().allMatch(Group::complete);
    }

    Optional<Group> groupOf(String unit) {
        return groups.stream().filter(group -> group.units().containsKey(unit)).findFirst();
    }
}

package cofrestr.qualifications.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria of some requirements must know of qualifications and units.
 *
 * @param lists by list, the qualifications it has and when
 * @param areas by area, the qualifications in it and their level
 * @param unitLevels the level of each unit that is asked for and has one
 */
public record Catalogue(
        Map<String, Map<String, List<Listed>>> lists,
        Map<String, Map<String, Integer>> areas,
        Map<String, Integer> unitLevels) {
    public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of(), Map.of());

    /** While a list had a qualification; {@code end} is the first day on which it had it no more. */
    public record Listed(@Nullable LocalDate from, @Nullable LocalDate end) {
        boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (end == null || day.isBefore(end));
        }
    }

    boolean lists(String list, String qualification, LocalDate day) {
        return lists.getOrDefault(list, Map.of()).getOrDefault(qualification, List.of()).stream()
                .anyMatch(listed -> listed.on(day));
    }

    boolean isAtLevel(String area, String qualification, int level) {
        return areas.getOrDefault(area, Map.of()).getOrDefault(qualification, -1) >= level;
    }

    /** Whether the unit is at that level or above; one whose level nobody knows is at none. */
    boolean unitIsAtLevel(String unit, @Nullable Integer level) {
        return level == null || unitLevels.getOrDefault(unit, -1) >= level;
    }

    /** Every qualification that a list or an area has. */
    Set<String> qualifications() {
        return Stream.concat(lists.values().stream(), areas.values().stream())
                .flatMap(of -> of.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

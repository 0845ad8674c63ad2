package cofrestr.local.nation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may go without the register's asking twice: never the last of a school, for a school of which the list has no row is
 * not covered by it; and so few at a time that the guard against losing many lets the list through.
 */
final class Leaving {

    private static final int MOST_OF_A_SCHOOL = 2;
    private static final int ONE_IN = 10;

    private final Set<String> staying = new HashSet<>();
    private final Map<String, Integer> leftSchool = new HashMap<>();
    private final Map<Authority, Integer> leftAuthority = new HashMap<>();
    private final Map<Authority, Integer> staff = new HashMap<>();

    /** Takes note of who is there; the first of each school stays. */
    void from(Collection<List<Row>> people) {
        Set<School> known = new HashSet<>();
        for (List<Row> person : people) {
            for (Row row : person) {
                staff.merge(row.post().authority(), 1, Integer::sum);
                if (known.add(row.post().school())) {
                    staying.add(row.post().staffId());
                }
            }
        }
    }

    boolean mayLeave(Row row) {
        Authority authority = row.post().authority();
        return !staying.contains(row.post().staffId())
                && leftSchool.getOrDefault(row.post().school().code(), 0) < MOST_OF_A_SCHOOL
                && leftAuthority.getOrDefault(authority, 0) * ONE_IN < staff.getOrDefault(authority, 0);
    }

    void left(Row row) {
        leftSchool.merge(row.post().school().code(), 1, Integer::sum);
        leftAuthority.merge(row.post().authority(), 1, Integer::sum);
    }
}

package cofrestr.local.nation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** How many of each: posts by authority and category, people by their Welsh. */
record Totals(Map<String, Integer> byAuthority, Map<String, Integer> byCategory, Map<String, Integer> byAbility) {

    static final String HEADINGS = "by,code,counted";

    /**
     * Counts these; somebody is one person for each key that {@code who} gives: the true number, or the staff id, which is
     * whom the register takes for one.
     */
    static Totals of(Collection<Truth> truths, Function<Truth, Object> who) {
        Totals totals = new Totals(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Set<Object> people = new HashSet<>();
        for (Truth truth : truths) {
            Post post = truth.row().post();
            totals.byAuthority.merge(post.authority().code(), 1, Integer::sum);
            totals.byCategory.merge(post.category().code(), 1, Integer::sum);
            if (people.add(who.apply(truth))) {
                totals.byAbility.merge(post.person().ability(), 1, Integer::sum);
            }
        }
        return totals;
    }

    static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    String csv() {
        StringBuilder csv = new StringBuilder(HEADINGS).append('\n');
        lines("authority, posts", byAuthority, csv);
        lines("censusCategory, posts", byCategory, csv);
        lines("welshAbility, people", byAbility, csv);
        return csv.toString();
    }

    private static void lines(String by, Map<String, Integer> counts, StringBuilder csv) {
        counts.forEach((code, count) -> csv.append(Csv.line(by, code, count)).append('\n'));
    }
}

package cofrestr.local.nation;

import java.util.Map;
import java.util.TreeMap;

/** What the register counts beside what the truth has. Codes that the truth does not have are no concern of it. */
record Comparison(String what, Map<String, Integer> truth, Map<String, Integer> register) {

    /** Each code with other counts: the truth's, then the register's. */
    Map<String, String> differences() {
        Map<String, String> differences = new TreeMap<>();
        truth.forEach((code, count) -> {
            int counted = register.getOrDefault(code, 0);
            if (counted != count) {
                differences.put(code, count + " in the truth, " + counted + " in the register");
            }
        });
        return differences;
    }

    String told() {
        Map<String, String> differences = differences();
        return differences.isEmpty()
                ? "%s: all %d counts are those of the truth, together %,d"
                        .formatted(what, truth.size(), Totals.sum(truth))
                : "%s: %d of %d counts differ: %s".formatted(what, differences.size(), truth.size(), differences);
    }
}

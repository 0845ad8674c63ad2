package cofrestr.local.nation;

import java.util.List;

/** A local authority, and how many of a thousand people work there. */
record Authority(String code, String laNumber, String name, int weight) {

    /** All 22, in the order in which they send their lists. */
    static List<Authority> all() {
        return Csv.kept("authorities.csv").stream()
                .map(row -> new Authority(
                        row.getOrDefault("code", ""),
                        row.getOrDefault("laNumber", ""),
                        row.getOrDefault("nameEn", ""),
                        Integer.parseInt(row.getOrDefault("weight", "0"))))
                .toList();
    }
}

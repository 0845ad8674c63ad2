package cofrestr.local.nation;

import java.util.List;

/** A given name that people in Wales bear. */
record GivenName(String name, String sex) {

    static List<GivenName> all() {
        return Csv.kept("given_names.csv").stream()
                .map(row -> new GivenName(row.getOrDefault("name", ""), row.getOrDefault("sex", "")))
                .toList();
    }
}

package cofrestr.local.nation;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A census category: how many people have it as their main one, the hundredths of a full-time post they are together in
 * the whole of Wales, the sectors where such posts are (none: anywhere), and what a second post of theirs is (blank: none).
 */
record Category(String code, int people, int hundredths, List<String> sectors, String second) {

    static final int FULL_TIME = 100;

    private static final String FILE = "categories.csv";

    static Published publishedPeople() {
        return Published.column(FILE, "fpe", 1);
    }

    static Published publishedFullTime() {
        return Published.column(FILE, "fte", FULL_TIME);
    }

    static List<Category> all() {
        SequencedMap<String, Integer> people = publishedPeople().reconciled();
        SequencedMap<String, Integer> hundredths = publishedFullTime().reconciled();
        return Csv.kept(FILE).stream()
                .filter(row -> people.containsKey(row.get("code")))
                .map(row -> of(row, people, hundredths))
                .toList();
    }

    private static Category of(Map<String, String> row, Map<String, Integer> people, Map<String, Integer> hundredths) {
        String code = row.getOrDefault("code", "");
        String sectors = row.getOrDefault("sectors", "");
        return new Category(
                code,
                people.getOrDefault(code, 0),
                hundredths.getOrDefault(code, 0),
                sectors.isEmpty() ? List.of() : List.of(sectors.split(" ", -1)),
                row.getOrDefault("second", ""));
    }

    /** What the posts of this category come to in a nation of {@code people} where the real one has {@code national}. */
    int hundredthsOf(int people, int national) {
        return Math.toIntExact(Math.round((double) hundredths * people / national));
    }
}

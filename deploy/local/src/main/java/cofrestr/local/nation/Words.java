package cofrestr.local.nation;

import java.util.List;
import java.util.Map;

/** The words of which invented names are made. */
final class Words {

    private Words() {}

    static List<Map<String, String>> of(String use) {
        return Csv.kept("words.csv").stream()
                .filter(row -> row.getOrDefault("use", "").equals(use))
                .toList();
    }

    static List<String> of(String use, String language) {
        return of(use).stream().map(row -> row.getOrDefault(language, "")).toList();
    }
}

package cofrestr.local.nation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lists of one round by authority, and the posts that are on them no longer, by their keys. */
record Lists(Map<Authority, List<Row>> byAuthority, Map<String, Row> gone) {

    static Lists of(List<Row> rows) {
        return new Lists(
                rows.stream().collect(Collectors.groupingBy(row -> row.post().authority())), Map.of());
    }

    List<Row> of(Authority authority) {
        return byAuthority.getOrDefault(authority, List.of());
    }
}

package cofrestr.local.nation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one authority sends in one round, and the truth about it. */
record AuthorityList(Authority authority, List<Row> rows, List<Truth> truths) {

    String csv() {
        return text(Row.HEADINGS, rows.stream().map(Row::csv));
    }

    String truthCsv() {
        return text(Truth.HEADINGS, truths.stream().map(Truth::csv));
    }

    private static String text(String headings, Stream<String> lines) {
        return Stream.concat(Stream.of(headings), lines).collect(Collectors.joining("\n", "", "\n"));
    }

    int count(Kind kind) {
        return Math.toIntExact(
                truths.stream().filter(truth -> truth.kind() == kind).count());
    }

    /** Keys and reasons of the rows that the register will hold. */
    Set<String> held() {
        return truths.stream()
                .filter(truth -> truth.kind() == Kind.HELD)
                .map(truth -> truth.row().key() + " " + truth.reason())
                .collect(Collectors.toSet());
    }
}

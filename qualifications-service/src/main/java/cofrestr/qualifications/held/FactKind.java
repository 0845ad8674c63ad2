package cofrestr.qualifications.held;

import cofrestr.kit.problem.ProblemCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that people hold: where it is stored, and what makes two of them the same. What happens to facts is the
 * same for all kinds.
 *
 * @param table the table; what it superseded is in {@code table_was}
 * @param on the column of the day, and {@code givenBy} that of who gave it
 * @param columns those that say what it is
 * @param type what it is
 * @param values {@code columns} of one, in their order
 * @param identity by what one is the same as another of the same person
 * @param identitySql the same of a row {@code f}
 * @param merge what stands, with what a statement adds to it; what the statement says stands where the two differ
 * @param refers the code of reference data it names, and where that is listed
 * @param exists the refusal where there is another that says something else
 * @param event the type of the event that tells of one that is verified, corrected or no longer verified
 */
public record FactKind<W>(
        String table,
        String on,
        String givenBy,
        List<String> columns,
        Class<W> type,
        Function<W, List<@Nullable Object>> values,
        BiFunction<W, LocalDate, String> identity,
        String identitySql,
        BinaryOperator<W> merge,
        Reference<W> refers,
        ProblemCode exists,
        String event) {

    /**
     * The reference data that a kind names.
     *
     * @param codes all codes there are, as SQL; {@code of} the one it names, null if none
     * @param unknown the refusal, at {@code field}
     */
    public record Reference<W>(String codes, Function<W, @Nullable String> of, ProblemCode unknown, String field) {}

    /** All columns of the table, those of every kind first. */
    List<String> allColumns() {
        return Stream.concat(
                        Stream.of(
                                "id",
                                "register_number",
                                on,
                                givenBy,
                                "state",
                                "evidence",
                                "reason",
                                "checked_by",
                                "checked_as",
                                "recorded_by",
                                "recorded_from",
                                "version"),
                        columns.stream())
                .toList();
    }

    /** A fact as a row, by column. */
    Map<String, @Nullable Object> row(Fact<W> fact) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", fact.id().toString());
        row.put("register_number", fact.registerNumber());
        row.put(on, fact.on().toString());
        row.put(givenBy, fact.givenBy());
        row.put("state", fact.state().name());
        row.put("evidence", fact.evidence());
        row.put("reason", fact.reason());
        row.put("checked_by", fact.checkedBy());
        row.put("checked_as", fact.checkedAs() == null ? null : fact.checkedAs().name());
        row.put("recorded_by", fact.recordedBy());
        row.put("recorded_from", fact.recordedFrom().toString());
        row.put("version", fact.version());
        List<@Nullable Object> own = values.apply(fact.what());
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), own.get(i));
        }
        return row;
    }
}

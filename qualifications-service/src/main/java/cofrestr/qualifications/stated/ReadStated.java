package cofrestr.qualifications.stated;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.rows.ReadRow;
import cofrestr.kit.rows.RowFields;
import cofrestr.kit.rows.RowKind;
import cofrestr.qualifications.QualificationsProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row of a list of statements, as it can be read. The first thing wrong is what is said. */
public final class ReadStated {
    private static final List<String> NEEDED = List.of("registerNumber", "organisation", "kind", "from");
    private static final RowFields FIELDS = new RowFields(NEEDED, Map.of("organisation", 40, "standardsSet", 100));

    /** The rows of a file of statements. */
    public static final RowKind<Stated> ROWS = new RowKind<>(
            new Columns(
                    Map.of(
                            "ref", "cyfeirnod",
                            "registerNumber", "rhifCofrestru",
                            "organisation", "sefydliad",
                            "kind", "math",
                            "standardsSet", "setSafonau",
                            "from", "o",
                            "until", "hyd"),
                    Set.copyOf(NEEDED)),
            List.of("statement", "registerNumber"),
            ReadStated::read);

    private ReadStated() {}

    static ReadRow<Stated> read(Map<String, String> values) {
        ReadRow.Refused<Stated> fault = FIELDS.fault(values);
        if (fault != null) {
            return fault;
        }
        Optional<RegisterNumber> number = RegisterNumber.parse(values.getOrDefault("registerNumber", ""));
        if (number.isEmpty()) {
            return new ReadRow.Refused<>(KitProblem.REGISTER_NUMBER_CHECK_FAILED, "registerNumber");
        }
        Optional<StatementKind> kind = Arrays.stream(StatementKind.values())
                .filter(one -> one.name().equals(values.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            return new ReadRow.Refused<>(QualificationsProblem.STATEMENT_UNFIT, "kind");
        }
        return dated(values, number.get(), kind.get());
    }

    private static ReadRow<Stated> dated(Map<String, String> values, RegisterNumber number, StatementKind kind) {
        Optional<LocalDate> from = WrittenDate.read(values.getOrDefault("from", ""));
        if (from.isEmpty()) {
            return new ReadRow.Refused<>(BulkProblem.ROW_DATE_INVALID, "from");
        }
        String last = values.get("until");
        Optional<LocalDate> until = last == null ? Optional.empty() : WrittenDate.read(last);
        return last != null && until.isEmpty()
                ? new ReadRow.Refused<>(BulkProblem.ROW_DATE_INVALID, "until")
                : new ReadRow.Usable<>(new Stated(
                        number,
                        values.getOrDefault("organisation", ""),
                        kind,
                        values.get("standardsSet"),
                        from.get(),
                        until.orElse(null)));
    }
}

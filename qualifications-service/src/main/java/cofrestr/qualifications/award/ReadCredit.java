package cofrestr.qualifications.award;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.rows.ReadRow;
import cofrestr.kit.rows.RowFields;
import cofrestr.kit.rows.RowKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What credit must be in itself, whether it comes alone or among a hundred thousand. The first thing wrong is what is said. */
public final class ReadCredit {
    private static final RowFields FIELDS = new RowFields(
            List.of("registerNumber", "achievedOn"),
            Map.of("unit", 40, "training", 200, "givenBy", 100, "evidence", 1000));

    /** The largest that a number of a row may be, by field. */
    private static final Map<String, Integer> LARGEST = Map.of("credits", 1000, "level", 8);

    /** The rows of a file of credit. */
    public static final RowKind<StateCredit.Stated> ROWS = new RowKind<>(
            new Columns(
                    Map.of(
                            "ref", "cyfeirnod",
                            "registerNumber", "rhifCofrestru",
                            "unit", "uned",
                            "training", "hyfforddiant",
                            "credits", "credydau",
                            "level", "lefel",
                            "achievedOn", "cyflawnwydAr",
                            "givenBy", "rhoddwydGan",
                            "evidence", "tystiolaeth"),
                    Set.of("registerNumber", "unit|training", "achievedOn")),
            List.of("credit", "registerNumber", "credits", "state"),
            ReadCredit::read);

    private ReadCredit() {}

    /** Reads the fields that were given, by name. */
    public static ReadRow<StateCredit.Stated> read(Map<String, String> values) {
        ReadRow.Refused<StateCredit.Stated> fault = FIELDS.fault(values);
        if (fault != null) {
            return fault;
        }
        for (Map.Entry<String, Integer> most : LARGEST.entrySet()) {
            String written = values.getOrDefault(most.getKey(), "0");
            if (!written.matches("[0-9]{1,4}") || Integer.parseInt(written) > most.getValue()) {
                return new ReadRow.Refused<>(BulkProblem.ROW_NUMBER_INVALID, most.getKey());
            }
        }
        Optional<RegisterNumber> number = RegisterNumber.parse(values.getOrDefault("registerNumber", ""));
        if (number.isEmpty()) {
            return new ReadRow.Refused<>(KitProblem.REGISTER_NUMBER_CHECK_FAILED, "registerNumber");
        }
        if ("0".equals(values.get("credits"))) {
            return new ReadRow.Refused<>(BulkProblem.ROW_NUMBER_INVALID, "credits");
        }
        Optional<LocalDate> on = WrittenDate.read(values.getOrDefault("achievedOn", ""));
        return on.isEmpty()
                ? new ReadRow.Refused<>(BulkProblem.ROW_DATE_INVALID, "achievedOn")
                : new ReadRow.Usable<>(new StateCredit.Stated(
                        number.get(),
                        values.get("unit"),
                        values.get("training"),
                        whole(values.get("credits")),
                        whole(values.get("level")),
                        on.get(),
                        values.get("givenBy"),
                        values.get("evidence")));
    }

    private static @Nullable Integer whole(@Nullable String written) {
        return written == null ? null : Integer.valueOf(written);
    }
}

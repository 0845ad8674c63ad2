package cofrestr.registry.fee;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.Row;
import cofrestr.kit.bulk.RowChunks;
import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.practitioner.FoldedName;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of deductions: the twelve items of the person's record (SI 2017/92) with staff id and amount. Number and amount
 * must be there, and birth date or name; the other items may be, and are not kept. It is read whole and right, or refused
 * with the first hundred lines that are wrong, for money that is sent must be accounted for line by line.
 */
final class RemittanceFile {
    private static final int MOST_ERRORS = 100;
    private static final int LONGEST = 200;

    private static final Columns COLUMNS = new Columns(
            Map.ofEntries(
                    Map.entry("fullName", "enwLlawn"),
                    Map.entry("formerName", "enwBlaenorol"),
                    Map.entry("sex", "rhyw"),
                    Map.entry("registerNumber", "rhifCofrestru"),
                    Map.entry("institution", "sefydliad"),
                    Map.entry("employerName", "enwCyflogwr"),
                    Map.entry("employerAndWblBody", "cyflogwrAChorffDSW"),
                    Map.entry("niNumber", "rhifYG"),
                    Map.entry("address", "cyfeiriad"),
                    Map.entry("dateOfBirth", "dyddiadGeni"),
                    Map.entry("telephoneAndEmail", "ffônAcEbost"),
                    Map.entry("agencyName", "enwAsiantaeth"),
                    Map.entry("staffId", "rhifStaff"),
                    Map.entry("amount", "swm")),
            Set.of("registerNumber", "amount", "dateOfBirth|fullName"));

    private Problem refusal = Problem.of(KitProblem.REQUEST_INVALID, 1);

    private RemittanceFile() {}

    /** Hands over the lines of {@code body}, a thousand at a time. */
    static void read(InputStream body, RowChunks.Taker<SentLine> taker) throws IOException {
        RemittanceFile file = new RemittanceFile();
        RowChunks.<Optional<SentLine>>read(new RowReader(COLUMNS), body, file::line, chunk -> {
            List<SentLine> lines = chunk.stream().flatMap(Optional::stream).toList();
            if (file.refusal.errors().isEmpty()) {
                taker.take(lines);
            }
        });
        if (!file.refusal.errors().isEmpty()) {
            throw Problem.invalid(file.refusal.errors());
        }
    }

    private Optional<SentLine> line(Row row) {
        return switch (row) {
            case Row.Unreadable bad -> {
                refuse(bad.number(), "", bad.why());
                yield Optional.empty();
            }
            case Row.Read good -> line(good);
        };
    }

    private Optional<SentLine> line(Row.Read row) {
        Map<String, String> values = row.values();
        Optional<RegisterNumber> number = given(row, "registerNumber").flatMap(RegisterNumber::parse);
        Optional<BigDecimal> amount = given(row, "amount").flatMap(Money::listed);
        Optional<LocalDate> birth =
                Optional.ofNullable(values.get("dateOfBirth")).flatMap(WrittenDate::read);
        @Nullable ProblemCode wrong = null;
        String where = "";
        if (number.isEmpty()) {
            wrong = values.containsKey("registerNumber")
                    ? KitProblem.REGISTER_NUMBER_CHECK_FAILED
                    : BulkProblem.ROW_FIELD_MISSING;
            where = "/registerNumber";
        } else if (amount.isEmpty()) {
            wrong = values.containsKey("amount") ? BulkProblem.ROW_NUMBER_INVALID : BulkProblem.ROW_FIELD_MISSING;
            where = "/amount";
        } else if (birth.isEmpty() && values.containsKey("dateOfBirth")) {
            wrong = BulkProblem.ROW_DATE_INVALID;
            where = "/dateOfBirth";
        } else if (birth.isEmpty() && !values.containsKey("fullName")) {
            wrong = BulkProblem.ROW_FIELD_MISSING;
            where = "/dateOfBirth";
        } else if (values.getOrDefault("staffId", "").length() > LONGEST) {
            wrong = BulkProblem.ROW_FIELD_TOO_LONG;
            where = "/staffId";
        }
        if (wrong != null) {
            refuse(row.number(), where, wrong);
            return Optional.empty();
        }
        return Optional.of(new SentLine(
                row.number(),
                number.orElseThrow(),
                birth.orElse(null),
                values.containsKey("fullName")
                        ? FoldedName.of(Objects.requireNonNull(values.get("fullName")), "")
                        : null,
                values.get("staffId"),
                amount.orElseThrow()));
    }

    private static Optional<String> given(Row.Read row, String column) {
        return Optional.ofNullable(row.values().get(column));
    }

    private void refuse(int number, String column, ProblemCode why) {
        if (refusal.errors().size() < MOST_ERRORS) {
            refusal = refusal.at("/rows/" + number + column, why);
        }
    }
}

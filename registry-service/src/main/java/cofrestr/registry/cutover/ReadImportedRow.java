package cofrestr.registry.cutover;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Row;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.cutover.ImportedRow.Named;
import cofrestr.registry.cutover.ImportedRow.Ordered;
import cofrestr.registry.cutover.ImportedRow.Paid;
import cofrestr.registry.cutover.ImportedRow.Registered;
import cofrestr.registry.fee.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row of an existing register. The first thing that is wrong with a row is said; nothing of it is guessed. */
final class ReadImportedRow {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 50;
    private static final Set<String> KINDS = Set.of("FULL", "PROVISIONAL");

    private static final Set<String> YES = Set.of("yes", "true", "ie");
    private static final Set<String> NO = Set.of("no", "false", "na");

    private final KnownHere known;
    private final LocalDate today;

    ReadImportedRow(KnownHere known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    /** What a cell lacks or has wrong. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ProblemCode code;
        private final String field;

        Wrong(ProblemCode code, String field) {
            super(code.name(), null, false, false);
            this.code = code;
            this.field = field;
        }
    }

    ImportedRow read(Row row) {
        return switch (row) {
            case Row.Unreadable bad -> ImportedRow.unreadable(bad.number(), bad.raw(), bad.why(), "");
            case Row.Read good -> read(good);
        };
    }

    private ImportedRow read(Row.Read row) {
        Map<String, String> cells = row.values();
        try {
            return new ImportedRow(
                    row.number(), row.raw(), named(cells), registered(cells), ordered(cells), paid(cells), null, "");
        } catch (Wrong wrong) {
            return ImportedRow.unreadable(row.number(), row.raw(), wrong.code, wrong.field);
        }
    }

    private Named named(Map<String, String> cells) throws Wrong {
        LocalDate birth = day(cells, "dateOfBirth");
        if (birth.isBefore(FIRST_BIRTH) || !birth.isBefore(today)) {
            throw new Wrong(BulkProblem.ROW_DATE_INVALID, "dateOfBirth");
        }
        return new Named(
                text(cells, "legacyNumber", LONGEST_NUMBER),
                name(cells, "givenNames"),
                name(cells, "familyName"),
                cells.containsKey("formerFamilyName") ? name(cells, "formerFamilyName") : null,
                birth,
                number(cells),
                yes(cells));
    }

    private static @Nullable RegisterNumber number(Map<String, String> cells) throws Wrong {
        String written = cells.get("registerNumber");
        return written == null
                ? null
                : RegisterNumber.parse(written)
                        .orElseThrow(() -> new Wrong(KitProblem.REGISTER_NUMBER_CHECK_FAILED, "registerNumber"));
    }

    private static boolean yes(Map<String, String> cells) throws Wrong {
        String written = cells.getOrDefault("newPerson", "no").toLowerCase(Locale.ROOT);
        if (!YES.contains(written) && !NO.contains(written)) {
            throw new Wrong(BulkProblem.ROW_CODE_UNKNOWN, "newPerson");
        }
        return YES.contains(written);
    }

    private @Nullable Registered registered(Map<String, String> cells) throws Wrong {
        String category = cells.get("category");
        if (category == null) {
            refuseAlone(cells, "from", "until", "registration");
            return null;
        }
        if (!known.categories().contains(category)) {
            throw new Wrong(RegistryProblem.CATEGORY_UNKNOWN, "category");
        }
        String kind = cells.getOrDefault("registration", "FULL");
        if (!KINDS.contains(kind)) {
            throw new Wrong(BulkProblem.ROW_CODE_UNKNOWN, "registration");
        }
        LocalDate from = past(cells, "from");
        return new Registered(category, from, until(cells, "until", from), kind);
    }

    private @Nullable Ordered ordered(Map<String, String> cells) throws Wrong {
        String kind = cells.get("orderKind");
        if (kind == null) {
            refuseAlone(cells, "orderFrom", "orderUntil");
            return null;
        }
        LocalDate from = past(cells, "orderFrom");
        KnownHere.KindInForce rule = known.kind(kind, from);
        if (rule == null) {
            throw new Wrong(RegistryProblem.ORDER_KIND_NOT_IN_FORCE, "orderKind");
        }
        if (rule.needsLength() && !cells.containsKey("orderUntil")) {
            throw new Wrong(BulkProblem.ROW_FIELD_MISSING, "orderUntil");
        }
        return new Ordered(kind, from, until(cells, "orderUntil", from));
    }

    private static @Nullable Paid paid(Map<String, String> cells) throws Wrong {
        String year = cells.get("feeYear");
        if (year == null) {
            refuseAlone(cells, "feePaid");
            return null;
        }
        if (!year.matches("20[0-9]{2}")) {
            throw new Wrong(BulkProblem.ROW_NUMBER_INVALID, "feeYear");
        }
        BigDecimal amount = Money.listed(text(cells, "feePaid", LONGEST_NUMBER))
                .orElseThrow(() -> new Wrong(BulkProblem.ROW_NUMBER_INVALID, "feePaid"));
        return new Paid(Integer.parseInt(year), amount);
    }

    /** What would go with a cell that says nothing must say nothing either. */
    private static void refuseAlone(Map<String, String> cells, String... companions) throws Wrong {
        for (String companion : companions) {
            if (cells.containsKey(companion)) {
                throw new Wrong(BulkProblem.ROW_FIELD_MISSING, companion);
            }
        }
    }

    private static String name(Map<String, String> cells, String field) throws Wrong {
        String name = text(cells, field, LONGEST_NAME);
        if (name.indexOf('\uFFFD') >= 0 || name.indexOf('?') >= 0) {
            throw new Wrong(RegistryProblem.NAME_CHARACTERS_LOST, field);
        }
        return name;
    }

    private static String text(Map<String, String> cells, String field, int longest) throws Wrong {
        String written = cells.get(field);
        if (written == null) {
            throw new Wrong(BulkProblem.ROW_FIELD_MISSING, field);
        }
        if (written.length() > longest) {
            throw new Wrong(BulkProblem.ROW_FIELD_TOO_LONG, field);
        }
        return written;
    }

    private static LocalDate day(Map<String, String> cells, String field) throws Wrong {
        return WrittenDate.read(text(cells, field, LONGEST_NUMBER))
                .orElseThrow(() -> new Wrong(BulkProblem.ROW_DATE_INVALID, field));
    }

    /** What began, has begun: an existing register says what is so. */
    private LocalDate past(Map<String, String> cells, String field) throws Wrong {
        LocalDate day = day(cells, field);
        if (day.isAfter(today)) {
            throw new Wrong(BulkProblem.ROW_DATE_INVALID, field);
        }
        return day;
    }

    private static @Nullable LocalDate until(Map<String, String> cells, String field, LocalDate from) throws Wrong {
        if (!cells.containsKey(field)) {
            return null;
        }
        LocalDate until = day(cells, field);
        if (until.isBefore(from)) {
            throw new Wrong(RegistryProblem.ROW_DATES_IN_WRONG_ORDER, field);
        }
        return until;
    }
}

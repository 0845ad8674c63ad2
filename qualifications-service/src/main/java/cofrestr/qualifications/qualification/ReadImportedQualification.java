package cofrestr.qualifications.qualification;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.kit.rows.ReadRow;
import cofrestr.kit.rows.RowKind;
import cofrestr.qualifications.QualificationsProblem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row in the layout of Ofqual's register means. Its columns are Ofqual's (the field names of the published Register
 * API and of the CSV file); those that say nothing kept here are passed over.
 */
public final class ReadImportedQualification {
    private static final String NUMBER = "QualificationNumber";
    private static final String TITLE = "Title";
    private static final int LONGEST = 255;
    private static final Pattern NATIONAL = Pattern.compile("[0-9]{3}/[0-9]{4}/[0-9X]");
    private static final Pattern LEVEL = Pattern.compile("(?i)level ([1-8])(?:/([1-8]))?");
    private static final Pattern ENTRY = Pattern.compile("(?i)entry level.*");
    private static final Pattern RECOGNITION = Pattern.compile("RN[0-9]{4,5}");
    private static final List<String> LAYOUT = List.of(
            "Id",
            NUMBER,
            "QualificationNumberNoObliques",
            TITLE,
            "Status",
            "OrganisationName",
            "OrganisationAcronym",
            "OrganisationRecognitionNumber",
            "Type",
            "SSA",
            "Level",
            "SubLevel",
            "EQFLevel",
            "GradingType",
            "GradingScale",
            "TotalCredits",
            "TQT",
            "GLH",
            "MinimumGLH",
            "MaximumGLH",
            "RegulationStartDate",
            "OperationalStartDate",
            "OperationalEndDate",
            "CertificationEndDate",
            "ReviewDate",
            "OfferedInEngland",
            "OfferedInNorthernIreland",
            "OfferedInternationally",
            "Specialism",
            "Pathways",
            "AssessmentMethods",
            "LinkToSpecification",
            "ApprenticeshipStandardReferenceNumber",
            "ApprenticeshipStandardTitle",
            "RegulatedByNorthernIreland",
            "NIDiscountCode",
            "GCESizeEquivalence",
            "GCSESizeEquivalence",
            "EntitlementFrameworkDesignation",
            "LastUpdatedDate");

    /** The rows of the register's CSV file. */
    public static final RowKind<ImportedQualification> ROWS =
            new RowKind<>(columns(), List.of("qualification"), ReadImportedQualification::read);

    private final Map<String, String> values;
    private ReadRow.@Nullable Refused<ImportedQualification> wrong;

    private ReadImportedQualification(Map<String, String> values) {
        this.values = values;
    }

    private static Columns columns() {
        Map<String, String> all = new HashMap<>();
        LAYOUT.forEach(column -> all.put(column, column));
        all.put("ref", "cyfeirnod");
        return new Columns(all, Set.of(NUMBER, TITLE));
    }

    /** Reads the fields that were given, by name. The first thing wrong is what is said. */
    public static ReadRow<ImportedQualification> read(Map<String, String> values) {
        return new ReadImportedQualification(values).row();
    }

    private ReadRow<ImportedQualification> row() {
        String written = required(NUMBER);
        String title = required(TITLE);
        QualificationNumber number = QualificationNumber.read(written)
                .filter(read -> NATIONAL.matcher(read.value()).matches())
                .orElse(null);
        if (number == null) {
            refuse(QualificationsProblem.QUALIFICATION_NUMBER_INVALID, NUMBER);
        }
        Integer level = level();
        LocalDate from = date("OperationalStartDate");
        LocalDate until = date("OperationalEndDate");
        if (from != null && until != null && until.isBefore(from)) {
            refuse(QualificationsProblem.QUALIFICATION_DATES_UNFIT, "OperationalEndDate");
        }
        Integer minGlh = whole("MinimumGLH");
        Integer maxGlh = whole("MaximumGLH");
        if (minGlh != null && maxGlh != null && maxGlh < minGlh) {
            refuse(BulkProblem.ROW_NUMBER_INVALID, "MaximumGLH");
        }
        String body = values.get("OrganisationRecognitionNumber");
        if (body != null && !RECOGNITION.matcher(body).matches()) {
            refuse(BulkProblem.ROW_CODE_UNKNOWN, "OrganisationRecognitionNumber");
        }
        ImportedQualification read = number == null
                ? null
                : new ImportedQualification(
                        number,
                        title,
                        level,
                        levelWritten(),
                        whole("TotalCredits"),
                        whole("TQT"),
                        whole("GLH"),
                        minGlh,
                        maxGlh,
                        from,
                        until,
                        date("CertificationEndDate"),
                        body,
                        text("OrganisationName"),
                        text("OrganisationAcronym"));
        ReadRow.Refused<ImportedQualification> refused = wrong;
        return refused != null || read == null
                ? refused == null ? new ReadRow.Refused<>(BulkProblem.ROW_UNREADABLE, "") : refused
                : new ReadRow.Usable<>(read);
    }

    private void refuse(ProblemCode why, String field) {
        if (wrong == null) {
            wrong = new ReadRow.Refused<>(why, field);
        }
    }

    private String required(String field) {
        String value = text(field);
        if (value == null) {
            refuse(BulkProblem.ROW_FIELD_MISSING, field);
        }
        return value == null ? "" : value;
    }

    private @Nullable String text(String field) {
        String value = values.get(field);
        if (value != null && value.length() > LONGEST) {
            refuse(BulkProblem.ROW_FIELD_TOO_LONG, field);
        }
        return value;
    }

    /** Of "Level 1/2" the lower counts: nobody is credited with more than is certain. */
    private @Nullable Integer level() {
        String written = values.get("Level");
        if (written == null) {
            return null;
        }
        Matcher level = LEVEL.matcher(written);
        if (level.matches()) {
            return Integer.valueOf(level.group(1));
        }
        if (!ENTRY.matcher(written).matches()) {
            refuse(BulkProblem.ROW_CODE_UNKNOWN, "Level");
        }
        return 0;
    }

    private @Nullable String levelWritten() {
        String written = values.get("Level");
        return written != null && written.contains("/") ? written : null;
    }

    /** A whole number above nought; the register's nought says that there is none. */
    private @Nullable Integer whole(String field) {
        String written = values.get(field);
        if (written == null) {
            return null;
        }
        if (!written.matches("[0-9]{1,6}")) {
            refuse(BulkProblem.ROW_NUMBER_INVALID, field);
            return null;
        }
        int number = Integer.parseInt(written);
        return number == 0 ? null : number;
    }

    /** A day; a time behind it says nothing of a day. */
    private @Nullable LocalDate date(String field) {
        String written = values.get(field);
        if (written == null) {
            return null;
        }
        LocalDate day = WrittenDate.read(written.replaceFirst("[T ].*", "")).orElse(null);
        if (day == null) {
            refuse(BulkProblem.ROW_DATE_INVALID, field);
        }
        return day;
    }
}

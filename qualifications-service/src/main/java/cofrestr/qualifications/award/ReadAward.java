package cofrestr.qualifications.award;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.rows.ReadRow;
import cofrestr.kit.rows.RowFields;
import cofrestr.kit.rows.RowKind;
import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.qualification.QualificationNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an award must be in itself, whether it comes alone or among a hundred thousand. The first thing wrong is what is said. */
public final class ReadAward {
    private static final RowFields FIELDS = new RowFields(
            List.of("registerNumber", "qualification", "awardedOn"),
            Map.of("awardedBy", 100, "certificateNumber", 60, "familyName", 100, "evidence", 1000));

    /** The rows of a file of awards. */
    public static final RowKind<StatedAward> ROWS = new RowKind<>(
            new Columns(
                    Map.of(
                            "ref", "cyfeirnod",
                            "registerNumber", "rhifCofrestru",
                            "qualification", "cymhwyster",
                            "awardedOn", "dyfarnwydAr",
                            "awardedBy", "dyfarnwydGan",
                            "certificateNumber", "rhifTystysgrif",
                            "familyName", "cyfenw",
                            "evidence", "tystiolaeth"),
                    Set.of("registerNumber", "qualification", "awardedOn")),
            List.of("award", "registerNumber", "qualification", "state"),
            ReadAward::read);

    private ReadAward() {}

    /** Reads the fields that were given, by name. */
    public static ReadRow<StatedAward> read(Map<String, String> values) {
        ReadRow.Refused<StatedAward> fault = FIELDS.fault(values);
        if (fault != null) {
            return fault;
        }
        Optional<RegisterNumber> number = RegisterNumber.parse(values.getOrDefault("registerNumber", ""));
        if (number.isEmpty()) {
            return new ReadRow.Refused<>(KitProblem.REGISTER_NUMBER_CHECK_FAILED, "registerNumber");
        }
        Optional<QualificationNumber> qualification =
                QualificationNumber.read(values.getOrDefault("qualification", ""));
        if (qualification.isEmpty()) {
            return new ReadRow.Refused<>(QualificationsProblem.QUALIFICATION_NUMBER_INVALID, "qualification");
        }
        Optional<LocalDate> on = WrittenDate.read(values.getOrDefault("awardedOn", ""));
        return on.isEmpty()
                ? new ReadRow.Refused<>(BulkProblem.ROW_DATE_INVALID, "awardedOn")
                : new ReadRow.Usable<>(new StatedAward(
                        number.get(),
                        qualification.get(),
                        on.get(),
                        values.get("awardedBy"),
                        values.get("certificateNumber"),
                        values.get("familyName"),
                        values.get("evidence")));
    }
}

package cofrestr.qualifications.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.rows.ReadRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadImportedQualificationTest {
    private static Map<String, String> row(String field, String value) {
        Map<String, String> row = new HashMap<>(Map.of("QualificationNumber", "999/1000/1", "Title", "Invented"));
        row.put(field, value);
        return row;
    }

    private static ImportedQualification read(Map<String, String> row) {
        return ReadImportedQualification.read(row).orRefuse();
    }

    @ParameterizedTest
    @CsvSource({
        "QualificationNumber, 99/1000/1, QUALIFICATION_NUMBER_INVALID",
        "QualificationNumber, OURS-1, QUALIFICATION_NUMBER_INVALID",
        "Level, Level 9, ROW_CODE_UNKNOWN",
        "TotalCredits, many, ROW_NUMBER_INVALID",
        "TQT, -1, ROW_NUMBER_INVALID",
        "OperationalStartDate, 31/02/2020, ROW_DATE_INVALID",
        "OrganisationRecognitionNumber, 5134, ROW_CODE_UNKNOWN"
    })
    void whatARowCannotSayIsRefusedAtItsField(String field, String value, String code) {
        assertThat(ReadImportedQualification.read(row(field, value)))
                .isInstanceOfSatisfying(ReadRow.Refused.class, refused -> {
                    assertThat(refused.why().name()).isEqualTo(code);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    @ParameterizedTest
    @CsvSource({"Level 3, 3,", "Entry Level, 0,", "Level 1/2, 1, Level 1/2"})
    void theLowerOfTwoLevelsCounts(String written, int level, String kept) {
        assertThat(read(row("Level", written)).level()).isEqualTo(level);
        assertThat(read(row("Level", written)).levelWritten()).isEqualTo(kept);
    }

    @Test
    void aDayMayHaveATimeBehindIt() {
        assertThat(read(row("OperationalStartDate", "2012-07-31T00:00:00")).offeredFrom())
                .isEqualTo(LocalDate.parse("2012-07-31"));
        assertThat(read(row("OperationalStartDate", "31/07/2012 00:00:00")).offeredFrom())
                .isEqualTo(LocalDate.parse("2012-07-31"));
    }

    @Test
    void noughtIsNone() {
        assertThat(read(row("TotalCredits", "0")).credits()).isNull();
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        Map<String, String> row = row("OperationalStartDate", "2020-01-02");
        row.put("OperationalEndDate", "2020-01-01");
        assertThat(ReadImportedQualification.read(row))
                .isInstanceOfSatisfying(
                        ReadRow.Refused.class,
                        refused -> assertThat(refused.why().name()).isEqualTo("QUALIFICATION_DATES_UNFIT"));
    }
}

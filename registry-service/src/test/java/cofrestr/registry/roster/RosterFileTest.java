package cofrestr.registry.roster;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.put;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that senders really send, good and bad. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RosterFileTest {
    private static final String DAY = "2026-11-22";

    @Test
    void threeHundredPeopleInAnyFormOfFileAreTheSamePlan() {
        String school = newSchool();
        List<String> people = IntStream.range(0, 300)
                .mapToObj(i -> row("P" + i, "Gŵyn" + i, "Invented", "19" + (60 + i % 40) + "-05-1" + i % 9, school))
                .toList();
        String comma = HEADING + "\n" + String.join("\n", people) + "\n";
        String[] names = HEADING.split(",", -1);
        String ndjson = people.stream()
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    return IntStream.range(0, cells.length)
                            .mapToObj(i -> "\"" + names[i] + "\":\"" + cells[i] + "\"")
                            .collect(Collectors.joining(",", "{", "}"));
                })
                .collect(Collectors.joining("\n"));
        String welsh =
                comma.replace(HEADING, "rhifStaff,enwauCyntaf,cyfenw,dyddiadGeni,sefydliad,proffilRôl,dyddiadDechrau");
        Set<String> hashes = new LinkedHashSet<>();
        for (String csv :
                List.of(comma, comma.replace(',', ';'), comma.replace(',', '\t'), comma.replace("\n", "\r\n"), welsh)) {
            hashes.add(planned(school, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            hashes.add(planned(school, "text/csv", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8)));
        }
        hashes.add(planned(school, "application/x-ndjson", ndjson.getBytes(StandardCharsets.UTF_8)));
        assertThat(hashes).hasSize(1);
    }

    @Test
    void windows1252IsReadWhereALineIsNoUtf8() {
        String school = newSchool();
        byte[] list = (HEADING + "\n" + row("S1", "Siân", "Invented", "1980-01-01", school) + "\n")
                .getBytes(Charset.forName("windows-1252"));
        String hash = planned(school, "text/csv", list);
        String utf8 = planned(
                school,
                "text/csv",
                (HEADING + "\n" + row("S1", "Siân", "Invented", "1980-01-01", school) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(hash).isEqualTo(utf8);
    }

    @ParameterizedTest
    @CsvSource({
        "'',FILE_EMPTY",
        "'   ',FILE_EMPTY",
        "PK\u0003\u0004abc,FILE_NOT_TEXT",
        "'S1;Nobody;Knows;1990-01-01;6629001;ICT_SUPPORT_1;2020-01-01',FILE_HEADER_MISSING",
        "'staffId,givenNames,familyName,shoeSize',FILE_COLUMN_UNKNOWN",
        "'staffId,staffId,givenNames',FILE_COLUMN_REPEATED",
        "'staffId,givenNames',FILE_COLUMN_MISSING",
        "'staffId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate',FILE_EMPTY"
    })
    void aFileThatIsNoListIsRefusedWhole(String content, String code) {
        put(newSchool(), DAY, "text/csv", content.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void badRowsAreToldAndTheOthersRead() {
        String school = newSchool();
        String list = String.join(
                        "\n",
                        HEADING,
                        row("S1", "Good", "Invented", "1980-02-01", school),
                        row("S2", "Nul\0", "Invented", "1980-02-02", school),
                        row("S3", "x".repeat(3_000_000), "Invented", "1980-02-03", school),
                        row("S4", "Never", "Born", "31/02/1980", school),
                        row("S5", "Two", "Digits", "01/02/80", school),
                        "S6,too,few",
                        row("S7", "One,Too", "Many", "1980-02-07", school),
                        row("S8", "Elsewhere", "Invented", "1980-02-08", "6819001"),
                        row("S9", "\"Open", "Invented", "1980-02-09", school),
                        row("S10", "Also", "Good", "1980-02-10", school))
                + "\n";
        JsonPath plan = put(school, DAY, "text/csv", list.getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .extract()
                .jsonPath();
        assertThat(plan.getInt("counts.starters")).isEqualTo(2);
        assertThat(rows(plan, "unreadable").getList("items.code", String.class))
                .containsExactly(
                        "ROW_CHARACTER_FORBIDDEN",
                        "ROW_TOO_LONG",
                        "ROW_DATE_INVALID",
                        "ROW_DATE_INVALID",
                        "ROW_FIELD_MISSING",
                        "ROW_UNREADABLE",
                        "ROW_ORGANISATION_OUT_OF_SCOPE",
                        "ROW_QUOTE_OPEN");
        assertThat(people(school).getList("items")).isEmpty();
    }

    @Test
    void rowsThatAreGivenBackHoldNoFormulaAndTheReasonStandsInItsOwnColumn() {
        String school = newSchool();
        String list = HEADING + "\nS1,=1+1,Invented,1980-02-30," + school + ",TEACHING_ASSISTANT_2,2020-09-01\n"
                + "S2,One,Too,Many,1980-02-07," + school + ",TEACHING_ASSISTANT_2,2020-09-01\n";
        JsonPath plan = put(school, DAY, "text/csv", list.getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .extract()
                .jsonPath();
        List<String> given = as(Tokens.employer(AUTHORITY))
                .get("/v1/rosters/" + plan.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(given.get(1))
                .startsWith("S1,'=1+1,Invented,1980-02-30,")
                .contains(",\"row 1: dateOfBirth: ROW_DATE_INVALID");
        assertThat(given.get(2)).startsWith("\"S2,One,Too,Many,").contains("\",,,,,,,row 2: ROW_UNREADABLE");
    }

    @Test
    void jsonThatIsNoRowIsARowThatCannotBeRead() {
        String school = newSchool();
        String list = """
                {"staffId":"S1"
                {"staffId":"S2","shoeSize":9}
                {"staffId":{"a":1}}
                {"staffId":"S3"}
                []
                """;
        JsonPath plan = put(school, DAY, "application/x-ndjson", list.getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .extract()
                .jsonPath();
        assertThat(rows(plan, "unreadable").getList("items.code", String.class))
                .isEqualTo(Arrays.asList(
                        "ROW_UNREADABLE",
                        "ROW_FIELD_UNKNOWN",
                        "ROW_UNREADABLE",
                        "ROW_FIELD_MISSING",
                        "ROW_UNREADABLE"));
    }

    @Test
    void aListNeedsItsDate() {
        as(Tokens.employer(AUTHORITY))
                .contentType("text/csv")
                .body("x")
                .put("/v1/organisations/" + newSchool() + "/roster")
                .then()
                .statusCode(400)
                .body("code", equalTo("ROSTER_DATE_MISSING"));
    }

    private static String planned(String school, String type, byte[] list) {
        return put(school, DAY, type, list).statusCode(202).extract().jsonPath().getString("planHash");
    }
}

package cofrestr.qualifications.award;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.rows.ReadRow;
import cofrestr.qualifications.held.KnownPeople;
import cofrestr.testing.Statements;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Awards of many people at once, by the rules of one. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AwardRowsTest {
    private static final String HEADING = "ref;registerNumber;qualification;awardedOn;certificateNumber;familyName\n";

    @Inject
    KnownPeople people;

    @Inject
    Jdbi jdbi;

    private static RequestSpecification provider() {
        return given().header("Authorization", "Bearer " + Tokens.of("provider", Role.PROVIDER, "W06000015"));
    }

    private static List<String> sent(String csv, String query) {
        return provider()
                .contentType("text/csv")
                .accept("application/x-ndjson")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/awards" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    void everyRowIsAnsweredInItsPlaceAndTheSameAwardIsRecordedOnce() {
        String number = people.somebody();
        String nobody = RegisterNumber.ofBody(4_888_888).value();
        String file = HEADING + "a;" + number + ";601/3216/4;19/07/2024;C-1;Tŷ-Du\n"
                + "b;" + number + ";601-3216-4;2024-07-19;C-1;TY DU\n"
                + "c;" + number + ";601/3216/4;2024-07-19;C-2;Tŷ-Du\n"
                + "d;" + nobody + ";601/3216/4;2024-07-19;;\n"
                + "e;" + number + ";999/9999/9;2024-07-19;;\n"
                + "f;12345678;601/3216/4;2024-07-19;;\n"
                + "g;" + number + ";601/3216/4;2024-02-31;;\n";
        assertThat(sent(file, "?dryRun=true").getLast())
                .isEqualTo("{\"rows\":7,\"counts\":{\"RECORDED\":1,\"REFUSED\":5,\"UNCHANGED\":1}}");
        assertThat(sent(file, ""))
                .satisfiesExactly(
                        a -> assertThat(a).contains("\"ref\":\"a\"", "RECORDED", "VERIFIED"),
                        b -> assertThat(b).contains("UNCHANGED"),
                        c -> assertThat(c).contains("AWARD_EXISTS"),
                        d -> assertThat(d).contains("PRACTITIONER_UNKNOWN", "/registerNumber"),
                        e -> assertThat(e).contains("QUALIFICATION_UNKNOWN", "/qualification"),
                        f -> assertThat(f).contains("REGISTER_NUMBER_CHECK_FAILED"),
                        g -> assertThat(g).contains("ROW_DATE_INVALID", "/awardedOn"),
                        last -> assertThat(last).contains("\"rows\":7"));
        assertThat(sent(file, "").getFirst()).contains("UNCHANGED");
        provider()
                .get("/v1/practitioners/" + number + "/awards")
                .then()
                .body("items", hasSize(1))
                .body("items[0].confirmable", equalTo(true));
    }

    private String listOf(int many) {
        return HEADING
                + IntStream.range(0, many)
                        .mapToObj(i -> i + ";" + people.somebody() + ";601/3216/4;2024-07-19;C-" + i + ";Invented")
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void manyRowsCostAsManyStatementsAsFew() {
        String few = listOf(2);
        String many = listOf(300);
        assertThat(Statements.during(jdbi, () -> assertThat(sent(many, "")).hasSize(301)))
                .hasSameSizeAs(
                        Statements.during(jdbi, () -> assertThat(sent(few, "")).hasSize(3)));
    }

    @Test
    void aListIsAnsweredAsCsvWhereItIsAskedFor() {
        String number = people.somebody();
        provider()
                .contentType("application/x-ndjson")
                .accept("text/csv")
                .body(("{\"registerNumber\": \"" + number
                                + "\", \"qualification\": \"DSBM\", \"awardedOn\": \"2020-01-02\"}\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/awards")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("row,ref,outcome,award,registerNumber"));
    }

    /** What a row of a list, and a request of its own, came to. */
    private static String came(String line) {
        return new JsonPath(line).getString("outcome") == null
                ? new JsonPath(line).getString("error.code")
                : new JsonPath(line).getString("outcome");
    }

    private static String cameAlone(String number, String qualification, String on, String certificate) {
        Response answer = provider()
                .contentType("application/json")
                .body("{\"qualification\": \"" + qualification + "\", \"awardedOn\": \"" + on
                        + "\", \"certificateNumber\": \"" + certificate + "\"}")
                .post("/v1/practitioners/" + number + "/awards");
        return switch (answer.statusCode()) {
            case 201 -> "RECORDED";
            case 200 -> answer.path("version").equals(1) ? "UNCHANGED" : "CLAIM_VERIFIED";
            default -> answer.path("code");
        };
    }

    private static void claimed(String number) {
        given().header("Authorization", "Bearer " + Tokens.practitioner(number))
                .contentType("application/json")
                .body("{\"qualification\": \"CSBM\", \"awardedOn\": \"2010-01-01\", \"awardedBy\": \"IAM\"}")
                .post("/v1/practitioners/" + number + "/awards")
                .then()
                .statusCode(201);
    }

    @Test
    void aListComesToWhatItsRowsComeToAlone() {
        List<String[]> rows = List.of(
                new String[] {"DSBM", "2012-01-01", "1"},
                new String[] {"DSBM", "2012-01-01", "1"},
                new String[] {"DSBM", "2012-01-01", "2"},
                new String[] {"DSBM", "2012-01-02", "2"},
                new String[] {"CSBM", "2010-01-01", "3"},
                new String[] {"CSBM", "2030-01-01", "3"},
                new String[] {"NOBODYS-AWARD", "2010-01-01", "3"});
        String alone = people.somebody();
        String listed = people.somebody();
        claimed(alone);
        claimed(listed);
        List<String> one = rows.stream()
                .map(row -> cameAlone(alone, row[0], row[1], row[2]))
                .toList();
        String list = "registerNumber,qualification,awardedOn,certificateNumber\n"
                + rows.stream().map(row -> listed + "," + String.join(",", row)).collect(Collectors.joining("\n"));
        assertThat(sent(list, "").stream()
                        .limit(rows.size())
                        .map(AwardRowsTest::came)
                        .toList())
                .isEqualTo(one)
                .contains(
                        "RECORDED",
                        "UNCHANGED",
                        "CLAIM_VERIFIED",
                        "AWARD_EXISTS",
                        "DAY_NOT_COME",
                        "QUALIFICATION_UNKNOWN");
    }

    @Test
    void theSameAwardFromManyAtOnceIsRecordedOnce() {
        String number = people.somebody();
        List<String> came = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> cameAlone(number, "DSBM", "2012-01-01", "1"))
                .sorted()
                .toList();
        assertThat(came).startsWith("RECORDED").endsWith("UNCHANGED");
        assertThat(came.stream().filter("RECORDED"::equals)).hasSize(1);
        provider().get("/v1/practitioners/" + number + "/awards").then().body("items", hasSize(1));
    }

    private static List<String> creditSent(String csv) {
        return provider()
                .contentType("text/csv")
                .accept("application/x-ndjson")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/unit-credits")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    void creditOfManyIsRecordedByTheRulesOfOne() {
        String number = people.somebody();
        String file = "registerNumber,unit,training,credits,level,achievedOn\n"
                + number + ",8620-200,,,,2024-03-08\n"
                + number + ",8620-200,,4,,2024-03-08\n"
                + number + ",8620-201,,9,,2024-03-08\n"
                + number + ",,First aid,1,2,2024-03-08\n"
                + number + ",,First aid,,2,2024-03-09\n"
                + number + ",Z/000/0000,,1,,2024-03-08\n"
                + number + ",8620-202,,many,,2024-03-08\n";
        assertThat(creditSent(file))
                .satisfiesExactly(
                        first -> assertThat(first).contains("RECORDED", "\"credits\":4"),
                        again -> assertThat(again).contains("UNCHANGED"),
                        another -> assertThat(another).contains("CREDIT_UNFIT", "/credits"),
                        training -> assertThat(training).contains("RECORDED"),
                        unsaid -> assertThat(unsaid).contains("CREDIT_UNFIT", "/credits"),
                        unknown -> assertThat(unknown).contains("UNIT_UNKNOWN"),
                        unreadable -> assertThat(unreadable).contains("ROW_NUMBER_INVALID"),
                        last -> assertThat(last)
                                .isEqualTo("{\"rows\":7,\"counts\":{\"RECORDED\":2,\"REFUSED\":4,\"UNCHANGED\":1}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "registerNumber, '', ROW_FIELD_MISSING",
        "registerNumber, 12345678, REGISTER_NUMBER_CHECK_FAILED",
        "qualification, 1/2/3, QUALIFICATION_NUMBER_INVALID",
        "awardedOn, 2024-02-30, ROW_DATE_INVALID"
    })
    void aRowIsReadByTheRulesOfOne(String field, String value, String code) {
        Map<String, String> row = new HashMap<>(
                Map.of("registerNumber", "10034678", "qualification", "601/3216/4", "awardedOn", "2024-07-19"));
        assertThat(ReadAward.read(row)).isInstanceOf(ReadRow.Usable.class);
        if (value.isEmpty()) {
            row.remove(field);
        } else {
            row.put(field, value);
        }
        assertThat(ReadAward.read(row)).isInstanceOfSatisfying(ReadRow.Refused.class, refused -> {
            assertThat(refused.why().name()).isEqualTo(code);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}

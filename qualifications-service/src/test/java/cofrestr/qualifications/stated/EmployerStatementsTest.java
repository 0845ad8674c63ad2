package cofrestr.qualifications.stated;

import static cofrestr.qualifications.requirement.RequirementClient.REGISTRAR;
import static cofrestr.qualifications.requirement.RequirementClient.as;
import static cofrestr.qualifications.requirement.RequirementClient.body;
import static cofrestr.qualifications.requirement.RequirementClient.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.qualifications.Invented;
import cofrestr.testing.Statements;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What employers state of their own people, what comes of it for a requirement, and who reads it. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class EmployerStatementsTest {
    private static final String AUTHORITY = "W06000085";
    private static final String SCHOOL = "9859001";
    private static final String OTHER_AUTHORITY = "W06000086";
    private static final String OTHER_SCHOOL = "9869001";
    private static final String SET = "ASSISTING_TEACHING_WALES_2019";
    private static final String ROLE = "PREMISES_2";

    @Inject
    Jdbi jdbi;

    private Invented invented = new Invented(Jdbi.create("jdbc:none"));

    @BeforeEach
    void organisations() {
        invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, "LOCAL_AUTHORITY", null, null);
        invented.organisation(SCHOOL, "SCHOOL", AUTHORITY, "PRIMARY");
        invented.organisation(OTHER_AUTHORITY, "LOCAL_AUTHORITY", null, null);
        invented.organisation(OTHER_SCHOOL, "SCHOOL", OTHER_AUTHORITY, "SECONDARY");
    }

    private static String path(String number) {
        return "/v1/practitioners/" + number + "/employer-statements";
    }

    private static Response state(String token, String number, String organisation, String what) {
        return as(token)
                .contentType("application/json")
                .body(("{'organisation':'" + organisation + "'," + what + "}").replace('\'', '"'))
                .post(path(number));
    }

    private static String recorded(String number, String what) {
        return state(Tokens.employer(AUTHORITY), number, SCHOOL, what)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response takeBack(String token, String number, String id) {
        String tag = as(token).get(path(number) + "/" + id).header("ETag");
        return as(token).header("If-Match", String.valueOf(tag)).post(path(number) + "/" + id + "/withdrawal");
    }

    private static String outcome(String token, String number, String query) {
        JsonPath read = as(token)
                .get("/v1/practitioners/" + number + "/compliance" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String ours = "requirements.find { it.code.startsWith('STATED_') }.";
        String until = read.getString(ours + "until");
        return read.getString(ours + "outcome") + (until == null ? "" : " " + until);
    }

    /** To meet the standards, or to have 36 months full time and 60 part time; as if it had long been published. */
    private void required(String code, String role) {
        String id = published(body(
                code,
                "{'roleProfiles':['" + role + "']}",
                "{'kind':'STANDARDS','standardsSet':'" + SET + "'}",
                "'effectiveFrom':'2026-11-22','changeOfEmployer':'KEEPS',"
                        + "'provisional':{'fullTimeMonths':36,'partTimeMonths':60,'leaveDisregarded':true},"));
        jdbi.useHandle(handle -> {
            handle.execute("alter table requirement disable trigger requirement_published_never_changes");
            handle.execute(
                    "update requirement set published_at = '2023-12-01T12:00:00Z', effective_from = '2024-01-01' where id = ?::uuid",
                    id);
            handle.execute("alter table requirement enable trigger requirement_published_never_changes");
        });
    }

    @Test
    void whatAnEmployerStatesDecidesUntilWhenSomebodyHasTimeAndWhetherItIsMet() {
        required("STATED_TIME", ROLE);
        String number = invented.person();
        invented.post(number, SCHOOL, ROLE, "2024-02-29", null);
        String employer = Tokens.employer(SCHOOL);
        assertThat(outcome(employer, number, "?asAt=2028-01-01")).isEqualTo("UNKNOWN");
        String _ = recorded(number, "'kind':'PART_TIME','from':'2024-02-29'");
        assertThat(outcome(employer, number, "?asAt=2028-01-01")).isEqualTo("PROVISIONAL_UNTIL 2029-02-27");
        // Six days of it are within the time: the leap day and five of March.
        String leave = recorded(number, "'kind':'LEAVE','from':'2024-02-20','until':'2024-03-05'");
        assertThat(outcome(employer, number, "?asAt=2028-01-01")).isEqualTo("PROVISIONAL_UNTIL 2029-03-05");
        state(employer, number, SCHOOL, "'kind':'FULL_TIME','from':'2024-02-29'")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        assertThat(outcome(employer, number, "")).isEqualTo("PROVISIONAL_UNTIL 2027-03-05");
        assertThat(outcome(employer, number, "?asAt=2027-03-05")).isEqualTo("PROVISIONAL_UNTIL 2027-03-05");
        assertThat(outcome(employer, number, "?asAt=2027-03-06")).isEqualTo("UNKNOWN");
        takeBack(employer, number, leave).then().statusCode(200).body("takenBack", equalTo(true));
        assertThat(outcome(employer, number, "")).isEqualTo("PROVISIONAL_UNTIL 2027-02-27");
        as(employer)
                .get("/v1/practitioners/" + number + "/compliance")
                .then()
                .body("requirements[0].proof", nullValue());
    }

    @Test
    void standardsThatWereFoundMetCountFromTheirDayAndNotAfterTheyAreTakenBack() {
        required("STATED_STANDARDS", "MIDDAY_SUPERVISION_2");
        String number = invented.person();
        invented.post(number, SCHOOL, "MIDDAY_SUPERVISION_2", "2021-09-01", null);
        String late = "?asAt=2029-06-01";
        assertThat(outcome(REGISTRAR, number, late)).isEqualTo("UNKNOWN");
        String id = recorded(number, "'kind':'STANDARDS','standardsSet':'" + SET + "','from':'2026-07-18'");
        assertThat(outcome(REGISTRAR, number, late)).isEqualTo("MET");
        assertThat(outcome(Tokens.employer(AUTHORITY), number, "")).isEqualTo("MET");
        assertThat(outcome(REGISTRAR, number, "?asAt=2026-07-17")).isEqualTo("PROVISIONAL_UNTIL 2026-12-31");
        jdbi.useHandle(handle -> handle.execute(
                "update told_fact set recorded_from = '2026-11-20T00:00:00Z' where statement = ?::uuid", id));
        takeBack(Tokens.employer(SCHOOL), number, id).then().statusCode(200);
        assertThat(outcome(REGISTRAR, number, late)).isEqualTo("UNKNOWN");
        assertThat(outcome(REGISTRAR, number, late + "&knownAt=2026-11-20T00:00:00Z"))
                .isEqualTo("MET");
        assertThat(outcome(REGISTRAR, number, late + "&knownAt=2026-11-19T23:59:59Z"))
                .isEqualTo("UNKNOWN");
        takeBack(Tokens.employer(SCHOOL), number, id)
                .then()
                .statusCode(409)
                .body("code", equalTo("STATEMENT_TAKEN_BACK"));
        as(REGISTRAR).get(path(number)).then().body("items", hasSize(0));
        as(REGISTRAR).get(path(number) + "?knownAt=2026-11-21T00:00:00Z").then().body("items.id", equalTo(List.of(id)));
        assertThat(recorded(number, "'kind':'STANDARDS','standardsSet':'" + SET + "','from':'2026-07-18'"))
                .isEqualTo(id);
        assertThat(outcome(REGISTRAR, number, late)).isEqualTo("MET");
    }

    @Test
    void whatWasStatedUnderANumberThatIsMergedAwayIsTheSurvivors() {
        String given = invented.person();
        invented.post(given, SCHOOL, ROLE, "2024-02-29", null);
        String id = recorded(given, "'kind':'PART_TIME','from':'2024-09-01'");
        String number = invented.person();
        invented.post(number, SCHOOL, ROLE, "2024-02-29", null);
        jdbi.useHandle(handle -> handle.execute("insert into survivor values (?, ?)", given, number));
        state(Tokens.employer(SCHOOL), number, SCHOOL, "'kind':'PART_TIME','from':'2024-09-01'")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("version", equalTo(1));
        as(Tokens.practitioner(number)).get(path(number)).then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void whoeverDoesNotWorkThereIsAnsweredAsNobody() {
        String number = invented.person();
        invented.post(number, SCHOOL, ROLE, "2020-09-01", null);
        invented.post(number, OTHER_SCHOOL, ROLE, "2015-09-01", "2019-08-31");
        String what = "'kind':'FULL_TIME','from':'2021-09-01'";
        String id = recorded(number, what);
        String nobody = RegisterNumber.ofBody(9_999_321).value();
        String other = Tokens.employer(OTHER_AUTHORITY);
        for (String organisation : List.of(OTHER_SCHOOL, SCHOOL, "9999999")) {
            for (String whom : List.of(number, nobody)) {
                state(other, whom, organisation, what).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            }
        }
        state(Tokens.employer(AUTHORITY), number, OTHER_SCHOOL, what).then().statusCode(404);
        as(other).get(path(number)).then().statusCode(404);
        as(other).get(path(number) + "/" + id).then().statusCode(404);
        as(other)
                .header("If-Match", "\"employer-statement.en.1\"")
                .post(path(number) + "/" + id + "/withdrawal")
                .then()
                .statusCode(404);
        state(REGISTRAR, number, OTHER_SCHOOL, "'kind':'PART_TIME','from':'2015-09-01'")
                .then()
                .statusCode(201);
        as(Tokens.employer(AUTHORITY)).get(path(number)).then().body("items.organisation", equalTo(List.of(SCHOOL)));
        as(Tokens.practitioner(number)).get(path(number)).then().body("items", hasSize(2));
        as(Tokens.employer(AUTHORITY))
                .get(path(number) + "?knownAt=2026-11-21T00:00:00Z")
                .then()
                .statusCode(403);
    }

    @Test
    void everyRowIsAnsweredByTheRulesOfOne() {
        String number = invented.person();
        invented.post(number, SCHOOL, ROLE, "2020-09-01", null);
        String stranger = invented.person();
        invented.post(stranger, OTHER_SCHOOL, ROLE, "2020-09-01", null);
        String file = "rhifCofrestru;sefydliad;math;setSafonau;o;hyd\n"
                + number + ";" + SCHOOL + ";PART_TIME;;01/09/2024;\n"
                + number + ";" + SCHOOL + ";FULL_TIME;;2024-09-01;\n"
                + number + ";" + SCHOOL + ";FULL_TIME;;2024-09-01;\n"
                + stranger + ";" + OTHER_SCHOOL + ";FULL_TIME;;2024-09-01;\n"
                + number + ";" + SCHOOL + ";LEAVE;;2025-03-01;2025-02-28\n"
                + number + ";" + SCHOOL + ";STANDARDS;NOTHING;2025-03-01;\n"
                + number + ";" + SCHOOL + ";STANDARDS;;2025-03-01;\n"
                + number + ";" + SCHOOL + ";LEAVE;;2027-03-01;\n"
                + number + ";" + SCHOOL + ";SICK_LEAVE;;2025-03-01;\n";
        assertThat(sent(file))
                .satisfiesExactly(
                        first -> assertThat(first).contains("RECORDED"),
                        later -> assertThat(later).contains("RESTATED"),
                        same -> assertThat(same).contains("UNCHANGED"),
                        theirs -> assertThat(theirs).contains("NOT_FOUND", "/registerNumber"),
                        back -> assertThat(back).contains("STATEMENT_UNFIT", "/until"),
                        noSet -> assertThat(noSet).contains("NAME_UNKNOWN", "/standardsSet"),
                        none -> assertThat(none).contains("STATEMENT_UNFIT", "/standardsSet"),
                        ahead -> assertThat(ahead).contains("STATEMENT_DAY_NOT_COME", "/from"),
                        kind -> assertThat(kind).contains("STATEMENT_UNFIT", "/kind"),
                        last -> assertThat(last).contains("\"rows\":9"));
        as(REGISTRAR)
                .get(path(number))
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("FULL_TIME"))
                .body("items[0].version", equalTo(2));
    }

    @Test
    void manyRowsCostAsManyStatementsAsFew() {
        String few = listOf(2);
        String many = listOf(300);
        assertThat(Statements.during(jdbi, () -> assertThat(sent(many)).hasSize(301)))
                .hasSameSizeAs(
                        Statements.during(jdbi, () -> assertThat(sent(few)).hasSize(3)));
    }

    private String listOf(int people) {
        return IntStream.range(0, people)
                .mapToObj(_ -> {
                    String number = invented.person();
                    invented.post(number, SCHOOL, ROLE, "2020-09-01", null);
                    return number + "," + SCHOOL + ",PART_TIME,2024-09-01";
                })
                .collect(Collectors.joining("\n", "registerNumber,organisation,kind,from\n", "\n"));
    }

    private static List<String> sent(String file) {
        return as(Tokens.employer(AUTHORITY))
                .contentType("text/csv")
                .accept("application/x-ndjson")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/employer-statements")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }
}

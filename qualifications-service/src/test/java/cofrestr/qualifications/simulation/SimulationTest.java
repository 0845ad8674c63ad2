package cofrestr.qualifications.simulation;

import static cofrestr.qualifications.requirement.RequirementClient.REGISTRAR;
import static cofrestr.qualifications.requirement.RequirementClient.as;
import static cofrestr.qualifications.requirement.RequirementClient.body;
import static cofrestr.qualifications.requirement.RequirementClient.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cofrestr.kit.caller.Role;
import cofrestr.qualifications.Invented;
import cofrestr.testing.Eventually;
import cofrestr.testing.Statements;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a draft would mean for the workforce, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SimulationTest {
    private static final String ANALYST = Tokens.of("analyst", Role.POLICY_ANALYST);
    private static final String AUTHORITY = "W06000071";
    private static final String OTHER = "W06000072";
    private static final String RECORDED = "2026-11-01T00:00:00Z";

    @Inject
    Jdbi jdbi;

    private Invented invented = new Invented(Jdbi.create("jdbc:none"));

    @BeforeEach
    void organisations() {
        invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, "LOCAL_AUTHORITY", null, null);
        invented.organisation("9719001", "SCHOOL", AUTHORITY, "PRIMARY");
        invented.organisation(OTHER, "LOCAL_AUTHORITY", null, null);
    }

    private static String drafted(String code, String role, String criteria, String more) {
        return draft(body(code, "{'roleProfiles':['" + role + "']}", criteria, "'effectiveFrom':'2026-11-22'," + more))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String has(String qualification) {
        return "{'kind':'ALL','of':[{'kind':'QUALIFICATION','qualification':'" + qualification
                + "'},{'kind':'ANY','of':[{'kind':'STATUS','status':'HLTA'},{'kind':'QUALIFICATION','qualification':'"
                + qualification + "'}]}]}";
    }

    private static Response ask(String requirement, Map<String, ?> what) {
        return as(ANALYST)
                .contentType("application/json")
                .body(what)
                .post("/v1/requirements/" + requirement + "/simulations");
    }

    /** Asks, waits until it is done, and reads it as a registrar. */
    private static JsonPath done(String requirement, Map<String, ?> what) {
        Response asked = ask(requirement, what);
        asked.then().statusCode(202);
        String address = asked.header("Location").replaceFirst("^https?://[^/]+", "");
        Eventually.holds(
                "done", () -> read(REGISTRAR, address).getString("state").equals("DONE"));
        return read(REGISTRAR, address);
    }

    private static JsonPath read(String token, String address) {
        return as(token).get(address).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> figure(JsonPath simulation, String by, String code) {
        return simulation.getMap("figures.find { it.by == '" + by + "' && it.code == '" + code + "' }");
    }

    private void people(int howMany, String organisation, String role, String from, String qualification) {
        for (int i = 0; i < howMany; i++) {
            String number = invented.person();
            invented.post(number, organisation, role, from, null);
            if (!qualification.isEmpty()) {
                invented.award(number, qualification, "2016-01-01", RECORDED);
            }
        }
    }

    @Test
    void everybodyIsCountedOnceInEachOfTheirGroups() {
        String qualification = invented.qualification(2);
        String role = "PREMISES_1";
        people(6, "9719001", role, "2010-01-01", qualification);
        people(7, AUTHORITY, role, "2026-01-01", "");
        people(2, OTHER, role, "2023-01-01", "");
        String both = invented.person();
        invented.post(both, OTHER, role, "2019-01-01", null);
        invented.post(both, AUTHORITY, role, "2021-11-23", null);
        invented.post(both, AUTHORITY, "CATERING_IN_SCHOOLS_1", "2001-01-01", null);
        people(3, OTHER, role, "2027-01-01", "");
        String requirement = drafted("COUNTED", role, has(qualification), "");

        JsonPath simulation = done(requirement, Map.of("asOf", "2026-11-22"));
        assertThat(counts(simulation, "TOTAL", "ALL")).containsExactly(16, 6, 0, 0, 0, 10);
        assertThat(counts(simulation, "AUTHORITY", AUTHORITY)).containsExactly(14, 6, 0, 0, 0, 8);
        assertThat(counts(simulation, "AUTHORITY", OTHER)).containsExactly(3, 0, 0, 0, 0, 3);
        assertThat(counts(simulation, "ROLE_PROFILE", role)).containsExactly(16, 6, 0, 0, 0, 10);
        assertThat(counts(simulation, "LEVEL", "1")).containsExactly(16, 6, 0, 0, 0, 10);
        assertThat(counts(simulation, "TIME_IN_POST", "10_YEARS_OR_MORE")).containsExactly(6, 6, 0, 0, 0, 0);
        assertThat(counts(simulation, "TIME_IN_POST", "UNDER_1_YEAR")).containsExactly(7, 0, 0, 0, 0, 7);
        assertThat(counts(simulation, "TIME_IN_POST", "1_TO_4_YEARS")).containsExactly(2, 0, 0, 0, 0, 2);
        assertThat(counts(simulation, "TIME_IN_POST", "5_TO_9_YEARS")).containsExactly(1, 0, 0, 0, 0, 1);
        assertThat(counts(simulation, "CRITERION", "/criteria/of/0")).containsExactly(10, 0, 0, 0, 0, 10);

        String address = "/v1/requirements/" + requirement + "/simulations/" + simulation.getString("id");
        JsonPath shown = read(ANALYST, address);
        assertThat(figure(shown, "AUTHORITY", OTHER))
                .containsEntry("suppressed", true)
                .containsEntry("inScope", null)
                .containsEntry("met", null);
        assertThat(figure(shown, "AUTHORITY", AUTHORITY))
                .containsEntry("inScope", 15)
                .containsEntry("met", 5)
                .containsEntry("notMet", 10)
                .containsEntry("unknown", 0)
                .containsEntry("suppressed", false);
        assertThat(figure(shown, "TIME_IN_POST", "5_TO_9_YEARS")).containsEntry("notMet", null);
        as(ANALYST)
                .get("/v1/requirements/" + requirement + "/simulations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(simulation.getString("id")));
        as(Tokens.employer(AUTHORITY)).get(address).then().statusCode(403);
    }

    private static List<Object> counts(JsonPath simulation, String by, String code) {
        Map<String, Object> figure = figure(simulation, by, code);
        return java.util.stream.Stream.of("inScope", "met", "transition", "provisional", "unknown", "notMet")
                .map(figure::get)
                .toList();
    }

    @Test
    void theSameInputsGiveTheSameFiguresAndOtherInputsAnotherHash() {
        String qualification = invented.qualification(2);
        String role = "CATERING_IN_SCHOOLS_5";
        people(5, AUTHORITY, role, "2010-01-01", qualification);
        people(1, AUTHORITY, role, "2010-01-01", "");
        String late = invented.person();
        invented.post(late, AUTHORITY, role, "2010-01-01", null);
        String requirement = drafted("REPEATABLE", role, has(qualification), "");

        JsonPath first = done(requirement, Map.of("asOf", "2026-11-22", "knownAt", "2026-11-10T00:00:00Z"));
        invented.award(late, qualification, "2020-01-01", "2026-11-15T00:00:00Z");
        JsonPath again = done(requirement, Map.of("asOf", "2026-11-22", "knownAt", "2026-11-10T00:00:00Z"));
        assertThat(again.getString("id")).isNotEqualTo(first.getString("id"));
        assertThat(again.getString("inputsHash"))
                .isEqualTo(first.getString("inputsHash"))
                .hasSize(64);
        assertThat(again.getList("figures")).isEqualTo(first.getList("figures"));

        JsonPath now = done(requirement, Map.of("asOf", "2026-11-22"));
        assertThat(now.getString("inputsHash")).isNotEqualTo(first.getString("inputsHash"));
        assertThat(counts(now, "TOTAL", "ALL")).containsExactly(7, 6, 0, 0, 0, 1);
    }

    @Test
    void aDraftThatChangesLeavesWhatWasReckoned() {
        String qualification = invented.qualification(2);
        String requirement = drafted("MOVES_ON", "FINANCE_2", has(qualification), "");
        JsonPath before = done(requirement, Map.of("asOf", "2026-11-22"));
        as(REGISTRAR)
                .header("If-Match", cofrestr.qualifications.requirement.RequirementClient.tag(requirement))
                .contentType("application/merge-patch+json")
                .body("{\"effectiveFrom\":\"2028-01-01\"}")
                .patch("/v1/requirements/" + requirement)
                .then()
                .statusCode(200);
        JsonPath after = done(requirement, Map.of("asOf", "2026-11-22"));
        assertThat(before.getInt("requirementVersion")).isEqualTo(1);
        assertThat(after.getInt("requirementVersion")).isEqualTo(2);
        assertThat(after.getString("inputsHash")).isNotEqualTo(before.getString("inputsHash"));
    }

    @Test
    void whatWasKnownInTheFutureAndWhatIsNotThereAreRefused() {
        String requirement = drafted("REFUSED", "FINANCE_2", "{'kind':'INDUCTION'}", "");
        ask(requirement, Map.of("knownAt", "2026-11-23T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/knownAt"));
        ask("00000000-0000-4000-8000-000000000000", Map.of()).then().statusCode(404);
    }

    @Test
    void howManyStatementsItTakesDoesNotGrowWithThePeople() {
        String qualification = invented.qualification(2);
        people(3, AUTHORITY, "FINANCE_3", "2010-01-01", qualification);
        String requirement = drafted("STATEMENTS", "FINANCE_3", has(qualification), "");
        int few = statements(requirement);
        people(40, AUTHORITY, "FINANCE_3", "2010-01-01", qualification);
        assertThat(statements(requirement)).isEqualTo(few);
    }

    private int statements(String requirement) {
        return (int) Statements.during(jdbi, () -> done(requirement, Map.of("asOf", "2026-11-22"))).stream()
                .filter(sql ->
                        sql.contains("any(:numbers)") || sql.contains("any(:people)") || sql.contains(":asksRoles"))
                .count();
    }
}

package cofrestr.registry.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RosterJourneyTest {
    private static final String HEADING =
            "staffId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate\n";

    @Test
    void aListIsPlannedCommittedRegisteredAndChecked() {
        school("6629001");
        String list = HEADING + "A1,Siân,Tŷ-Du,1988-03-14,6629001,TEACHING_ASSISTANT_2,2024-09-01\n"
                + "A2,Owain,O'Connor,1979-11-02,6629001,MIDDAY_SUPERVISION_1,2021-01-05\n";
        JsonPath plan = send("6629001", "W06000003", list);
        assertThat(plan.getInt("counts.starters")).isEqualTo(2);
        assertThat(plan.getInt("counts.mustRegister")).isEqualTo(1);
        JsonPath done = commit(plan, "W06000003");
        assertThat(done.getString("state")).isEqualTo("COMMITTED");

        JsonPath again = send("6629001", "W06000003", list);
        assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
        assertThat(again.getInt("counts.starters")).isZero();

        JsonPath act = given().header("Authorization", "Bearer " + Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category", "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation", "6629001",
                        "effectiveOn", "2026-11-22",
                        "legalBasis", "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(act.getInt("registered")).isEqualTo(1);

        JsonPath people = given().header("Authorization", "Bearer " + Tokens.employer("W06000003"))
                .get("/v1/practitioners?organisation=W06000003")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(people.getList("items.registration")).containsExactlyInAnyOrder("REGISTERED", "NOT_REQUIRED");
        String number = people.getString("items.find { it.staffId == 'A1' }.registerNumber");

        JsonPath check = given().header("Authorization", "Bearer " + Tokens.employer("W06000002"))
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "dateOfBirth", "1988-03-14"))
                .post("/v1/registration-checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(check.getString("outcome")).isEqualTo("REGISTERED");
    }

    private static void school(String code) {
        given().header("Authorization", "Bearer " + Tokens.registrar())
                .contentType("text/csv")
                .body("code,kind,nameEn,nameCy,parent,sector,languageCategory,laNumber,establishmentNumber\n" + code
                        + ",SCHOOL,Invented School,Ysgol Ddychmygol,W06000003,PRIMARY,DUAL," + code.substring(0, 3)
                        + ","
                        + code.substring(3) + "\n")
                .post("/v1/organisation-imports")
                .then()
                .statusCode(200);
    }

    private static JsonPath send(String organisation, String authority, String list) {
        return given().header("Authorization", "Bearer " + Tokens.employer(authority))
                .contentType("text/csv; charset=UTF-8")
                .body(list)
                .put("/v1/organisations/" + organisation + "/roster?asOf=2026-11-22")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private static JsonPath commit(JsonPath plan, String authority) {
        return given().header("Authorization", "Bearer " + Tokens.employer(authority))
                .contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash")))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }
}

package cofrestr.registry.roster;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.rows;
import static cofrestr.registry.RegistryClient.send;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.tryCommit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of one post between two lists, and the guard over lists. The tests' today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SingleMessagesTest {
    @Test
    void aLeaverByMessageIsNotUndoneByTheNextListThatRepeatsItself() {
        String school = newSchool();
        String[] list = {
            row(school + "S1", "Leaves", "Bymessage", "1981-01-01", school),
            row(school + "S2", "Stays", "Bymessage", "1981-01-02", school)
        };
        commit(school, "2026-11-20", list);
        patch(school, "S1", "2026-11-21", "{\"endDate\": \"2026-11-21\"}")
                .statusCode(200)
                .body("outcome", equalTo("CHANGED"));
        assertThat(people(school).getList("items.staffId")).containsExactly(school + "S2");

        JsonPath next = send(school, "2026-11-22", list);
        assertThat(next.getInt("counts.unchanged")).isEqualTo(2);
        commit(next);
        assertThat(people(school).getList("items.staffId")).containsExactly(school + "S2");
    }

    @Test
    void whatTheNextListSaysAnewIsTakenAndTheMessageStands() {
        String school = newSchool();
        String post = row(school + "S1", "Changes", "Bymessage", "1981-02-01", school);
        commit(sendText(school, "2026-11-20", HEADING + ",hoursPerWeek,payPoint\n" + post + ",20,5\n"));
        patch(school, "S1", "2026-11-21", "{\"hoursPerWeek\": 30}").statusCode(200);
        JsonPath next = sendText(school, "2026-11-22", HEADING + ",hoursPerWeek,payPoint\n" + post + ",20,6\n");
        assertThat(rows(next, "changed").getMap("items[0].changes")).containsOnlyKeys("payPoint");
        commit(next);
        standing(school, "S1").body("post.hoursPerWeek", equalTo("30")).body("post.payPoint", equalTo("6"));
    }

    @Test
    void aStarterByMessageWhomTheNextListDoesNotKnowYetStays() {
        String school = newSchool();
        String known = row(school + "S1", "Known", "Bymessage", "1981-03-01", school);
        commit(school, "2026-11-10", known);
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body("{\"staffId\": \"" + school
                        + "S2\", \"givenNames\": \"New\", \"familyName\": \"Bymessage\", \"dateOfBirth\": \"1981-03-02\","
                        + " \"roleProfile\": \"TEACHING_ASSISTANT_1\", \"startDate\": \"2026-11-12\"}")
                .post("/v1/organisations/" + school + "/employments?asOf=2026-11-12")
                .then()
                .statusCode(201);
        assertThat(send(school, "2026-11-15", known).getInt("counts.leavers")).isZero();
        assertThat(send(school, "2026-11-22", known).getInt("counts.leavers"))
                .as("a week later the lists count again")
                .isEqualTo(1);
    }

    @Test
    void aChangeNamesTheVersionThatItsSenderHasSeen() {
        String school = newSchool();
        commit(school, "2026-11-20", row(school + "S1", "Version", "Bymessage", "1981-04-01", school));
        as(Tokens.employer(AUTHORITY))
                .contentType("application/merge-patch+json")
                .body("{\"hoursPerWeek\": 10}")
                .patch("/v1/organisations/" + school + "/employments/" + school + "S1")
                .then()
                .statusCode(428);
        patch(school, "S1", "2026-11-21", "{\"startDate\": \"2031-02-30\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/startDate"));
        as(Tokens.employer(AUTHORITY))
                .get("/v1/organisations/" + school + "/employments/NOBODY")
                .then()
                .statusCode(404);
    }

    @Test
    void theGuardNamesTheSchoolAndIsPassedOnlyWithAReason() {
        String school = newSchool();
        String[] all = IntStream.range(0, 5)
                .mapToObj(i -> row(school + "S" + i, "Guarded" + i, "Reasoned", "1981-05-0" + (i + 1), school))
                .toArray(String[]::new);
        commit(school, "2026-10-01", all);
        JsonPath plan = send(school, "2026-11-01", all[0]);
        tryCommit(plan, false)
                .statusCode(409)
                .body("code", equalTo("ROSTER_ENDS_TOO_MANY"))
                .body("detail", containsString(school));
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body("{\"planHash\": \"" + plan.getString("planHash") + "\", \"allowLeavers\": true}")
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(400)
                .body("code", equalTo("ROSTER_REASON_MISSING"))
                .body("errors[0].pointer", equalTo("/reason"));
        tryCommit(plan, true).statusCode(202);
    }

    private static ValidatableResponse standing(String school, String staff) {
        return as(Tokens.employer(AUTHORITY))
                .get("/v1/organisations/" + school + "/employments/" + school + staff)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse patch(String school, String staff, String asOf, String body) {
        return as(Tokens.employer(AUTHORITY))
                .contentType("application/merge-patch+json")
                .header("If-Match", standing(school, staff).extract().header("ETag"))
                .body(body)
                .patch("/v1/organisations/" + school + "/employments/" + school + staff + "?asOf=" + asOf)
                .then();
    }
}

package cofrestr.registry.roster;

import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.send;
import static cofrestr.registry.RegistryClient.sendText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The authority's payroll keeps a school's list, and the school's own system sends the same people under other ids. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TwoSourcesTest {
    private static final String MORE = HEADING + ",registerNumber,hoursPerWeek,deployedAsHlta\n";

    @Test
    void theSecondSourceIsTiedToTheKeepersPostsAndMakesNoSecondPost() {
        String school = newSchool();
        commit(
                school,
                "2026-11-01",
                row(school + "P1", "Both", "Twosourced", "1971-01-01", school),
                row(school + "P2", "Payrollonly", "Twosourced", "1971-01-02", school));
        String both = numberOf(school, school + "P1");

        JsonPath plan = sent(
                school,
                "2026-11-02",
                MORE + row("M-1", "Both", "Twosourced", "1971-01-01", school) + "," + both + ",,\n"
                        + row("M-9", "Schoolonly", "Twosourced", "1971-01-09", school) + ",,,\n");
        assertThat(plan.getInt("counts.starters")).isZero();
        assertThat(plan.getInt("counts.leavers")).isZero();
        assertThat(plan.getInt("counts.agreeing")).isEqualTo(1);
        assertThat(plan.getInt("counts.notKept")).isEqualTo(1);
        assertThat(plan.getInt("counts.notListed")).isEqualTo(1);
        JsonPath missing = rows(school, plan, "notListed");
        assertThat(missing.getString("items[0].registerNumber")).isEqualTo(numberOf(school, school + "P2"));
        assertThat(missing.getString("items[0].staffId"))
                .as("the keeper's ids stay the keeper's")
                .isNull();

        commits(school, plan, false).statusCode(409).body("code", equalTo("ROSTER_NOT_KEEPER"));
        commits(school, plan, true).statusCode(202).body("state", equalTo("COMMITTED"));
        assertThat(people(school).getList("items.staffId")).containsExactlyInAnyOrder(school + "P1", school + "P2");

        JsonPath seen = as(Tokens.employer(school))
                .get("/v1/practitioners?organisation=" + school)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(seen.getList("items.staffId"))
                .as("each source sees the people under its own ids")
                .containsExactly("M-1");
        // Pages may be empty: they pass over what concerns others.
        StringBuilder events = new StringBuilder();
        String cursor = "";
        for (int reads = 0; events.indexOf("M-1") < 0 && reads < 100; reads++) {
            Response page = as(Tokens.employer(school)).get("/v1/changes/registry?limit=500&wait=10" + cursor);
            events.append(page.asString());
            cursor = "&cursor=" + page.jsonPath().getString("cursor");
        }
        assertThat(events.toString()).contains("M-1").doesNotContain(school + "P1");

        // From now on its own id is enough.
        JsonPath again = sent(
                school,
                "2026-11-03",
                HEADING + "\n" + row("M-1", "Both", "Twosourced", "1971-01-01", school) + "\n"
                        + row("M-9", "Schoolonly", "Twosourced", "1971-01-09", school) + "\n");
        assertThat(again.getInt("counts.agreeing")).isEqualTo(1);
        JsonPath kept = send(
                school,
                "2026-11-04",
                row(school + "P1", "Both", "Twosourced", "1971-01-01", school),
                row(school + "P2", "Payrollonly", "Twosourced", "1971-01-02", school));
        assertThat(kept.getInt("counts.unchanged"))
                .as("the keeper notices nothing")
                .isEqualTo(2);
    }

    @Test
    void whatDiffersIsListedAndTheWordOfTheWorkplaceStandsWhereARuleSaysSo() {
        String school = newSchool();
        String payroll = MORE + row(school + "P1", "Differs", "Twosourced", "1972-01-01", school) + ",,30,false\n";
        commit(sendText(school, "2026-11-01", payroll));
        String number = numberOf(school, school + "P1");
        String mis = MORE + row("M-1", "Differs", "Twosourced", "1972-01-01", school) + "," + number + ",32.5,true\n";

        JsonPath plan = sent(school, "2026-11-02", mis);
        JsonPath differing = rows(school, plan, "differing");
        assertThat(differing.getMap("items[0].changes")).containsOnlyKeys("hoursPerWeek", "deployedAsHlta");
        assertThat(differing.getString("items[0].changes.hoursPerWeek.stands")).isEqualTo("KEPT");
        assertThat(differing.getString("items[0].changes.hoursPerWeek.from")).isEqualTo("30");
        assertThat(differing.getString("items[0].changes.hoursPerWeek.to")).isEqualTo("32.5");
        assertThat(differing.getString("items[0].changes.deployedAsHlta.stands"))
                .isEqualTo("YOURS");
        commits(school, plan, true).statusCode(202);
        post(number)
                .body("posts.find { it.until == null }.deployedAsHlta", equalTo(true))
                .body("posts.find { it.until == null }.hoursPerWeek", equalTo(30f));

        // The keeper repeats itself, then changes both: what the workplace's word counts for stays.
        assertThat(sendText(school, "2026-11-03", payroll).getInt("counts.unchanged"))
                .isEqualTo(1);
        commit(sendText(
                school,
                "2026-11-04",
                MORE + row(school + "P1", "Differs", "Twosourced", "1972-01-01", school) + ",,25,\n"));
        post(number)
                .body("posts.find { it.until == null }.deployedAsHlta", equalTo(true))
                .body("posts.find { it.until == null }.hoursPerWeek", equalTo(25f));

        JsonPath repeated = sent(school, "2026-11-05", mis);
        assertThat(rows(school, repeated, "differing").getMap("items[0].changes"))
                .containsOnlyKeys("hoursPerWeek");

        // It says so no longer: the keeper's word counts again.
        JsonPath withdrawn = sent(
                school,
                "2026-11-06",
                MORE + row("M-1", "Differs", "Twosourced", "1972-01-01", school) + "," + number + ",25,\n");
        assertThat(rows(school, withdrawn, "differing").getMap("items[0].changes"))
                .containsOnlyKeys("deployedAsHlta");
        commits(school, withdrawn, true).statusCode(202);
        post(number).body("posts.find { it.until == null }.deployedAsHlta", equalTo(null));
    }

    @Test
    void aNameAndABirthDateAreNotEnoughToTieARow() {
        String school = newSchool();
        commit(school, "2026-11-01", row(school + "P1", "Alike", "Twosourced", "1973-01-01", school));
        JsonPath plan = sent(
                school, "2026-11-02", HEADING + "\n" + row("M-1", "Alike", "Twosourced", "1973-01-01", school) + "\n");
        assertThat(plan.getInt("counts.held")).isEqualTo(1);
        assertThat(rows(school, plan, "held").getString("items[0].code")).isEqualTo("KEEPER_MAY_LIST_THE_SAME_PERSON");
    }

    @Test
    void twoRowsOfOnePersonAreTiedByTheWorkOfEachPost() {
        String school = newSchool();
        String assistant = row(school + "P1", "Twoposts", "Twosourced", "1974-01-01", school);
        String supervisor = assistant.replace("TEACHING_ASSISTANT_2", "MIDDAY_SUPERVISION_1");
        commit(sendText(school, "2026-11-01", HEADING + ",postId\n" + assistant + ",A\n" + supervisor + ",B\n"));
        String number = numberOf(school, school + "P1");
        String mine = row("M-1", "Twoposts", "Twosourced", "1974-01-01", school);
        String heading = HEADING + ",postId,registerNumber\n";
        JsonPath told = sent(
                school,
                "2026-11-02",
                heading + mine + ",1," + number + "\n" + mine.replace("TEACHING_ASSISTANT_2", "MIDDAY_SUPERVISION_1")
                        + ",2," + number + "\n");
        assertThat(told.getInt("counts.agreeing")).isEqualTo(2);
        JsonPath notTold =
                sent(school, "2026-11-02", heading + mine + ",1," + number + "\n" + mine + ",2," + number + "\n");
        assertThat(notTold.getInt("counts.agreeing")).isEqualTo(1);
        assertThat(rows(school, notTold, "held").getString("items[0].code")).isEqualTo("POSTS_NOT_TOLD_APART");
        commits(school, told, true).statusCode(202);
        assertThat(people(school).getList("items.staffId")).hasSize(2);
    }

    @Test
    void aSingleMessageOfTheSecondSourceChangesNoPostEither() {
        String school = newSchool();
        commit(school, "2026-11-01", row(school + "P1", "Message", "Twosourced", "1975-01-01", school));
        as(Tokens.employer(school))
                .contentType("application/json")
                .body(
                        "{\"staffId\": \"M-7\", \"givenNames\": \"Newest\", \"familyName\": \"Twosourced\", \"dateOfBirth\": \"1975-02-02\","
                                + " \"roleProfile\": \"TEACHING_ASSISTANT_1\", \"startDate\": \"2026-11-02\"}")
                .post("/v1/organisations/" + school + "/employments?asOf=2026-11-02")
                .then()
                .statusCode(409)
                .body("code", equalTo("ROSTER_NOT_KEEPER"));
    }

    private static JsonPath sent(String sender, String asOf, String list) {
        return as(Tokens.employer(sender))
                .contentType("text/csv; charset=UTF-8")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put("/v1/organisations/" + sender + "/roster?asOf=" + asOf)
                .then()
                .statusCode(202)
                .body("state", equalTo("PLANNED"))
                .extract()
                .jsonPath();
    }

    private static JsonPath rows(String sender, JsonPath plan, String kind) {
        return as(Tokens.employer(sender))
                .get("/v1/rosters/" + plan.getString("id") + "/rows?kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse commits(String sender, JsonPath plan, boolean linkToKeeper) {
        return as(Tokens.employer(sender))
                .contentType("application/json")
                .body("{\"planHash\": \"" + plan.getString("planHash") + "\", \"linkToKeeper\": " + linkToKeeper + "}")
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then();
    }

    private static ValidatableResponse post(String number) {
        return as(Tokens.registrar()).get("/v1/practitioners/" + number).then().statusCode(200);
    }
}

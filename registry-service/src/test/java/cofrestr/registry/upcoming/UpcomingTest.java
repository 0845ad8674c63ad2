package cofrestr.registry.upcoming;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.registry.RegistryClient;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the register knows on 22 November 2026, the tests' today, of the days to come. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class UpcomingTest {
    @Test
    void whatBeginsAndEndsIsListedInTheOrderOfItsDays() {
        String school = schoolWithThings();
        JsonPath coming = upcoming(school, "");
        assertThat(lines(coming))
                .containsExactly(
                        "2026-11-30 POST_BEGINS " + school + "S3 MIDDAY_SUPERVISION_1",
                        "2026-12-18 POST_ENDS " + school + "S2 MIDDAY_SUPERVISION_1",
                        "2027-01-31 ORDER_ENDS " + school + "S1 CONDITIONAL_REGISTRATION",
                        "2027-02-01 DUTY_SIX_MONTHS " + school + "S4 SCHOOL_LEARNING_SUPPORT_WORKER");
        assertThat(lines(upcoming(school, "?days=20"))).hasSize(1);
        assertThat(lines(upcoming(school, "?kind=POST_ENDS"))).hasSize(1);

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = upcoming(school, "?limit=1" + cursor);
            paged.addAll(lines(page));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        assertThat(paged).isEqualTo(lines(coming));
    }

    @Test
    void anotherEmployerHasItsOwn() {
        String school = schoolWithThings();
        as(Tokens.employer("W06000002"))
                .get("/v1/organisations/" + school + "/upcoming")
                .then()
                .statusCode(404);
        as(Tokens.employer(AUTHORITY))
                .get("/v1/organisations/" + school + "/upcoming?days=367")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_INVALID"));
        assertThat(lines(as(Tokens.employer(school))
                        .get("/v1/organisations/" + school + "/upcoming")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()))
                .as("what the authority stated is the authority's")
                .isEmpty();
    }

    private static String schoolWithThings() {
        String school = newSchool();
        String year = "19" + (50 + Integer.parseInt(school) % 40);
        String midday = row(school + "S2", "Ends", "Upcoming" + wordOf(school), year + "-01-02", school)
                .replace("TEACHING_ASSISTANT_2", "MIDDAY_SUPERVISION_1");
        commit(sendText(
                school,
                "2026-11-22",
                HEADING + ",endDate\n"
                        + row(school + "S1", "Order", "Upcoming" + wordOf(school), year + "-01-01", school)
                        + ",\n"
                        + midday + ",2026-12-18\n"
                        + midday.replace("S2,Ends", "S3,Begins")
                                .replace("01-02", "01-03")
                                .replace("2020-09-01", "2026-11-30")
                        + ",\n"
                        + row(school + "S4", "Duty", "Upcoming" + wordOf(school), year + "-01-04", school)
                                .replace("2020-09-01", "2026-08-01")
                        + ",\n"));
        RegistryClient.order(numberOf(school, school + "S1"), "CONDITIONAL_REGISTRATION", "2026-02-01");
        return school;
    }

    private static JsonPath upcoming(String school, String query) {
        return as(Tokens.employer(AUTHORITY))
                .get("/v1/organisations/" + school + "/upcoming" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> lines(JsonPath coming) {
        return coming.<Map<String, String>>getList("items").stream()
                .map(line -> line.get("day") + " " + line.get("kind") + " " + line.get("staffId") + " "
                        + line.get("subject"))
                .toList();
    }
}

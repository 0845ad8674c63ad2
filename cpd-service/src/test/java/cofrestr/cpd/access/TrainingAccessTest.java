package cofrestr.cpd.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.cpd.Invented;
import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who had training, as figures; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TrainingAccessTest {
    private static final String ANALYST = Tokens.of("analyst", Role.POLICY_ANALYST);

    @Inject
    Jdbi jdbi;

    private List<String> working(String role, int people) {
        Invented invented = new Invented(jdbi);
        invented.organisation("W06000064", null);
        invented.organisation("6649001", "W06000064");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String number = invented.person();
            invented.post(number, "6649001", role, "2020-09-01", null);
            numbers.add(number);
        }
        return numbers;
    }

    private static Map<String, Object> group(String role) {
        List<Map<String, Object>> groups = given().header("Authorization", "Bearer " + ANALYST)
                .get("/v1/training-access?by=ROLE_PROFILE")
                .then()
                .statusCode(200)
                .extract()
                .path("groups");
        return groups.stream()
                .filter(one -> role.equals(one.get("group")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasDoneInTheLastTwoYearsCountsAndAllIsRounded() {
        List<String> numbers = working("TA_ACCESS_1", 22);
        Invented invented = new Invented(jdbi);
        numbers.subList(0, 11).forEach(number -> invented.report(number, "6649001"));
        assertThat(group("TA_ACCESS_1")).containsEntry("people", 20).containsEntry("trained", 10);
    }

    @Test
    void whatWouldTellOfFewIsNotShown() {
        List<String> numbers = working("TA_ACCESS_2", 22);
        Invented invented = new Invented(jdbi);
        numbers.subList(0, 20).forEach(number -> invented.report(number, "6649001"));
        assertThat(group("TA_ACCESS_2")).containsEntry("people", 20).containsEntry("trained", null);
        List<String> seven = working("TA_ACCESS_4", 7);
        seven.forEach(number -> invented.report(number, "6649001"));
        assertThat(group("TA_ACCESS_4")).as("of a small group not even all").containsEntry("trained", null);
        working("TA_ACCESS_3", 3);
        assertThat(group("TA_ACCESS_3")).containsEntry("people", null).containsEntry("trained", null);
    }
}

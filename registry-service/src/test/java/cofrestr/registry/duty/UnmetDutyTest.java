package cofrestr.registry.duty;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.rows;
import static cofrestr.registry.RegistryClient.sendText;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SI 2015/140 reg 18A: who does the specified work must be registered. The tests' today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class UnmetDutyTest {
    @Test
    void eachUnregisteredHolderIsInvitedOnceAndAgesUntilRegistered() {
        String school = newSchool();
        String list = HEADING + "\n" + row(school + "S1", "Long", "Unregistered", "1982-01-01", school) + "\n"
                + row(school + "S2", "Short", "Unregistered", "1982-01-02", school)
                        .replace("2020-09-01", "2026-11-01")
                + "\n"
                + row(school + "S3", "Soon", "Unregistered", "1982-01-03", school)
                        .replace("2020-09-01", "2026-11-30")
                + "\n" + school + "S4,Midday,Unregistered,1982-01-04," + school + ",MIDDAY_SUPERVISION_1,2020-09-01\n";
        commit(sendText(school, "2026-11-22", list));

        JsonPath unmet = unmet(school, "");
        assertThat(unmet.getList("items.age")).isEqualTo(List.of("SIX_MONTHS", "OVERDUE", "UPCOMING"));
        assertThat(unmet.getList("items.days")).element(1).isEqualTo(21);
        assertThat(unmet.getList("items.invitedOn")).isEqualTo(List.of("2026-11-22", "2026-11-22", "2026-11-22"));
        assertThat(unmet(school, "?age=OVERDUE").getList("items")).hasSize(1);

        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category", "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation", school,
                        "effectiveOn", "2026-11-22",
                        "legalBasis", "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200);
        assertThat(unmet(school, "").getList("items.staffId")).doesNotContain(school + "S1", school + "S2");
    }

    @Test
    void volunteersAreExempt() {
        String school = newSchool();
        JsonPath plan = sendText(
                school,
                "2026-11-22",
                HEADING + ",volunteer,headSatisfiedOn\n" + row(school + "S1", "Helps", "Freely", "1982-02-01", school)
                        + ",Y,2026-09-01\n" + row(school + "S2", "Works", "Paid", "1982-02-02", school) + ",N,\n");
        assertThat(rows(plan, "mustRegister").getList("items.staffId")).isEqualTo(List.of(school + "S2"));
        commit(plan);
        assertThat(unmet(school, "").getList("items.staffId")).isEqualTo(List.of(school + "S2"));
    }

    private static JsonPath unmet(String school, String query) {
        return as(Tokens.employer(AUTHORITY))
                .get("/v1/organisations/" + school + "/registration-duties" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

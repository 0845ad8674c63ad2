package cofrestr.registry;

import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.send;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.PowerMatrix;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what: declared on the operations, written down for people, and tried in every combination. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RegistryPowersTest {
    private static final PowerMatrix MATRIX = PowerMatrix.of("cofrestr.registry");

    private static final String COMMIT = "/v1/rosters/{roster}/commit";
    private static final String NO_PROPOSAL = "00000000-0000-7000-8000-000000000000";
    private static final String BODY = "{\"planHash\": \"of no plan\"}";

    @Test
    void theTableOfPowersSaysWhatTheOperationsDeclare() throws IOException {
        MATRIX.isWrittenDownUnder("registry-service");
    }

    @Test
    void everyRoleReachesItsOwnAndNothingElse() {
        String mine = newSchool();
        commit(mine, "2026-11-22", row(mine + "M", "Matrix", "Invented", "1985-01-01", mine));
        String number = numberOf(mine, mine + "M");
        JsonPath roster = send(mine, "2026-11-22", row(mine + "M", "Matrix", "Invented", "1985-01-01", mine));
        Elsewhere elsewhere = elsewhere();
        var wrong = MATRIX.trials(
                        names(mine, number, roster.getString("id")),
                        names(elsewhere.school(), elsewhere.number(), elsewhere.roster()))
                .filter(trial -> !trial.isAsDeclared())
                .map(PowerMatrix.Trial::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> names(String organisation, String number, String roster) {
        return Map.of(
                "organisation",
                organisation,
                "number",
                number,
                "roster",
                roster,
                COMMIT,
                BODY,
                "proposal",
                NO_PROPOSAL);
    }

    private record Elsewhere(String school, String number, String roster) {}

    /** A school of another authority with a person and a list of its own. */
    private static Elsewhere elsewhere() {
        String school = "6619999";
        RegistryClient.as(Tokens.registrar())
                .contentType("text/csv")
                .body("code,kind,nameEn,nameCy,parent,sector,laNumber,establishmentNumber\n" + school
                        + ",SCHOOL,Other School,Ysgol Arall," + OTHER_AUTHORITY + ",PRIMARY,661,9999\n")
                .post("/v1/organisation-imports")
                .then()
                .statusCode(200);
        String list = RegistryClient.HEADING + "\n" + row("OTHER-1", "Elsewhere", "Invented", "1986-01-01", school);
        JsonPath plan = RegistryClient.as(Tokens.employer(OTHER_AUTHORITY))
                .contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put("/v1/organisations/" + school + "/roster?asOf=2026-11-22")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        RegistryClient.as(Tokens.employer(OTHER_AUTHORITY))
                .contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash")))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(202);
        String number = RegistryClient.as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/practitioners?organisation=" + school)
                .jsonPath()
                .getString("items[0].registerNumber");
        return new Elsewhere(school, number, plan.getString("id"));
    }
}

package cofrestr.registry;

import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.newGroup;
import static cofrestr.registry.RegistryClient.newSchoolIn;
import static cofrestr.registry.RegistryClient.row;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.PowerMatrix;
import cofrestr.testing.PowerTrial;
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

    private static final String COUNTED = "{\"by\":\"SEX\",\"day\":\"2026-10-31\",\"lists\":{\"PEOPLE\":[]}}";
    private static final String COMMIT = "/v1/rosters/{roster}/commit";
    private static final String DECLARATION = "/v1/applications/{application}/declaration";
    private static final String ANSWERS = "{\"answers\": [{\"question\": \"BARRED\", \"yes\": false}]}";
    private static final String REFERRAL_PAPERS = "/v1/referrals/{referral}/documents";
    private static final String NO_PAPER = "{\"documents\": [{\"kind\": \"OTHER\", \"none\": true}]}";
    private static final String BODY = "{\"planHash\": \"of no plan\"}";

    @Test
    void theTableOfPowersSaysWhatTheOperationsDeclare() throws IOException {
        MATRIX.isWrittenDownUnder("registry-service");
    }

    @Test
    void everyRoleReachesItsOwnAndWhatIsBeneathAndNothingElse() {
        String group = newGroup();
        String elsewhere = schoolElsewhere();
        var wrong = MATRIX.trials(
                        named(group, group, row("MATRIX-1", "Matrix", "Invented", "1985-01-01", group)),
                        beneath(group, newSchoolIn(group)),
                        named(
                                OTHER_AUTHORITY,
                                elsewhere,
                                row("OTHER-1", "Elsewhere", "Invented", "1986-01-01", elsewhere)))
                .filter(trial -> !trial.isAsDeclared())
                .map(PowerTrial::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> beneath(String group, String school) {
        return named(group, school, row("MATRIX-2", "Beneath", "Invented", "1979-07-07", school));
    }

    /** What the paths name: the organisation, and the person and the list that {@code sender} sent for it. */
    private static Map<String, String> named(String sender, String organisation, String person) {
        JsonPath plan = RegistryClient.as(Tokens.employer(sender))
                .contentType("text/csv")
                .body((RegistryClient.HEADING + "\n" + person).getBytes(StandardCharsets.UTF_8))
                .put("/v1/organisations/" + organisation + "/roster?asOf=2026-11-22")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        RegistryClient.as(Tokens.employer(sender))
                .contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash")))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(202);
        String number = RegistryClient.as(Tokens.employer(sender))
                .get("/v1/practitioners?organisation=" + organisation)
                .jsonPath()
                .getString("items[0].registerNumber");
        String application = application(number);
        String birth = person.split(",", -1)[3];
        return Map.ofEntries(
                Map.entry("organisation", organisation),
                Map.entry("number", number),
                Map.entry("roster", plan.getString("id")),
                Map.entry("profile", "mis"),
                Map.entry("application", application),
                Map.entry("file", file(application)),
                Map.entry(DECLARATION, ANSWERS),
                Map.entry("year", "2016"),
                Map.entry("line", "1"),
                Map.entry("referral", referral(sender, organisation, number, birth)),
                Map.entry(REFERRAL_PAPERS, NO_PAPER),
                Map.entry("watchlist", watchlist(sender, organisation)),
                Map.entry("remittance", remittance(sender, organisation, number)),
                Map.entry("staffId", person.substring(0, person.indexOf(','))),
                Map.entry("proposal", "00000000-0000-7000-8000-000000000000"),
                Map.entry("batch", "00000000-0000-7000-8000-000000000000"),
                Map.entry("removal", "00000000-0000-7000-8000-000000000000"),
                Map.entry("case", "00000000-0000-7000-8000-000000000000"),
                Map.entry("order", "00000000-0000-7000-8000-000000000000"),
                Map.entry("link", "00000000-0000-7000-8000-000000000000"),
                Map.entry("import", "00000000-0000-7000-8000-000000000000"),
                Map.entry("review", "00000000-0000-7000-8000-000000000000"),
                Map.entry("kind", "WORKING_STATUS"),
                Map.entry("/v1/workforce/characteristics", COUNTED),
                Map.entry(COMMIT, BODY));
    }

    private static String application(String number) {
        return RegistryClient.as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "category", "SCHOOL_LEARNING_SUPPORT_WORKER"))
                .post("/v1/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static String referral(String sender, String organisation, String number, String birth) {
        return RegistryClient.as(Tokens.employer(sender))
                .contentType("application/json")
                .body(Map.of(
                        "organisation",
                        organisation,
                        "registerNumber",
                        number,
                        "dateOfBirth",
                        birth,
                        "circumstance",
                        "CEASED",
                        "ground",
                        "SERIOUS_PROFESSIONAL_INCOMPETENCE",
                        "barringServiceMustBeTold",
                        false))
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static String file(String application) {
        return RegistryClient.as(Tokens.registrar())
                .contentType("application/octet-stream")
                .body("%PDF-1.7 of the matrix".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/applications/" + application + "/files?kind=OTHER")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static String watchlist(String sender, String organisation) {
        return RegistryClient.as(Tokens.employer(sender))
                .contentType("application/json")
                .body(Map.of("name", "Matrix", "purpose", "RECRUITMENT", "expiresOn", "2026-12-01"))
                .post("/v1/organisations/" + organisation + "/watchlists")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    /** A remittance about nobody who was ever asked for a fee. */
    private static String remittance(String sender, String organisation, String number) {
        return RegistryClient.as(Tokens.employer(sender))
                .contentType("text/csv")
                .body("registerNumber,dateOfBirth,amount\n" + number + ",1900-01-01,15.00\n")
                .post("/v1/remittances?year=2026&deductedOn=2026-11-22&total=15.00&reference=matrix&organisation="
                        + organisation)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    /** A school of another authority. */
    private static String schoolElsewhere() {
        String school = "6619999";
        RegistryClient.as(Tokens.registrar())
                .contentType("text/csv")
                .body("code,kind,nameEn,nameCy,parent,sector,laNumber,establishmentNumber\n" + school
                        + ",SCHOOL,Other School,Ysgol Arall," + OTHER_AUTHORITY + ",PRIMARY,661,9999\n")
                .post("/v1/organisation-imports")
                .then()
                .statusCode(200);
        return school;
    }
}

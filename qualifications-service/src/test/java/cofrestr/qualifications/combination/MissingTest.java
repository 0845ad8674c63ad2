package cofrestr.qualifications.combination;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.qualifications.held.KnownPeople;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person still misses, of a complete invented qualification entered through the API and of the real, incomplete ones. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class MissingTest {
    private static final String INVENTED = "INVENTED-MISSING-2";

    @Inject
    KnownPeople people;

    @Inject
    TestClock clock;

    private static RequestSpecification registrar() {
        return given().header("Authorization", "Bearer " + Tokens.registrar()).contentType("application/json");
    }

    @BeforeEach
    void aCompleteInventedQualification() {
        put("/v1/awarding-bodies/MISSING_BODY", "{\"nameEn\": \"Invented\", \"source\": \"project decision\"}");
        put("/v1/awarding-bodies/OTHER_MISSING_BODY", "{\"nameEn\": \"Invented\", \"source\": \"project decision\"}");
        for (String unit : new String[] {"M1", "M2", "A1", "A2", "A3"}) {
            put("/v1/units/" + unit + "-MISSING", unit("MISSING_BODY"));
        }
        put("/v1/units/T1-MISSING", unit("OTHER_MISSING_BODY"));
        put("/v1/qualifications/" + INVENTED, """
                {"titleEn": "Invented", "awardingBody": "MISSING_BODY", "level": 2, "credits": 14, "complete": true, "source": "project decision"}""");
        if (given().get("/v1/qualifications/" + INVENTED + "/combination").statusCode() == 404) {
            publish(RULES).statusCode(201);
        }
    }

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.START);
    }

    private static final String RULES = """
            {"from": "2020-09-01", "credits": 14, "groups": [
               {"code": "M", "mandatory": true, "complete": true, "units": ["M1-MISSING", "M2-MISSING"]},
               {"code": "A", "mandatory": false, "minUnits": 1, "complete": true, "units": ["A1-MISSING", "A2-MISSING", "A3-MISSING"]}],
             "barredPairs": [{"unit": "A1-MISSING", "other": "A2-MISSING"}], "barsComplete": true, "otherBodyCredits": 4,
             "outsideFrameworkCredits": 2, "basis": "project decision", "source": "invented"}""";

    private static String unit(String body) {
        return "{\"titleEn\": \"Invented\", \"awardingBody\": \"" + body
                + "\", \"level\": 2, \"credits\": 4, \"source\": \"project decision\"}";
    }

    /** What is there stays as it is. */
    private static void put(String path, String body) {
        registrar().body(body).put(path);
    }

    private static ValidatableResponse publish(String rules) {
        return registrar()
                .body(rules)
                .post("/v1/qualifications/" + INVENTED + "/combination")
                .then();
    }

    private static void achieved(String number, String... units) {
        for (String unit : units) {
            given().header("Authorization", "Bearer " + Tokens.of("provider", Role.PROVIDER, "W06000015"))
                    .contentType("application/json")
                    .body("{\"unit\": \"" + unit + "-MISSING\", \"achievedOn\": \"2024-07-19\"}")
                    .post("/v1/practitioners/" + number + "/unit-credits")
                    .then()
                    .statusCode(201);
        }
    }

    private static ValidatableResponse missing(String number, String qualification, String query) {
        return registrar()
                .get("/v1/practitioners/" + number + "/qualifications/" + qualification + "/missing" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void creditAddsUpUntilNothingIsMissing() {
        String number = people.somebody();
        achieved(number, "M1");
        missing(number, INVENTED, "")
                .body("outcome", equalTo("NOT_MET"))
                .body("because", equalTo("CREDIT"))
                .body("rules.version", equalTo(1))
                .body("rules.basis", equalTo("project decision"))
                .body("findings.rule", contains("MANDATORY_UNITS", "UNITS_OF_GROUP", "CREDITS"))
                .body("findings.missing", contains(1, 1, 10))
                .body("findings[0].missingUnits", contains("M2-MISSING"))
                .body("credits.counts", contains(true));
        achieved(number, "M2", "A1");
        missing(number, INVENTED, "").body("outcome", equalTo("NOT_MET")).body("findings.missing", contains(0, 0, 2));
        achieved(number, "A2");
        missing(number, INVENTED, "")
                .body("outcome", equalTo("NOT_MET"))
                .body("credits.findAll { !it.counts }.unused", contains("BARRED"));
        achieved(number, "T1");
        missing(number, INVENTED, "")
                .body("outcome", equalTo("MET"))
                .body("credits.findAll { it.unit == 'T1-MISSING' }.counts", contains(true));
    }

    @Test
    void whatIsOnlyClaimedDoesNotCountAndIsShown() {
        String number = people.somebody();
        achieved(number, "M1", "M2", "A1");
        given().header("Authorization", "Bearer " + Tokens.practitioner(number))
                .contentType("application/json")
                .body(
                        "{\"training\": \"First aid\", \"credits\": 2, \"achievedOn\": \"2024-07-19\", \"givenBy\": \"a club\"}")
                .post("/v1/practitioners/" + number + "/unit-credits")
                .then()
                .statusCode(201);
        given().header("Authorization", "Bearer " + Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/qualifications/" + INVENTED + "/missing")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NOT_MET"))
                .body("claimedNotVerified.training", contains("First aid"))
                .body("ifClaimsHold", equalTo("MET"));
    }

    @Test
    void whoWasAwardedItMissesNothing() {
        String number = people.somebody();
        registrar()
                .body("""
                        {"qualification": "501/0476/7", "awardedOn": "2020-01-31", "awardedBy": "NCFE", "evidence": "certificate"}""")
                .post("/v1/practitioners/" + number + "/awards")
                .then()
                .statusCode(201);
        missing(number, "501-0476-7", "").body("outcome", equalTo("MET")).body("because", equalTo("AWARDED"));
        missing(number, "501-0476-7", "?asAt=2020-01-30").body("outcome", equalTo("UNKNOWN"));
    }

    @Test
    void theRealStructuresSayWhatIsNotKnownOfThem() {
        String number = people.somebody();
        missing(number, "601-3216-4", "")
                .body("outcome", equalTo("NOT_MET"))
                .body("findings[0].missingUnits.size()", equalTo(5))
                .body("findings.outcome", contains("NOT_MET", "NOT_MET", "UNKNOWN", "UNKNOWN", "UNKNOWN"));
        missing(number, "DSBM", "")
                .body("outcome", equalTo("UNKNOWN"))
                .body("because", equalTo("RULES_NOT_KNOWN"))
                .body("rules", nullValue())
                .body("findings", empty());
    }

    @Test
    void yesterdaysAnswerStaysReplayableAfterTodaysRules() {
        String number = people.somebody();
        achieved(number, "M1", "M2", "A1", "A3");
        missing(number, INVENTED, "").body("outcome", equalTo("MET")).body("rules.version", equalTo(1));
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        String stricter = RULES.replace("\"credits\": 14", "\"credits\": 20").replace("2020-09-01", "2026-11-01");
        publish(stricter).statusCode(201).body("version", equalTo(2));
        missing(number, INVENTED, "").body("outcome", equalTo("NOT_MET")).body("rules.version", equalTo(2));
        missing(number, INVENTED, "?asAt=2026-10-31").body("outcome", equalTo("MET"));
        missing(number, INVENTED, "?knownAt=2026-11-22T18:00:00Z")
                .body("outcome", equalTo("MET"))
                .body("rules.version", equalTo(1));
        publish(RULES.replace("2020-09-01", "2026-11-02")).statusCode(201);
    }

    @Test
    void rulesThatContradictThemselvesAreNotPublished() {
        publish(RULES.replace("\"minUnits\": 1", "\"minUnits\": 3, \"maxUnits\": 2"))
                .statusCode(400)
                .body("code", equalTo("COMBINATION_UNFIT"))
                .body("errors.pointer", contains("/groups/1/maxUnits"));
        publish(RULES.replace("A1-MISSING\", \"other\": \"A2-MISSING", "M1-MISSING\", \"other\": \"M2-MISSING"))
                .statusCode(400)
                .body("errors.pointer", contains("/barredPairs"));
        publish(RULES.replace("[\"M1-MISSING\", \"M2-MISSING\"]", "[\"M1-MISSING\", \"A1-MISSING\"]"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/groups/1/units"));
        publish(RULES.replace("A3-MISSING", "A9-MISSING")).statusCode(400).body("code", equalTo("UNIT_UNKNOWN"));
    }
}

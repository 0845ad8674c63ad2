package cofrestr.cpd.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The library over HTTP; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class LearningResourceTest {
    private static Map<String, Object> resource(String code, boolean inWelsh, List<String> roles) {
        return Map.ofEntries(
                Map.entry("code", code),
                Map.entry("titleEn", "Invented"),
                Map.entry("titleCy", "Dychmygol"),
                Map.entry("aboutEn", "Invented"),
                Map.entry("aboutCy", "Dychmygol"),
                Map.entry("address", "https://resources.invalid/one"),
                Map.entry("inWelsh", inWelsh),
                Map.entry("inEnglish", true),
                Map.entry("roles", roles),
                Map.entry("areas", List.of("LR_AREA")),
                Map.entry("offeredFrom", "2026-09-01"));
    }

    private static ValidatableResponse enter(Map<String, Object> resource) {
        return given().header("Authorization", "Bearer " + Tokens.registrar())
                .contentType("application/json")
                .body(resource)
                .post("/v1/resources")
                .then();
    }

    @Test
    void everybodyFindsWhatIsForTheirRoleAreaAndLanguage() {
        enter(resource("LR_ALL", true, List.of())).statusCode(201);
        enter(resource("LR_CATERING", false, List.of("CATERING_1"))).statusCode(201);
        enter(resource("LR_ALL", true, List.of())).statusCode(409).body("code", equalTo("RESOURCE_EXISTS"));
        given().get("/v1/resources?area=LR_AREA&role=TEACHING_ASSISTANT_2")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("LR_ALL"))
                .body("items.code", not(hasItem("LR_CATERING")));
        given().get("/v1/resources?area=LR_AREA&inWelsh=false")
                .then()
                .body("items.code", hasItem("LR_CATERING"))
                .body("items.code", not(hasItem("LR_ALL")));
    }

    @Test
    void theGuidesThatInstrumentsPointToCanBeEntered() {
        String guide = "SUPPORT_STAFF_SELF_ASSESSMENT.MULTI_AGENCY_WORKING";
        enter(resource(guide, true, List.of())).statusCode(201).body("code", equalTo(guide));
        given().get("/v1/resources/" + guide).then().statusCode(200);
        enter(resource(".GUIDE", true, List.of())).statusCode(400);
    }

    @Test
    void aChangeNamesTheVersionThatWasSeen() {
        String tag = enter(resource("LR_CHANGED", true, List.of()))
                .statusCode(201)
                .extract()
                .header("ETag");
        change("LR_CHANGED", tag, resource("LR_CHANGED", false, List.of()))
                .statusCode(200)
                .body("inWelsh", equalTo(false));
        change("LR_CHANGED", tag, resource("LR_CHANGED", true, List.of())).statusCode(412);
        change("LR_CHANGED", tag, resource("LR_OTHER", true, List.of())).statusCode(400);
    }

    private static ValidatableResponse change(String code, String tag, Map<String, Object> resource) {
        return given().header("Authorization", "Bearer " + Tokens.registrar())
                .header("If-Match", tag)
                .contentType("application/json")
                .body(resource)
                .put("/v1/resources/" + code)
                .then();
    }
}

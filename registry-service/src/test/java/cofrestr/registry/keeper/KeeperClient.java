package cofrestr.registry.keeper;

import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A school's own system beside the authority's payroll, and the registrar between them. */
final class KeeperClient {
    static final String MORE = HEADING + ",registerNumber,hoursPerWeek,deployedAsHlta\n";

    private KeeperClient() {}

    static String more(String row, String number, String hours) {
        return row + "," + number + "," + hours + ",\n";
    }

    static ValidatableResponse trySend(String sender, String school, String asOf, String list) {
        return as(Tokens.employer(sender))
                .contentType("text/csv; charset=UTF-8")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put("/v1/organisations/" + school + "/roster?asOf=" + asOf)
                .then();
    }

    static JsonPath sent(String sender, String school, String asOf, String list) {
        return trySend(sender, school, asOf, list)
                .statusCode(202)
                .body("state", equalTo("PLANNED"))
                .extract()
                .jsonPath();
    }

    static JsonPath looked(String sender, JsonPath plan) {
        return as(Tokens.employer(sender))
                .get("/v1/rosters/" + plan.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath rows(String sender, JsonPath plan, String kind) {
        return as(Tokens.employer(sender))
                .get("/v1/rosters/" + plan.getString("id") + "/rows?kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse commits(String sender, JsonPath plan, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("planHash", plan.getString("planHash"));
        return as(Tokens.employer(sender))
                .contentType("application/json")
                .body(body)
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then();
    }

    static void ties(String sender, JsonPath plan) {
        commits(sender, plan, Map.of("linkToKeeper", true)).statusCode(202).body("state", equalTo("COMMITTED"));
    }

    static ValidatableResponse keeper(String token, String school) {
        return as(token).get("/v1/organisations/" + school + "/keeper").then();
    }

    static ValidatableResponse decide(String school, String keeper, String from, String query) {
        String etag =
                keeper(Tokens.registrar(), school).statusCode(200).extract().header("ETag");
        return decide(school, keeper, from, query, etag);
    }

    static ValidatableResponse decide(String school, String keeper, String from, String query, String etag) {
        return as(Tokens.registrar())
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("keeper", keeper, "from", from, "because", "As both asked"))
                .post("/v1/organisations/" + school + "/keeper" + query)
                .then();
    }

    static JsonPath person(String number) {
        return as(Tokens.registrar())
                .get("/v1/practitioners/" + number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath people(String sender, String school) {
        return as(Tokens.employer(sender))
                .get("/v1/practitioners?organisation=" + school)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath differences(String sender, String school, String query) {
        return as(Tokens.employer(sender))
                .get("/v1/organisations/" + school + "/roster-differences" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

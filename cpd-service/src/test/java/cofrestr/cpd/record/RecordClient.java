package cofrestr.cpd.record;

import static io.restassured.RestAssured.given;

import cofrestr.testing.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** Records over HTTP as people and organisations use them. */
final class RecordClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordClient() {}

    static ValidatableResponse enter(String person, Map<String, ?> activity) {
        return given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .contentType("application/json")
                .body(activity)
                .post("/v1/practitioners/" + person + "/cpd-records")
                .then();
    }

    static ValidatableResponse read(String token, String person) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/practitioners/" + person + "/cpd-records")
                .then();
    }

    /** What came of each row, in order: an outcome or an error's code. */
    static List<String> report(String token, String heading, String... rows) {
        return lines(given().header("Authorization", "Bearer " + token)
                .contentType("text/csv")
                .accept("application/x-ndjson")
                .body(heading + "\n" + String.join("\n", rows) + "\n")
                .post("/v1/cpd-records")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<String> lines(String body) {
        return body.lines()
                .map(RecordClient::object)
                .filter(line -> line.has("row"))
                .map(line -> line.has("outcome")
                        ? line.path("outcome").asText()
                        : line.path("error").path("code").asText())
                .toList();
    }

    private static JsonNode object(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String grant(String person, String organisation, String... scopes) {
        return given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .contentType("application/json")
                .body(Map.of(
                        "organisation",
                        organisation,
                        "purpose",
                        "DEVELOPMENT_REVIEW",
                        "scopes",
                        List.of(scopes),
                        "until",
                        "2027-03-31"))
                .post("/v1/practitioners/" + person + "/access-grants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void withdraw(String person, String grant) {
        given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .post("/v1/practitioners/" + person + "/access-grants/" + grant + "/withdrawal")
                .then()
                .statusCode(200);
    }
}

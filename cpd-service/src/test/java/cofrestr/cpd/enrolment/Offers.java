package cofrestr.cpd.enrolment;

import static io.restassured.RestAssured.given;

import cofrestr.kit.caller.Role;
import cofrestr.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Invented programmes with their places and money, entered over HTTP as a provider and a registrar would. */
public final class Offers {
    public static final String PROVIDER_CODE = "PR-PROVIDER";
    public static final String PROVIDER = Tokens.of("provider", Role.PROVIDER, PROVIDER_CODE);
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Offers() {}

    /** A programme at 520 pounds with a year of so many places, paid by the stream where there is one. */
    public static String programme(int places, @Nullable String stream) {
        return programme(places, stream, "[]");
    }

    public static String programme(int places, @Nullable String stream, String eligibility) {
        String code = "OFFER-" + NEXT.getAndIncrement();
        post(PROVIDER, "/v1/programmes", """
                {"code": "%s", "programme": {"titleEn": "Leading %s", "titleCy": "Arwain %s", "provider": "PR-PROVIDER", "level": 2, "mode": "IN_PERSON",
                 "language": "BOTH", "area": "Invented town", "from": "2026-09-01", "fee": "520.00", "source": "invented", "eligibility": %s}}
                """.formatted(code, code, code, eligibility))
                .then()
                .statusCode(201);
        post(PROVIDER, "/v1/programmes/" + code + "/years", """
                {"label": "2026-27", "year": {"begins": "2026-09-01", "ends": "2027-08-31", "places": %d%s}}
                """.formatted(
                                places, stream == null ? "" : ", \"stream\": \"" + stream + "\""))
                .then()
                .statusCode(201);
        return code;
    }

    public static String stream(String amount) {
        return stream(amount, "[]");
    }

    public static String stream(String amount, String rules) {
        String code = "STREAM-" + NEXT.getAndIncrement();
        post(Tokens.registrar(), "/v1/funding-streams", """
                {"code": "%s", "stream": {"titleEn": "Invented grant", "titleCy": "Grant dychmygol", "year": "2026-27", "amount": "%s",
                 "decides": "Invented", "source": "invented", "rules": %s}}
                """.formatted(code, amount, rules))
                .then()
                .statusCode(201);
        return code;
    }

    public static Response post(String token, String path, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public static ValidatableResponse enrol(String token, String programme, String who, String rest) {
        return post(token, "/v1/programmes/" + programme + "/enrolments", """
                {"year": "2026-27", %s, "role": "PARTICIPANT"%s}
                """.formatted(who, rest))
                .then();
    }

    public static ValidatableResponse withdraw(String token, String programme, String id) {
        return post(token, "/v1/programmes/" + programme + "/enrolments/" + id + "/withdrawal", "{}")
                .then();
    }

    public static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    /** Puts what is said in the place of what is there, as it was just read. */
    public static ValidatableResponse put(String token, String path, String body) {
        String tag = get(token, path).statusCode(200).extract().header("ETag");
        return given().header("Authorization", "Bearer " + token)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }
}

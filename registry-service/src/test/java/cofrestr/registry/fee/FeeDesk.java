package cofrestr.registry.fee;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.as;

import cofrestr.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the tests do about fees over HTTP. */
final class FeeDesk {
    static final String TODAY = "2026-11-22";

    /** What nobody charges: the amounts are the tests' own. */
    static final String SCHEDULE = """
            {"categories": [
               {"category": "SCHOOL_LEARNING_SUPPORT_WORKER", "statutoryFee": "46.00", "subsidy": "30.00",
                "councilContribution": "1.00", "legalBasis": "SI 2017/92", "source": "invented for a test"},
               {"category": "INDEPENDENT_SCHOOL_LEARNING_SUPPORT_WORKER", "statutoryFee": "46.00", "subsidy": "26.00",
                "councilContribution": "0.00", "legalBasis": "SI 2017/92", "source": "invented for a test"},
               {"category": "SCHOOL_TEACHER", "statutoryFee": "46.00", "subsidy": "1.00",
                "councilContribution": "0.00", "legalBasis": "SI 2017/92", "source": "invented for a test"}],
             "otherFees": [{"fee": "APPLICATION", "amount": "12.00", "legalBasis": "2014 Act s12", "source": "invented for a test"}]}""";

    private FeeDesk() {}

    static RequestSpecification registrar() {
        return as(Tokens.registrar()).contentType("application/json");
    }

    /** Enters the schedule of the tests for a year, whatever was entered before. */
    static void enter(int year) {
        Response before = registrar().get("/v1/fee-schedules/" + year);
        RequestSpecification request = registrar().body(SCHEDULE);
        if (before.statusCode() == 200) {
            request = request.header("If-Match", before.header("ETag"));
        }
        request.put("/v1/fee-schedules/" + year).then().statusCode(200);
    }

    static ValidatableResponse sending(int year, String day, String organisation) {
        return registrar()
                .body(Map.of("year", year, "notificationDate", day, "organisation", organisation))
                .post("/v1/payment-notices")
                .then();
    }

    static JsonPath send(int year, String day, String organisation) {
        return sending(year, day, organisation).statusCode(201).extract().jsonPath();
    }

    static JsonPath notices(String token, String organisation, int year) {
        return as(token)
                .get("/v1/payment-notices?limit=500&organisation=" + organisation + "&year=" + year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath notices(String organisation) {
        return notices(Tokens.employer(AUTHORITY), organisation, 2026);
    }

    static JsonPath ledger(String number) {
        return as(Tokens.registrar())
                .get("/v1/practitioners/" + number + "/fees")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Records something in a person's ledger for 2026-27; the parts are names and values in turn. */
    static ValidatableResponse record(String number, String... parts) {
        Map<String, Object> body = new HashMap<>(Map.of("year", 2026, "fee", "REGISTRATION", "on", TODAY));
        for (int i = 0; i < parts.length; i += 2) {
            body.put(parts[i], parts[i + 1]);
        }
        return registrar()
                .body(body)
                .post("/v1/practitioners/" + number + "/fees")
                .then();
    }

    static ValidatableResponse remitting(
            String token, String organisation, String reference, String total, String list) {
        return as(token)
                .contentType("text/csv; charset=UTF-8")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post("/v1/remittances?organisation=" + organisation + "&year=2026&deductedOn=2026-11-20&total=" + total
                        + "&reference=" + reference)
                .then();
    }

    static JsonPath remit(String organisation, String reference, String total, String list) {
        return remitting(Tokens.employer(AUTHORITY), organisation, reference, total, list)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static JsonPath lines(String token, String remittance) {
        return as(token)
                .get("/v1/remittances/" + remittance + "/lines?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void register(String organisation, String category) {
        registrar()
                .body(Map.of(
                        "category", category,
                        "organisation", organisation,
                        "effectiveOn", TODAY,
                        "legalBasis", "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200);
    }
}

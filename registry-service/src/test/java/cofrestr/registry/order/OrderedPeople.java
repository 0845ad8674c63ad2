package cofrestr.registry.order;

import static cofrestr.registry.RegistryClient.CASEWORKER;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;

import cofrestr.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People about whom orders are made, and what caseworkers say of them. */
final class OrderedPeople {
    static final String BIRTH = "1981-02-03";
    static final String TODAY = "2026-11-22";

    private OrderedPeople() {}

    /** Somebody registered since a day. */
    static String registeredSince(String day) {
        String school = newSchool();
        commit(school, day, row(school + "O", "Ordered" + wordOf(school), "Invented", BIRTH, school));
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category",
                        "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation",
                        school,
                        "effectiveOn",
                        day,
                        "legalBasis",
                        "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200);
        return numberOf(school, school + "O");
    }

    /** The terms of an order, {@code more} in pairs of a name and a value. */
    static Map<String, Object> terms(String kind, String madeOn, String... more) {
        Map<String, Object> terms = new HashMap<>(
                Map.of("kind", kind, "madeOn", madeOn, "grounds", List.of("UNACCEPTABLE_PROFESSIONAL_CONDUCT")));
        for (int i = 0; i < more.length; i += 2) {
            terms.put(more[i], more[i + 1]);
        }
        return terms;
    }

    static ValidatableResponse tryPropose(String number, Map<String, Object> terms) {
        return as(CASEWORKER)
                .contentType("application/json")
                .body(terms)
                .post("/v1/practitioners/" + number + "/orders")
                .then();
    }

    static ValidatableResponse serve(String order, String channel, String sentOn) {
        return as(CASEWORKER)
                .contentType("application/json")
                .body(Map.of("channel", channel, "sentOn", sentOn))
                .post("/v1/orders/" + order + "/service")
                .then();
    }

    static ValidatableResponse decide(String order, String decision, String on, String... until) {
        Map<String, Object> body =
                new HashMap<>(Map.of("decision", decision, "on", on, "authority", "Invented Committee, 2026/1"));
        if (until.length > 0) {
            body.put("until", until[0]);
        }
        return as(CASEWORKER)
                .contentType("application/json")
                .body(body)
                .post("/v1/orders/" + order + "/decisions")
                .then();
    }

    static JsonPath order(String id) {
        return as(CASEWORKER)
                .get("/v1/orders/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What a check tells today. */
    static JsonPath check(String number) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "dateOfBirth", BIRTH))
                .post("/v1/registration-checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath entry(String number, String query) {
        return as(Tokens.registrar())
                .get("/v1/practitioners/" + number + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

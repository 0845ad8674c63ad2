package cofrestr.registry.proceedings;

import static cofrestr.registry.RegistryClient.CASEWORKER;
import static cofrestr.registry.RegistryClient.as;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What caseworkers do in cases. */
final class CaseClient {
    static final String CASES = "/v1/cases";

    private CaseClient() {}

    static ValidatableResponse tryOpen(Map<String, Object> asked) {
        return as(CASEWORKER)
                .contentType("application/json")
                .body(asked)
                .post(CASES)
                .then();
    }

    /** A case without a referral; answers its id. */
    static String open(String number) {
        return tryOpen(Map.of("registerNumber", number, "ground", "RELEVANT_OFFENCE"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    static ValidatableResponse read(String token, String id) {
        return as(token).get(CASES + "/" + id).then();
    }

    static ValidatableResponse post(String id, String what, Map<String, Object> body) {
        return as(CASEWORKER)
                .contentType("application/json")
                .body(body)
                .post(CASES + "/" + id + "/" + what)
                .then();
    }

    static Map<String, Object> member(String name, String kind) {
        return Map.of("name", name, "kind", kind, "ofCouncil", false);
    }

    /** Three people who may sit, told apart from others by a letter. */
    static List<Map<String, Object>> three(String letter) {
        return new ArrayList<>(List.of(
                member("Aelod Un " + letter, "LAY"),
                member("Aelod Dau " + letter, "REGISTRANT"),
                member("Aelod Tri " + letter, "OTHER")));
    }

    static ValidatableResponse appoint(String id, List<Map<String, Object>> members) {
        return post(id, "committee", Map.of("members", members));
    }

    static ValidatableResponse outcome(String id, String outcome) {
        return post(id, "outcome", Map.of("outcome", outcome, "decidedOn", "2026-11-22"));
    }

    static ValidatableResponse outcome(String id, String outcome, Map<String, Object> order) {
        return post(id, "outcome", Map.of("outcome", outcome, "decidedOn", "2026-11-22", "order", order));
    }

    /** A case that the Investigating Committee referred, before a Fitness to Practise Committee that was appointed. */
    static String referred(String number) {
        String id = open(number);
        appoint(id, three("A")).statusCode(200);
        outcome(id, "REFERRED").statusCode(200);
        appoint(id, three("B")).statusCode(200);
        return id;
    }

    /** The same, heard. */
    static String heard(String number) {
        String id = referred(number);
        post(id, "hearings", Map.of("heldOn", "2026-11-20", "noticeGivenOn", "2026-10-20"))
                .statusCode(200);
        return id;
    }
}

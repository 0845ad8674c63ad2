package cofrestr.registry.application;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;

import cofrestr.kit.caller.Role;
import cofrestr.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What applicants and registry staff do with applications, in their words. */
final class ApplicationClient {
    static final String CATEGORY = "SCHOOL_LEARNING_SUPPORT_WORKER";
    static final String APPLICATIONS = "/v1/applications";
    static final String REGISTRAR = Tokens.registrar();
    static final String CASEWORKER = Tokens.of("casework-desk", Role.CASEWORKER);

    private static final List<String> QUESTIONS = List.of("BARRED", "INELIGIBLE", "CONVICTED", "DISMISSED", "OTHER");

    private ApplicationClient() {}

    /** Somebody with an entry and a post, and not registered. */
    static String somebody() {
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "A", "Applies" + wordOf(school), "Invented", "1991-05-05", school));
        return numberOf(school, school + "A");
    }

    static ValidatableResponse begin(String token, Map<String, ?> body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post(APPLICATIONS)
                .then();
    }

    /** A draft of the person's own. */
    static String draft(String number) {
        return begin(Tokens.practitioner(number), Map.of("category", CATEGORY))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    static JsonPath read(String token, String id) {
        return as(token)
                .get(APPLICATIONS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The version that the token's bearer has seen, as If-Match wants it. */
    static String seen(String token, String id) {
        return as(token)
                .get(APPLICATIONS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    static ValidatableResponse post(String token, String id, String what, @Nullable Object body) {
        var request = as(token).header("If-Match", seen(token, id)).contentType("application/json");
        return (body == null ? request : request.body(body))
                .post(APPLICATIONS + "/" + id + "/" + what)
                .then();
    }

    static ValidatableResponse put(String token, String id, String what, Object body) {
        return as(token)
                .header("If-Match", seen(token, id))
                .contentType("application/json")
                .body(body)
                .put(APPLICATIONS + "/" + id + "/" + what)
                .then();
    }

    /** An answer for every question: no, but for the ones given. */
    static Map<String, Object> answers(Map<String, Map<String, Object>> others) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            Map<String, Object> answer = new HashMap<>(Map.of("question", question, "yes", false));
            answer.putAll(others.getOrDefault(question, Map.of()));
            answers.add(answer);
        }
        return Map.of("answers", answers);
    }

    static ValidatableResponse declare(String token, String id, Map<String, Map<String, Object>> others) {
        return put(token, id, "declaration", answers(others));
    }

    static ValidatableResponse submit(String token, String id) {
        return post(token, id, "submission", null);
    }

    static ValidatableResponse seeIdentity(String id) {
        return post(REGISTRAR, id, "identity-evidence", Map.of("document", "PASSPORT", "seenOn", "2026-11-20"));
    }

    static ValidatableResponse decide(String id, Map<String, String> decision) {
        return post(REGISTRAR, id, "decision", decision);
    }

    /** An application with nothing to declare that waits for a decision. */
    static String submitted(String number) {
        String id = draft(number);
        String own = Tokens.practitioner(number);
        declare(own, id, Map.of()).statusCode(200);
        submit(own, id).statusCode(200);
        seeIdentity(id).statusCode(200);
        return id;
    }

    /** An application that waits on suitability, with a yes. */
    static String declaredYes(String number) {
        String id = draft(number);
        String own = Tokens.practitioner(number);
        declare(own, id, Map.of("CONVICTED", yes("Something invented"))).statusCode(200);
        submit(own, id).statusCode(200);
        seeIdentity(id).statusCode(200);
        return id;
    }

    static Map<String, Object> yes(String text) {
        return Map.of("yes", true, "particulars", List.of(Map.of("text", text)));
    }

    static Response get(String token, String path) {
        return as(token).get(path);
    }
}

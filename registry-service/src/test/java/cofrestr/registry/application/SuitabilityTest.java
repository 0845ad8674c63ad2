package cofrestr.registry.application;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.application.ApplicationClient.APPLICATIONS;
import static cofrestr.registry.application.ApplicationClient.CASEWORKER;
import static cofrestr.registry.application.ApplicationClient.REGISTRAR;
import static cofrestr.registry.application.ApplicationClient.decide;
import static cofrestr.registry.application.ApplicationClient.declare;
import static cofrestr.registry.application.ApplicationClient.declaredYes;
import static cofrestr.registry.application.ApplicationClient.draft;
import static cofrestr.registry.application.ApplicationClient.seen;
import static cofrestr.registry.application.ApplicationClient.somebody;
import static cofrestr.registry.application.ApplicationClient.submit;
import static cofrestr.registry.application.ApplicationClient.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** 2014 Act s10(3): is an applicant who declared something suitable? Caseworkers alone see how that goes. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SuitabilityTest {
    private static final Map<String, String> SUITABLE = Map.of("outcome", "SUITABLE");
    private static final Map<String, String> UNSUITABLE =
            Map.of("outcome", "NOT_SUITABLE", "grounds", "Grounds of the committee");

    @Inject
    Jdbi jdbi;

    @Test
    void anyYesLeadsToSuitabilityAndBackToTheDecisionOnceFoundSuitable() {
        String number = somebody();
        String id = declaredYes(number);
        assertThat(ApplicationClient.read(REGISTRAR, id).getString("state")).isEqualTo("SUITABILITY");
        decide(id, Map.of("outcome", "GRANT"))
                .statusCode(409)
                .body("code", equalTo("APPLICATION_STEP_NOT_POSSIBLE"))
                .body("detail", containsString("Waiting on suitability"));
        work(id, "outcome", SUITABLE).statusCode(200).body("outcome", equalTo("SUITABLE"));
        decide(id, Map.of("outcome", "GRANT")).statusCode(200).body("state", equalTo("GRANTED"));
    }

    @Test
    void theSecondStageRestsOnAnExplanationAndATestimonial() {
        String id = declaredYes(somebody());
        paper(id, "EXPLANATION").statusCode(409).body("code", equalTo("APPLICATION_STEP_NOT_POSSIBLE"));
        work(id, "stage", Map.of("stage", 2)).statusCode(200).body("stage", equalTo(2));
        work(id, "outcome", SUITABLE).statusCode(409).body("code", equalTo("SUITABILITY_PAPERS_MISSING"));
        assertThat(open(2)).contains(id);
        assertThat(open(3)).doesNotContain(id);
        paper(id, "EXPLANATION").statusCode(200);
        work(id, "outcome", SUITABLE).statusCode(409);
        paper(id, "TESTIMONIAL").statusCode(200).body("papers.kind", contains("EXPLANATION", "TESTIMONIAL"));
        work(id, "outcome", UNSUITABLE).statusCode(409).body("code", equalTo("APPLICATION_STEP_NOT_POSSIBLE"));
        work(id, "outcome", SUITABLE).statusCode(200).body("stage", nullValue());
        assertThat(open(2)).doesNotContain(id);
    }

    @Test
    void theCommitteeAloneFindsSomebodyUnsuitableAndOnlyAfterItMet() {
        String number = somebody();
        String id = declaredYes(number);
        work(id, "stage", Map.of("stage", 3)).statusCode(200);
        work(id, "outcome", UNSUITABLE).statusCode(409).body("code", equalTo("COMMITTEE_NOT_MET"));
        work(id, "meetings", meeting("REGISTRANT", "LAY"))
                .statusCode(409)
                .body("code", equalTo("COMMITTEE_NOT_QUORATE"));
        work(id, "meetings", meeting("REGISTRANT", "LAY", "OTHER"))
                .statusCode(200)
                .body("meetings[0].members", hasSize(3));
        work(id, "outcome", UNSUITABLE).statusCode(200).body("outcome", equalTo("NOT_SUITABLE"));
        as(Tokens.practitioner(number))
                .get(APPLICATIONS + "/" + id)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("decision.grounds", equalTo("Grounds of the committee"))
                .body("decision.barredUntil", equalTo("2027-11-22"));
        as(REGISTRAR)
                .get(APPLICATIONS + "/" + id)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("decision.grounds", nullValue());
        assertThat(jdbi.<String, RuntimeException>withHandle(handle -> handle.createQuery("""
                                select string_agg(kind, ' ' order by kind) from notice where act = :id::uuid
                                """)
                        .bind("id", id)
                        .mapTo(String.class)
                        .one()))
                .isEqualTo("APPLICATION_REFUSED_ON_SUITABILITY APPLICATION_REFUSED_TO_EMPLOYER");
    }

    @Test
    void nothingOfACaseShowsToARegistrarOrTheApplicant() {
        String number = somebody();
        String own = Tokens.practitioner(number);
        String id = declaredYes(number);
        String before = as(REGISTRAR).get(APPLICATIONS + "/" + id).asString();
        String tag = seen(REGISTRAR, id);
        String history = as(REGISTRAR).get(APPLICATIONS + "/" + id + "/history").asString();
        work(id, "stage", Map.of("stage", 2)).statusCode(200);
        paper(id, "EXPLANATION").statusCode(200);
        upload(CASEWORKER, id).statusCode(201);
        work(id, "stage", Map.of("stage", 3)).statusCode(200);
        work(id, "meetings", meeting("REGISTRANT", "LAY", "OTHER")).statusCode(200);

        assertThat(as(REGISTRAR).get(APPLICATIONS + "/" + id).asString()).isEqualTo(before);
        assertThat(seen(REGISTRAR, id)).isEqualTo(tag);
        assertThat(as(REGISTRAR).get(APPLICATIONS + "/" + id + "/history").asString())
                .isEqualTo(history);
        as(REGISTRAR).get(APPLICATIONS + "/" + id + "/files").then().body("items", hasSize(0));
        upload(REGISTRAR, id).statusCode(403);
        assertThat(as(own).get(APPLICATIONS + "/" + id).asString())
                .contains("SUITABILITY")
                .doesNotContain("stage", "SUITABILITY_");
        as(own).get(APPLICATIONS + "/" + id + "/history")
                .then()
                .body("items.state", contains("DRAFT", "WAITING_FOR_DOCUMENTS", "SUITABILITY"));
    }

    @Test
    void whetherThereIsACaseOrNotIsRefusedAlike() {
        String with = declaredYes(somebody());
        String without = submitted(somebody());
        for (String what : List.of("suitability", "declaration")) {
            String one = refusal(REGISTRAR, with, what);
            assertThat(one).startsWith("403 NOT_ALLOWED");
            assertThat(refusal(REGISTRAR, without, what)).isEqualTo(one);
        }
        as(CASEWORKER).get(APPLICATIONS + "/" + without + "/suitability").then().statusCode(404);
    }

    @Test
    void looksAtACaseAreRecordedAsAnyLookAtTheApplication() {
        String number = somebody();
        String id = declaredYes(number);
        as(CASEWORKER).get(APPLICATIONS + "/" + id + "/suitability").then().statusCode(200);
        as(CASEWORKER).get(APPLICATIONS + "/" + id + "/declaration").then().statusCode(200);
        List<String> looks = jdbi.withHandle(handle -> handle.createQuery("""
                        select l.operation from look l join look_subject s on s.look = l.id
                         where s.subject = :number and l.client = 'casework-desk'
                        """)
                .bind("number", number)
                .mapTo(String.class)
                .list());
        assertThat(looks).hasSize(2).containsOnly("readApplication");
    }

    @Test
    void whatIsProtectedIsDroppedAndTheAnswerSaysSo() {
        String number = somebody();
        String own = Tokens.practitioner(number);
        String id = draft(number);
        declare(
                        own,
                        id,
                        Map.of(
                                "CONVICTED",
                                Map.of(
                                        "yes",
                                        true,
                                        "particulars",
                                        List.of(Map.of("text", "wedi-diflannu", "protected", true)))))
                .statusCode(200)
                .body("dropped[0].question", equalTo("CONVICTED"))
                .body("dropped[0].keptAsNo", equalTo(true))
                .body("note", not(nullValue()));
        as(own).get(APPLICATIONS + "/" + id + "/declaration")
                .then()
                .statusCode(200)
                .body("answers.find { it.question == 'CONVICTED' }.yes", equalTo(false));
        assertThat(as(own).get(APPLICATIONS + "/" + id + "/declaration").asString())
                .doesNotContain("wedi-diflannu");
        submit(own, id).statusCode(200);
        ApplicationClient.seeIdentity(id).statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void whatWasDeclaredIsSealedAndReadByCaseworkersAndTheApplicant() {
        String number = somebody();
        String id = declaredYes(number);
        for (String reader : List.of(CASEWORKER, Tokens.practitioner(number))) {
            as(reader)
                    .get(APPLICATIONS + "/" + id + "/declaration")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("answers.find { it.question == 'CONVICTED' }.particulars[0]", equalTo("Something invented"));
        }
        boolean open = jdbi.withHandle(handle -> handle.createQuery(
                        "select position('Something invented'::bytea in declaration_sealed) > 0 from application where id = :id::uuid")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
        assertThat(open).isFalse();
    }

    private static List<String> open(int stage) {
        return as(CASEWORKER)
                .get("/v1/suitability-cases?limit=500&stage=" + stage)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.application");
    }

    private static String refusal(String token, String id, String what) {
        var answer = as(token).get(APPLICATIONS + "/" + id + "/" + what);
        return answer.statusCode() + " " + answer.jsonPath().getString("code") + " "
                + answer.jsonPath().getString("detail");
    }

    private static ValidatableResponse work(String id, String what, Map<String, ?> body) {
        String tag = as(CASEWORKER)
                .get(APPLICATIONS + "/" + id + "/suitability")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return as(CASEWORKER)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .post(APPLICATIONS + "/" + id + "/suitability/" + what)
                .then();
    }

    private static ValidatableResponse paper(String id, String kind) {
        return work(id, "papers", Map.of("kind", kind, "receivedOn", "2026-11-21", "text", "Written of it"));
    }

    private static ValidatableResponse upload(String token, String id) {
        return as(token)
                .contentType("application/octet-stream")
                .body("%PDF-1.7 harmless".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post(APPLICATIONS + "/" + id + "/files?kind=OTHER")
                .then();
    }

    private static Map<String, Object> meeting(String... kinds) {
        List<Map<String, String>> members = new java.util.ArrayList<>();
        for (String kind : kinds) {
            members.add(Map.of("name", "Member " + members.size(), "kind", kind));
        }
        Map<String, Object> meeting = new HashMap<>();
        meeting.put("heldOn", "2026-11-20");
        meeting.put("members", members);
        meeting.put("legalAdviser", "Adviser");
        return meeting;
    }
}

package cofrestr.registry.application;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.application.ApplicationClient.APPLICATIONS;
import static cofrestr.registry.application.ApplicationClient.CATEGORY;
import static cofrestr.registry.application.ApplicationClient.REGISTRAR;
import static cofrestr.registry.application.ApplicationClient.begin;
import static cofrestr.registry.application.ApplicationClient.decide;
import static cofrestr.registry.application.ApplicationClient.declare;
import static cofrestr.registry.application.ApplicationClient.draft;
import static cofrestr.registry.application.ApplicationClient.post;
import static cofrestr.registry.application.ApplicationClient.put;
import static cofrestr.registry.application.ApplicationClient.read;
import static cofrestr.registry.application.ApplicationClient.seeIdentity;
import static cofrestr.registry.application.ApplicationClient.seen;
import static cofrestr.registry.application.ApplicationClient.somebody;
import static cofrestr.registry.application.ApplicationClient.submit;
import static cofrestr.registry.application.ApplicationClient.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** From a draft to the register: 2014 Act s10, SI 2015/140 regs 5-6. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ApplicationTest {
    private static final Map<String, String> GRANT = Map.of("outcome", "GRANT");

    @Inject
    Jdbi jdbi;

    @Test
    void somebodyWhoDeclaresNothingAndWhoseIdentityWasSeenIsRegistered() {
        String number = somebody();
        String own = Tokens.practitioner(number);
        String id = draft(number);
        declare(own, id, Map.of()).statusCode(200).body("dropped.size()", equalTo(0));
        submit(own, id).statusCode(200).body("state", equalTo("WAITING_FOR_DOCUMENTS"));
        seeIdentity(id).statusCode(200).body("state", equalTo("SUBMITTED"));
        decide(id, GRANT)
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("decision.registration", equalTo("FULL"))
                .body("decision.decidedOn", equalTo("2026-11-22"))
                .body("decision.barredUntil", nullValue());
        as(own).get("/v1/practitioners/" + number)
                .then()
                .statusCode(200)
                .body("registrations[0].category", equalTo(CATEGORY))
                .body("registrations[0].from", equalTo("2026-11-22"))
                .body("registrations[0].legalBasis", equalTo("2014 Act s9, s10"));
        assertThat(events(number)).endsWith("wales.cofrestr.registration.granted.v1");
    }

    @Test
    void noticeOfTheDecisionIsOwedToTheApplicantAndTheEmployer() {
        String number = somebody();
        decide(submitted(number), GRANT).statusCode(200);
        assertThat(notices(number))
                .containsExactlyInAnyOrder(
                        "APPLICATION_GRANTED to person", "APPLICATION_GRANTED_TO_EMPLOYER to employer");
    }

    @Test
    void aDraftIsThePersonsAlone() {
        String number = somebody();
        String id = draft(number);
        String other = Tokens.practitioner(somebody());
        for (String stranger : List.of(REGISTRAR, ApplicationClient.CASEWORKER, other)) {
            as(stranger).get(APPLICATIONS + "/" + id).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        as(REGISTRAR)
                .get(APPLICATIONS + "?state=DRAFT&limit=500")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void whatADeskEntersItSeesAndSubmits() {
        String number = somebody();
        String id = begin(REGISTRAR, Map.of("category", CATEGORY, "registerNumber", number))
                .statusCode(201)
                .body("enteredBy", equalTo("REGISTRAR"))
                .extract()
                .path("id");
        declare(REGISTRAR, id, Map.of()).statusCode(200);
        seeIdentity(id).statusCode(200);
        submit(REGISTRAR, id).statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void oneIsOpenAtATimeForEachPersonAndCategory() {
        String number = somebody();
        String id = draft(number);
        begin(Tokens.practitioner(number), Map.of("category", CATEGORY))
                .statusCode(409)
                .body("code", equalTo("APPLICATION_OPEN"));
        post(Tokens.practitioner(number), id, "withdrawal", null)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        assertThat(draft(number)).isNotEqualTo(id);
    }

    @Test
    void aDraftWithoutAWholeDeclarationIsNotSubmitted() {
        String number = somebody();
        String own = Tokens.practitioner(number);
        String id = draft(number);
        submit(own, id).statusCode(409).body("code", equalTo("DECLARATION_INCOMPLETE"));
        put(own, id, "declaration", Map.of("answers", List.of(Map.of("question", "BARRED", "yes", false))))
                .statusCode(409)
                .body("code", equalTo("DECLARATION_INCOMPLETE"));
        put(own, id, "declaration", Map.of("answers", List.of(Map.of("question", "SHOE_SIZE", "yes", false))))
                .statusCode(400)
                .body("code", equalTo("DECLARATION_QUESTION_UNKNOWN"));
    }

    @Test
    void aStaleReaderChangesNothing() {
        String number = somebody();
        String own = Tokens.practitioner(number);
        String id = draft(number);
        String first = seen(own, id);
        declare(own, id, Map.of()).statusCode(200);
        as(own).header("If-Match", first)
                .post(APPLICATIONS + "/" + id + "/submission")
                .then()
                .statusCode(412)
                .body("code", equalTo("CHANGED_MEANWHILE"));
        as(own).post(APPLICATIONS + "/" + id + "/submission").then().statusCode(428);
    }

    @Test
    void aRehearsedDecisionIsNone() {
        String number = somebody();
        String id = submitted(number);
        post(REGISTRAR, id, "decision?dryRun=true", GRANT).statusCode(200).body("state", equalTo("GRANTED"));
        assertThat(read(REGISTRAR, id).getString("state")).isEqualTo("SUBMITTED");
        assertThat(notices(number)).isEmpty();
        assertThat(events(number)).doesNotContain("wales.cofrestr.registration.granted.v1");
    }

    @Test
    void itsHistorySaysWhoDidWhatAndCannotBeRewritten() {
        String number = somebody();
        String id = submitted(number);
        decide(id, GRANT).statusCode(200);
        as(REGISTRAR)
                .get(APPLICATIONS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.state", contains("DRAFT", "WAITING_FOR_DOCUMENTS", "SUBMITTED", "GRANTED"))
                .body("items.role", contains("practitioner", "practitioner", "registrar", "registrar"))
                .body("items[3].by", equalTo("registrar-desk"));
        for (String change : List.of("update application_step set role = 'X'", "delete from application_step")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                            jdbi.useHandle(handle -> handle.execute(change + " where application = ?::uuid", id))))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void theQueueIsOldestFirstWithAgesInWorkingDays() {
        String id = submitted(somebody());
        put(REGISTRAR, id, "owner", Map.of()).statusCode(200).body("owner", equalTo("registrar-desk"));
        as(REGISTRAR)
                .get(APPLICATIONS + "?state=SUBMITTED&limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.ageWorkingDays", equalTo(0))
                .body("items.find { it.id == '" + id + "' }.aimWorkingDays", equalTo(5))
                .body("items.find { it.id == '" + id + "' }.owner", equalTo("registrar-desk"));
        assertThat(read(ApplicationClient.CASEWORKER, id).getString("owner")).isEqualTo("registrar-desk");
    }

    @Test
    void thePagesOfTheQueueGoOnWhereTheLastOneEnded() {
        String first = submitted(somebody());
        String second = submitted(somebody());
        List<String> all = new java.util.ArrayList<>();
        String next = "";
        while (next != null) {
            var page = as(REGISTRAR)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get(APPLICATIONS + "?state=SUBMITTED&limit=1")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.id"));
            next = page.getString("next");
        }
        assertThat(all).doesNotHaveDuplicates().containsSubsequence(first, second);
    }

    private List<String> events(String number) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select type from feed_event where subject = :number order by seq")
                        .bind("number", number)
                        .mapTo(String.class)
                        .list());
    }

    private List<String> notices(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind || case when organisation is null then ' to person' else ' to employer' end
                          from notice where practitioner_id = (select id from practitioner where register_number = :number)
                           and kind <> 'INVITED_TO_APPLY'
                        """)
                .bind("number", number)
                .mapTo(String.class)
                .list());
    }
}

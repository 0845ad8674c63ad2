package cofrestr.registry.proposal;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The person proposes, registry staff decide, and what they decided is not overwritten by a staff list. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ProposalTest {
    private static final String WITH_EMAIL = HEADING + ",email\n";

    @Inject
    TestClock clock;

    @AfterEach
    void backToNoon() {
        clock.set(TestClock.START);
    }

    private static String staffed(String school, String asOf, String email) {
        commit(sendText(
                school,
                asOf,
                WITH_EMAIL + row(school + "P", "Proposer" + wordOf(school), "Invented", "1979-03-03", school) + ","
                        + email + "\n"));
        return numberOf(school, school + "P");
    }

    private static JsonPath propose(String number, Map<String, Object> changes) {
        return as(Tokens.practitioner(number))
                .contentType("application/json")
                .body(Map.of("changes", changes, "reason", "It is wrong"))
                .post("/v1/practitioners/" + number + "/proposals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void decide(String proposal, Map<String, String> decision, int status) {
        as(Tokens.registrar())
                .contentType("application/json")
                .body(decision)
                .post("/v1/proposals/" + proposal + "/decision")
                .then()
                .statusCode(status);
    }

    private static JsonPath entry(String number, String query) {
        return as(Tokens.registrar())
                .get("/v1/practitioners/" + number + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whatStaffAcceptedStandsAgainstLaterLists() {
        String school = newSchool();
        String number = staffed(school, "2026-11-20", "old@example.org");
        JsonPath made = propose(number, Map.of("email", "new@example.org"));
        assertThat(entry(number, "").getString("email")).isEqualTo("old@example.org");
        decide(made.getString("proposals[0].id"), Map.of("outcome", "ACCEPT"), 200);
        assertThat(entry(number, "").getString("email")).isEqualTo("new@example.org");
        assertThat(entry(number, "").getString("sources.email.kind")).isEqualTo("REGISTRAR");
        assertThat(entry(number, "").getString("sources.email.by")).isEqualTo("person");

        staffed(school, "2026-11-22", "third@example.org");
        assertThat(entry(number, "").getString("email")).isEqualTo("new@example.org");
        as(Tokens.registrar())
                .get("/v1/practitioners/" + number + "/proposals")
                .then()
                .statusCode(200)
                .body("items.value", hasItem("third@example.org"))
                .body("items.find { it.source == '" + AUTHORITY + "' }.state", equalTo("OPEN"));
    }

    @Test
    void aSenderThatRepeatsItselfProposesNothing() {
        String school = newSchool();
        String number = staffed(school, "2026-11-18", "same@example.org");
        decide(
                propose(number, Map.of("email", "mine@example.org")).getString("proposals[0].id"),
                Map.of("outcome", "ACCEPT"),
                200);
        staffed(school, "2026-11-20", "same@example.org");
        as(Tokens.registrar())
                .get("/v1/practitioners/" + number + "/proposals")
                .then()
                .body("items.findAll { it.state == 'OPEN' }.size()", equalTo(0));
    }

    @Test
    void aRefusalNeedsGroundsAndIsReadByThePerson() {
        String school = newSchool();
        String number = staffed(school, "2026-11-20", "a@example.org");
        String id = propose(number, Map.of("givenNames", "Another", "dateOfBirth", "1979-03-04"))
                .getString("proposals.find { it.field == 'dateOfBirth' }.id");
        decide(id, Map.of("outcome", "REFUSE"), 400);
        decide(id, Map.of("outcome", "REFUSE", "grounds", "No evidence"), 200);
        decide(id, Map.of("outcome", "ACCEPT"), 409);
        as(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/proposals")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.grounds", equalTo("No evidence"));
        assertThat(entry(number, "").getString("dateOfBirth")).isEqualTo("1979-03-03");
    }

    @Test
    void aNationalInsuranceNumberIsProposedAcceptedAndNeverShown() {
        String school = newSchool();
        String number = staffed(school, "2026-11-20", "ni@example.org");
        JsonPath made = propose(number, Map.of("niNumber", "QQ 12 34 56 C"));
        assertThat(made.prettify()).doesNotContain("123456");
        decide(made.getString("proposals[0].id"), Map.of("outcome", "ACCEPT"), 200);
        assertThat(entry(number, "").getBoolean("niNumberHeld")).isTrue();
    }

    @Test
    void aRegistrarCorrectsFromTodayAndThePastStaysKnown() {
        String school = newSchool();
        String number = staffed(school, "2026-11-20", "before@example.org");
        String knownThen = TestClock.START.plusSeconds(1).toString();
        clock.set(TestClock.START.plus(Duration.ofHours(1)));
        String etag = as(Tokens.registrar()).get("/v1/practitioners/" + number).header("ETag");
        Map<String, Object> patch = new HashMap<>();
        patch.put("familyName", "Corrected");
        patch.put("email", null);
        patch.put("dateOfBirth", "1979-03-30");
        as(Tokens.registrar())
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(patch)
                .patch("/v1/practitioners/" + number)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Corrected"))
                .body("email", nullValue());
        as(Tokens.registrar())
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(patch)
                .patch("/v1/practitioners/" + number)
                .then()
                .statusCode(412);

        JsonPath before = entry(number, "?asAt=2026-11-21");
        assertThat(before.getString("familyName")).as("true until yesterday").isEqualTo("Invented");
        assertThat(before.getString("email")).isEqualTo("before@example.org");
        assertThat(before.getString("dateOfBirth")).as("never true").isEqualTo("1979-03-30");
        JsonPath known = entry(number, "?knownAt=" + knownThen);
        assertThat(known.getString("familyName")).isEqualTo("Invented");
        assertThat(known.getString("dateOfBirth")).isEqualTo("1979-03-03");
        as(Tokens.registrar())
                .get("/v1/practitioners/" + number + "/history")
                .then()
                .statusCode(200)
                .body("items.findAll { it.fact == 'NAME' }.size()", equalTo(3))
                .body("items.findAll { it.fact == 'NAME' && it.recordedTo != null }.size()", equalTo(1));
    }

    @Test
    void whatCannotBeIsNamed() {
        String school = newSchool();
        String number = staffed(school, "2026-11-20", "x@example.org");
        as(Tokens.practitioner(number))
                .contentType("application/json")
                .body(Map.of("changes", Map.of("sex", "OTHER", "shoeSize", 7, "familyName", " ")))
                .post("/v1/practitioners/" + number + "/proposals")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("FIELD_INVALID", "FIELD_INVALID", "FIELD_UNKNOWN")));
    }

    @Test
    void anEmployerTravelsOnlyWithinItsOwnEmploymentAndNeverInKnowledge() {
        String school = newSchool();
        String number = staffed(school, "2026-11-20", "t@example.org");
        String employer = Tokens.employer(AUTHORITY);
        as(employer)
                .get("/v1/practitioners/" + number + "?asAt=2025-01-01")
                .then()
                .statusCode(200);
        as(employer)
                .get("/v1/practitioners/" + number + "?asAt=2019-01-01")
                .then()
                .statusCode(404);
        as(employer)
                .get("/v1/practitioners/" + number + "?knownAt=2026-11-22T12:00:00Z")
                .then()
                .statusCode(403);
    }

    @Test
    void thePersonSeesWhoLookedAndWhy() {
        String school = newSchool();
        String number = staffed(school, "2026-11-20", "l@example.org");
        as(Tokens.employer(AUTHORITY))
                .header("X-Purpose", "SAFEGUARDING")
                .get("/v1/practitioners/" + number)
                .then()
                .statusCode(200);
        as(Tokens.registrar()).get("/v1/practitioners/" + number).then().statusCode(200);
        as(Tokens.employer(AUTHORITY))
                .header("X-Purpose", "CURIOSITY")
                .get("/v1/practitioners/" + number)
                .then()
                .statusCode(400)
                .body("code", equalTo("PURPOSE_UNKNOWN"));
        JsonPath looks = as(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/disclosures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(looks.getList("items.operation", String.class))
                .containsSubsequence("readPractitioner", "readPractitioner", "listPractitioners");
        assertThat(looks.getString("items.find { it.purpose == 'SAFEGUARDING' }.organisation"))
                .isEqualTo(AUTHORITY);
        assertThat(looks.getBoolean("items.find { it.client == 'registrar-desk' }.assumed"))
                .isTrue();
    }
}

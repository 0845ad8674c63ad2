package cofrestr.registry.proceedings;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.CASEWORKER;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.proceedings.CaseClient.CASES;
import static cofrestr.registry.proceedings.CaseClient.appoint;
import static cofrestr.registry.proceedings.CaseClient.open;
import static cofrestr.registry.proceedings.CaseClient.outcome;
import static cofrestr.registry.proceedings.CaseClient.post;
import static cofrestr.registry.proceedings.CaseClient.read;
import static cofrestr.registry.proceedings.CaseClient.three;
import static cofrestr.registry.proceedings.CaseClient.tryOpen;
import static cofrestr.registry.referral.ReferredPeople.employed;
import static cofrestr.registry.referral.ReferredPeople.refer;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.caller.Role;
import cofrestr.registry.referral.ReferredPeople.Referred;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that a referral or case does tells anybody of it who may not know: looks, feed, searches, refusals, versions. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CaseIsNotBetrayedTest {
    private static final String NOBODYS = "0d7c4c1e-0000-4000-8000-00000000ffff";
    private static final String AUDITOR = Tokens.of("audit-desk", Role.AUDITOR);

    @Inject
    Jdbi jdbi;

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void looksInAReferralAndItsCaseAreKeptFromThePersonUntilBothAreClosedAndNeverFromAuditors() {
        Referred person = employed();
        String referral = refer(person);
        as(CASEWORKER).get("/v1/referrals/" + referral).then().statusCode(200);
        assertThat(own(person)).doesNotContain("readReferral");
        String id = tryOpen(Map.of("referral", referral)).extract().jsonPath().getString("id");
        read(CASEWORKER, id).statusCode(200);
        as(CASEWORKER).get(CASES + "?limit=500").then().statusCode(200);
        as(CASEWORKER)
                .get("/v1/practitioners/" + person.number() + "/orders")
                .then()
                .statusCode(200);
        appoint(id, three("A")).statusCode(200);
        assertThat(own(person))
                .doesNotContain("readReferral", "readCase", "listCases", "appointCommittee", "listOrdersOf");
        assertThat(audited(person))
                .contains("readReferral", "readCase", "listCases", "appointCommittee", "listOrdersOf");
        outcome(id, "DISCONTINUED").statusCode(200);
        assertThat(own(person)).contains("readReferral", "readCase", "appointCommittee", "listOrdersOf");
    }

    @Test
    void theFullCopyKeepsBackTheSame() {
        Referred person = employed();
        String id = open(person.number());
        read(CASEWORKER, id).statusCode(200);
        assertThat(copy(person)).doesNotContain("readCase");
        appoint(id, three("A")).statusCode(200);
        outcome(id, "DISCONTINUED").statusCode(200);
        assertThat(copy(person)).contains("readCase");
    }

    @Test
    void aLaterCaseTakesBackNothingThatThePersonWasShown() {
        Referred person = employed();
        String first = open(person.number());
        read(CASEWORKER, first).statusCode(200);
        appoint(first, three("A")).statusCode(200);
        outcome(first, "DISCONTINUED").statusCode(200);
        List<String> shown = own(person);
        assertThat(shown).contains("readCase");
        clock.set(TestClock.START.plusSeconds(60));
        String second = open(person.number());
        read(CASEWORKER, second).statusCode(200);
        assertThat(own(person)).isEqualTo(shown);
        assertThat(audited(person)).hasSizeGreaterThan(shown.size());
    }

    @Test
    void aLookInTwoOpenMattersIsKeptBackUntilTheLastIsClosed() {
        Referred person = employed();
        String first = open(person.number());
        String second = open(person.number());
        read(CASEWORKER, first).statusCode(200);
        for (String id : List.of(first, second)) {
            assertThat(own(person)).doesNotContain("readCase");
            appoint(id, three("A")).statusCode(200);
            outcome(id, "DISCONTINUED").statusCode(200);
        }
        assertThat(own(person)).contains("readCase");
    }

    @Test
    void otherLooksAreShownAtOnceAlsoWhileACaseIsOpen() {
        Referred person = employed();
        open(person.number());
        as(Tokens.registrar())
                .get("/v1/practitioners/" + person.number())
                .then()
                .statusCode(200);
        assertThat(own(person)).contains("readPractitioner");
    }

    @Test
    void noEventAndNoVersionTellsOfReferralOrCase() {
        Referred person = employed();
        long events = events(person);
        long version = version(person);
        String referral = refer(person);
        String id = tryOpen(Map.of("referral", referral)).extract().jsonPath().getString("id");
        appoint(id, three("A")).statusCode(200);
        outcome(id, "REFERRED").statusCode(200);
        appoint(id, three("B")).statusCode(200);
        post(id, "hearings", Map.of("heldOn", "2026-11-20", "noticeGivenOn", "2026-10-20"))
                .statusCode(200);
        outcome(id, "FACTS_NOT_PROVED").statusCode(200);
        assertThat(events(person)).isEqualTo(events);
        assertThat(version(person)).isEqualTo(version);
    }

    @Test
    void whatRegistrarsAndEmployersReadOfThePersonIsTheSameWithACaseAsWithout() {
        Referred person = employed();
        String path = "/v1/practitioners/" + person.number();
        String registrar = body(as(Tokens.registrar()).get(path));
        String employer = body(as(Tokens.employer(AUTHORITY)).get(path));
        String found = body(searched(person));
        open(person.number());
        assertThat(body(as(Tokens.registrar()).get(path))).isEqualTo(registrar);
        assertThat(body(as(Tokens.employer(AUTHORITY)).get(path))).isEqualTo(employer);
        assertThat(body(searched(person))).isEqualTo(found);
    }

    @Test
    void everyOtherRoleIsRefusedAlikeWhetherThereIsACaseOrNot() {
        Referred person = employed();
        String id = open(person.number());
        for (String token : List.of(
                Tokens.registrar(),
                Tokens.employer(AUTHORITY),
                Tokens.employer(OTHER_AUTHORITY),
                Tokens.practitioner(person.number()),
                AUDITOR)) {
            assertThat(refusal(token, CASES + "/" + id)).isEqualTo(refusal(token, CASES + "/" + NOBODYS));
            assertThat(refusal(token, CASES)).contains("NOT_ALLOWED");
        }
    }

    @Test
    void thePersonIsRefusedAReferralAlikeWhetherThereIsOneOrNot() {
        Referred person = employed();
        String referral = refer(person);
        String own = Tokens.practitioner(person.number());
        assertThat(refusal(own, "/v1/referrals/" + referral)).isEqualTo(refusal(own, "/v1/referrals/" + NOBODYS));
    }

    private static Response searched(Referred person) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("registerNumber", person.number()))
                .post("/v1/practitioner-searches");
    }

    private static String body(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private static String refusal(String token, String path) {
        return as(token)
                .get(path)
                .then()
                .statusCode(403)
                .extract()
                .asString()
                .replaceAll("\"(requestId|instance|traceId)\":\"[^\"]*\",?", "");
    }

    private static List<String> own(Referred person) {
        return disclosures(Tokens.practitioner(person.number()), person);
    }

    private static String copy(Referred person) {
        return as(Tokens.practitioner(person.number()))
                .get("/v1/practitioners/" + person.number() + "/copy")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> audited(Referred person) {
        return disclosures(AUDITOR, person);
    }

    private static List<String> disclosures(String token, Referred person) {
        return as(token)
                .get("/v1/practitioners/" + person.number() + "/disclosures?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.operation");
    }

    private long events(Referred person) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from feed_event where subject = :number")
                .bind("number", person.number())
                .mapTo(Long.class)
                .one());
    }

    private long version(Referred person) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select version from practitioner where register_number = :number")
                        .bind("number", person.number())
                        .mapTo(Long.class)
                        .one());
    }
}

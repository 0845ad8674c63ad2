package cofrestr.registry.proceedings;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.CASEWORKER;
import static cofrestr.registry.RegistryClient.OTHER_CASEWORKER;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.confirm;
import static cofrestr.registry.RegistryClient.wordOf;
import static cofrestr.registry.proceedings.CaseClient.CASES;
import static cofrestr.registry.proceedings.CaseClient.appoint;
import static cofrestr.registry.proceedings.CaseClient.heard;
import static cofrestr.registry.proceedings.CaseClient.member;
import static cofrestr.registry.proceedings.CaseClient.open;
import static cofrestr.registry.proceedings.CaseClient.outcome;
import static cofrestr.registry.proceedings.CaseClient.post;
import static cofrestr.registry.proceedings.CaseClient.read;
import static cofrestr.registry.proceedings.CaseClient.referred;
import static cofrestr.registry.proceedings.CaseClient.three;
import static cofrestr.registry.proceedings.CaseClient.tryOpen;
import static cofrestr.registry.referral.ReferredPeople.employed;
import static cofrestr.registry.referral.ReferredPeople.refer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.registry.referral.ReferredPeople.Referred;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2014 Act s26 and SI 2015/140 Part 5: a case goes from committee to committee by one table, and ends in an outcome. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CaseTest {
    @Inject
    Jdbi jdbi;

    @Test
    void part5_aCaseBeginsBeforeTheInvestigatingCommitteeWhichMayDiscontinueIt() {
        String id = open(employed().number());
        read(CASEWORKER, id)
                .statusCode(200)
                .body("stage", equalTo("INVESTIGATING_COMMITTEE"))
                .body("owner", equalTo("casework"))
                .body("ageWorkingDays", equalTo(0))
                .body("possible.outcome", contains("DISCONTINUED", "REFERRED"));
        outcome(id, "DISCONTINUED").statusCode(409).body("code", equalTo("CASE_COMMITTEE_MISSING"));
        appoint(id, three("A")).statusCode(200);
        outcome(id, "DISCONTINUED")
                .statusCode(200)
                .body("stage", equalTo("CLOSED"))
                .body("outcome", equalTo("DISCONTINUED"))
                .body("possible", hasSize(0));
        appoint(id, three("C")).statusCode(409).body("code", equalTo("CASE_STEP_NOT_POSSIBLE"));
    }

    @Test
    void part5_aReferralBecomesACaseAndIsClosedWithIt() {
        var person = employed();
        String referral = refer(person);
        String id = tryOpen(Map.of("referral", referral))
                .statusCode(201)
                .body("registerNumber", equalTo(person.number()))
                .body("ground", equalTo("UNACCEPTABLE_PROFESSIONAL_CONDUCT"))
                .extract()
                .jsonPath()
                .getString("id");
        tryOpen(Map.of("referral", referral)).statusCode(409).body("code", equalTo("REFERRAL_CLOSED"));
        tryOpen(Map.of("referral", referral, "registerNumber", person.number())).statusCode(400);
        assertThat(stateToSender(referral)).isEqualTo("RECEIVED");
        appoint(id, three("A")).statusCode(200);
        outcome(id, "DISCONTINUED").statusCode(200);
        assertThat(stateToSender(referral)).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseOutcome.class,
            names = {"DISCONTINUED", "REFERRED"},
            mode = EnumSource.Mode.EXCLUDE)
    void part5_theInvestigatingCommitteeDecidesNothingElse(CaseOutcome outcome) {
        String id = open(employed().number());
        appoint(id, three("A")).statusCode(200);
        outcome(id, outcome.name()).statusCode(409).body("code", equalTo("CASE_STEP_NOT_POSSIBLE"));
    }

    @Test
    void part5_theOutcomesOfAHearingAreThoseOfTheTableAndNeedAHearing() {
        String id = referred(employed().number());
        read(CASEWORKER, id)
                .body("stage", equalTo("FITNESS_TO_PRACTISE_COMMITTEE"))
                .body(
                        "possible.outcome",
                        contains(
                                "CONDITIONAL_REGISTRATION",
                                "FACTS_NOT_PROVED",
                                "PROHIBITION",
                                "PROVED_NO_GROUND",
                                "PROVED_NO_ORDER",
                                "REPRIMAND",
                                "SETTLED_BY_CONSENT",
                                "SUSPENSION"));
        outcome(id, "PROVED_NO_ORDER").statusCode(409).body("code", equalTo("CASE_NOT_HEARD"));
        post(id, "hearings", Map.of("heldOn", "2026-12-10", "noticeGivenOn", "2026-11-20"))
                .statusCode(200);
        outcome(id, "PROVED_NO_ORDER").statusCode(409).body("code", equalTo("CASE_NOT_HEARD"));
        post(id, "hearings", Map.of("heldOn", "2026-11-20", "noticeGivenOn", "2026-10-20"))
                .statusCode(200)
                .body("hearings", hasSize(2));
        outcome(id, "PROVED_NO_ORDER")
                .statusCode(200)
                .body("outcome", equalTo("PROVED_NO_ORDER"))
                .body("steps.outcome", contains("REFERRED", "PROVED_NO_ORDER"));
        outcome(id, "PROVED_NO_ORDER").statusCode(409).body("code", equalTo("CASE_STEP_NOT_POSSIBLE"));
    }

    @Test
    void part5_theFitnessToPractiseCommitteeHearsInPublicUnlessThereIsAReasonTheInvestigatingCommitteeNever() {
        String id = open(employed().number());
        post(id, "hearings", Map.of("heldOn", "2026-11-20"))
                .statusCode(200)
                .body("hearings[0].inPrivate", equalTo(true));
        appoint(id, three("A")).statusCode(200);
        outcome(id, "REFERRED").statusCode(200);
        post(id, "hearings", Map.of("heldOn", "2026-11-20"))
                .statusCode(400)
                .body("code", equalTo("HEARING_NOTICE_UNFIT"));
        post(id, "hearings", Map.of("heldOn", "2026-11-20", "noticeGivenOn", "2026-11-20"))
                .statusCode(400);
        Map<String, Object> hidden = Map.of("heldOn", "2026-11-20", "noticeGivenOn", "2026-10-20", "inPrivate", true);
        post(id, "hearings", hidden).statusCode(400).body("code", equalTo("HEARING_PRIVATE_WITHOUT_REASON"));
        post(id, "hearings", Map.of("heldOn", "2026-11-20", "noticeGivenOn", "2026-10-20"))
                .body("hearings[1].inPrivate", equalTo(false));
        post(
                        id,
                        "hearings",
                        Map.of(
                                "heldOn",
                                "2026-11-21",
                                "noticeGivenOn",
                                "2026-10-20",
                                "inPrivate",
                                true,
                                "privateBecause",
                                "A child"))
                .statusCode(200)
                .body("hearings[2].privateBecause", equalTo("A child"));
    }

    @Test
    void part5_aCommitteeHasThreeMembersALayOneAndARegisteredOneAndNobodyOfTheCouncil() {
        String id = open(employed().number());
        appoint(id, List.of(member("Un", "LAY"), member("Dau", "REGISTRANT")))
                .statusCode(409)
                .body("code", equalTo("CASE_COMMITTEE_TOO_SMALL"));
        appoint(id, List.of(member("Un", "OTHER"), member("Dau", "REGISTRANT"), member("Tri", "OTHER")))
                .statusCode(409)
                .body("code", equalTo("CASE_COMMITTEE_WITHOUT_LAY"));
        appoint(id, List.of(member("Un", "LAY"), member("Dau", "LAY"), member("Tri", "OTHER")))
                .statusCode(409)
                .body("code", equalTo("CASE_COMMITTEE_WITHOUT_REGISTRANT"));
        appoint(id, List.of(member("Un", "LAY"), member("Dau", "REGISTRANT"), member("dau ", "OTHER")))
                .statusCode(409)
                .body("code", equalTo("CASE_MEMBER_TWICE"));
        List<Map<String, Object>> withCouncil = three("A");
        withCouncil.set(2, Map.of("name", "Tri", "kind", "OTHER", "ofCouncil", true));
        appoint(id, withCouncil)
                .statusCode(409)
                .body("code", equalTo("CASE_MEMBER_OF_COUNCIL"))
                .body("errors.pointer", contains("/members/2"));
        read(CASEWORKER, id).body("committees", hasSize(0));
    }

    @Test
    void part5_nobodySitsInBothCommitteesOfOneCaseHoweverTheNameIsWritten() {
        String id = open(employed().number());
        appoint(id, three("A")).statusCode(200);
        appoint(id, three("C")).statusCode(200).body("committees", hasSize(1));
        outcome(id, "REFERRED").statusCode(200);
        List<Map<String, Object>> again = three("B");
        again.set(0, member("AELOD  un a", "LAY"));
        appoint(id, again)
                .statusCode(409)
                .body("code", equalTo("CASE_MEMBER_OF_OTHER_COMMITTEE"))
                .body("errors.pointer", contains("/members/0"));
        appoint(id, three("B")).statusCode(200).body("committees", hasSize(2));
        assertThat(jdbi.<Integer, RuntimeException>withHandle(handle -> handle.createQuery(
                                "select count(*) from case_committee where encode(sealed, 'escape') like '%Aelod%'")
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }

    @Test
    void s30_anOutcomeWithAnOrderProposesItAndAnotherCaseworkerConfirmsIt() {
        String number = employed().number();
        String id = heard(number);
        Map<String, Object> order = Map.of(
                "kind",
                "SUSPENSION",
                "grounds",
                List.of("RELEVANT_OFFENCE"),
                "madeOn",
                "2026-11-20",
                "effectiveOn",
                "2026-11-20");
        outcome(id, "SUSPENSION").statusCode(400).body("code", equalTo("CASE_ORDER_UNFIT"));
        outcome(id, "REPRIMAND", order).statusCode(400).body("code", equalTo("CASE_ORDER_UNFIT"));
        outcome(id, "FACTS_NOT_PROVED", order).statusCode(400).body("code", equalTo("CASE_ORDER_UNFIT"));
        outcome(id, "SUSPENSION", order).statusCode(400).body("errors.pointer", hasItem("/order/length"));
        assertThat(ordersOf(number).getList("items")).isEmpty();
        Map<String, Object> whole = new HashMap<>(order);
        whole.put("length", "P6M");
        String proposed = outcome(id, "SUSPENSION", whole)
                .statusCode(200)
                .body("stage", equalTo("CLOSED"))
                .body("order", notNullValue())
                .extract()
                .jsonPath()
                .getString("order");
        assertThat(ordersOf(number).getList("items.state")).containsExactly("PROPOSED");
        as(CASEWORKER)
                .post("/v1/orders/" + proposed + "/confirmation")
                .then()
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES"));
        confirm(proposed);
    }

    @Test
    void part5_aCaseIsSettledByConsentWithoutAHearingWithAnOrderOrWithoutOne() {
        String without = referred(employed().number());
        outcome(without, "SETTLED_BY_CONSENT").statusCode(200).body("order", nullValue());
        String with = referred(employed().number());
        outcome(
                        with,
                        "SETTLED_BY_CONSENT",
                        Map.of(
                                "kind",
                                "REPRIMAND",
                                "grounds",
                                List.of("UNACCEPTABLE_PROFESSIONAL_CONDUCT"),
                                "madeOn",
                                "2026-11-20"))
                .statusCode(200)
                .body("order", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FACTS_NOT_PROVED", "PROVED_NO_GROUND"})
    void part5_ofACaseThatWasNotProvedAStatementIsPublishedOnlyWhenThePersonAsks(String outcome) {
        Referred person = employed();
        String id = heard(person.number());
        Map<String, Object> asked = Map.of("askedOn", "2026-11-22");
        post(id, "statement", asked).statusCode(409).body("code", equalTo("CASE_STATEMENT_UNFIT"));
        outcome(id, outcome).statusCode(200).body("notProved", equalTo(true)).body("statementAskedOn", nullValue());
        assertThat(published()).noneMatch(name -> name.contains(wordOf(person.school())));
        post(id, "statement", asked).statusCode(200).body("statementAskedOn", equalTo("2026-11-22"));
        assertThat(published()).anyMatch(name -> name.contains(wordOf(person.school())));
    }

    @Test
    void part5_ofACaseThatWasProvedThereIsNoStatementToAskFor() {
        String id = heard(employed().number());
        outcome(id, "PROVED_NO_ORDER").statusCode(200).body("notProved", equalTo(false));
        post(id, "statement", Map.of("askedOn", "2026-11-22"))
                .statusCode(409)
                .body("code", equalTo("CASE_STATEMENT_UNFIT"));
    }

    @Test
    void whoDeclaredAConflictOfInterestIsKeptOutOfThePersonsCases() {
        String number = employed().number();
        String id = open(number);
        as(OTHER_CASEWORKER)
                .post("/v1/practitioners/" + number + "/conflicts-of-interest")
                .then()
                .statusCode(200);
        read(OTHER_CASEWORKER, id).statusCode(409).body("code", equalTo("CONFLICT_OF_INTEREST"));
        as(OTHER_CASEWORKER).post(CASES + "/" + id + "/ownership").then().statusCode(409);
        as(OTHER_CASEWORKER)
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "ground", "RELEVANT_OFFENCE"))
                .post(CASES)
                .then()
                .statusCode(409);
        assertThat(listed(OTHER_CASEWORKER)).doesNotContain(id);
        assertThat(listed(CASEWORKER)).contains(id);
    }

    @Test
    void caseworkersCountOpenCasesForPlanningAndNobodyElseDoes() {
        int before = counted();
        open(employed().number());
        assertThat(counted()).isEqualTo(before + 1);
        for (String token : List.of(Tokens.registrar(), Tokens.employer(AUTHORITY))) {
            as(token).get("/v1/case-counts").then().statusCode(403);
        }
    }

    private static List<String> published() {
        return given().get("/v1/published-statements?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name");
    }

    private static int counted() {
        return as(CASEWORKER)
                .get("/v1/case-counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("items.find { it.stage == 'INVESTIGATING_COMMITTEE' }.cases");
    }

    private static List<String> listed(String token) {
        return as(token)
                .get(CASES + "?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static String stateToSender(String referral) {
        return as(Tokens.employer(AUTHORITY))
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("state");
    }

    private static JsonPath ordersOf(String number) {
        return as(CASEWORKER)
                .get("/v1/practitioners/" + number + "/orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

package cofrestr.registry.referral;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.CASEWORKER;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.OTHER_CASEWORKER;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static cofrestr.registry.referral.ReferredPeople.BIRTH;
import static cofrestr.registry.referral.ReferredPeople.employed;
import static cofrestr.registry.referral.ReferredPeople.refer;
import static cofrestr.registry.referral.ReferredPeople.referral;
import static cofrestr.registry.referral.ReferredPeople.resigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.referral.ReferredPeople.Referred;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** 2014 Act ss36-37; SI 2015/140 regs 45-46 and Sch 5: who refers whom, with what papers, and who reads it. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ReferralTest {
    private static final String NOBODYS = "0d7c4c1e-0000-4000-8000-00000000ffff";

    @Inject
    Jdbi jdbi;

    @Test
    void regs45To46_anEmployerRefersWhomItEmploysAndReadsThatItWasReceivedNothingMore() {
        Referred person = employed();
        String id = refer(referral(person, "circumstance", "CEASED"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        Map<String, Object> receipt = as(Tokens.employer(AUTHORITY))
                .get("/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(receipt).isEqualTo(Map.of("id", id, "state", "RECEIVED"));
        read(CASEWORKER, id)
                .statusCode(200)
                .body("registerNumber", equalTo(person.number()))
                .body("ground", equalTo("UNACCEPTABLE_PROFESSIONAL_CONDUCT"))
                .body("receivedOn", equalTo("2026-11-22"))
                .body("ageWorkingDays", equalTo(0))
                .body("documents[0].text", equalTo("Invented reasons"))
                .body("documents[1].none", equalTo(true));
    }

    @Test
    void regs45To46_alsoWhereThePersonResignedFirst() {
        assertThat(refer(resigned())).isNotBlank();
    }

    @Test
    void regs45To46_anAgencyRefersWhomItWouldNotHaveEngagedAgain() {
        Referred person = employed();
        String id = refer(referral(person, "circumstance", "AGENCY_NOT_RE_ENGAGED"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        read(CASEWORKER, id).body("circumstance", equalTo("AGENCY_NOT_RE_ENGAGED"));
    }

    @Test
    void sch5_eachPaperIsSuppliedOrSaidNotToExistAndWhatIsMissingIsAnswered() {
        ValidatableResponse answer = refer(referral(employed()));
        answer.statusCode(201)
                .body(
                        "missing",
                        contains(
                                "RECORDS_OF_CESSATION",
                                "RECORDS_OF_CONDUCT",
                                "LETTERS_AND_WARNINGS",
                                "STATEMENTS_OF_THE_PERSON"));
        String id = answer.extract().jsonPath().getString("id");
        add(
                        AUTHORITY,
                        id,
                        Map.of("kind", "RECORDS_OF_CESSATION", "file", "HR-2026-17"),
                        Map.of("kind", "RECORDS_OF_CONDUCT", "text", "Invented"),
                        Map.of("kind", "LETTERS_AND_WARNINGS", "none", true))
                .statusCode(200)
                .body("missing", contains("STATEMENTS_OF_THE_PERSON"));
        read(CASEWORKER, id)
                .body("missing", contains("STATEMENTS_OF_THE_PERSON"))
                .body("documents", hasSize(5))
                .body("documents[2].file", equalTo("HR-2026-17"));
        add(AUTHORITY, id, Map.of("kind", "OTHER", "none", true, "text", "both"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/documents/0"));
        assertThat(jdbi.<Integer, RuntimeException>withHandle(handle -> handle.createQuery(
                                "select count(*) from referral_document where referral = :id::uuid and encode(sealed, 'escape') like '%Invented%'")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }

    @Test
    void theKindsOfPaperAreReferenceDataInBothLanguages() {
        as(Tokens.registrar())
                .get("/v1/reference/referral-documents")
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items.name.cy", everyItem(notNullValue()));
    }

    @Test
    void reg1_3_whereTheBarringServiceMustBeToldNothingIsKept() {
        Referred person = employed();
        refer(referral(person, "barringServiceMustBeTold", true))
                .statusCode(409)
                .body("code", equalTo("REFERRAL_TO_BARRING_SERVICE"));
        assertThat(referralsOf(person.number())).isZero();
    }

    @Test
    void anybodyElseIsAnsweredAsIfThereWereNobody() {
        Referred person = employed();
        Referred other = employed();
        String nobody = unknown(referral(person, "registerNumber", freeNumber()));
        assertThat(unknown(referral(person, "dateOfBirth", "1983-05-07"))).isEqualTo(nobody);
        assertThat(unknown(referral(new Referred(person.number(), other.school()))))
                .isEqualTo(nobody);
        assertThat(unknown(referral(person, "organisation", OTHER_AUTHORITY))).isEqualTo(nobody);
        assertThat(unknown(referral(person, "organisation", "NO-SUCH-PLACE"))).isEqualTo(nobody);
    }

    @Test
    void whoEmployedThePersonBeforeTheLastEmployerIsNobodyToRefer() {
        Referred person = resigned();
        String last = newSchool();
        String stays = row(last + "S", "Stays" + wordOf(last), "Invented", "1984-06-07", last);
        String heading =
                "staffId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate,registerNumber\n";
        commit(sendText(
                last,
                "2026-11-02",
                heading + stays + ",\n"
                        + String.join(",", last + "R", "Referred" + person.school(), "Invented", BIRTH, last)
                        + ",TEACHING_ASSISTANT_2,2026-11-02," + person.number() + "\n"));
        refer(referral(person)).statusCode(201);
        commit(last, "2026-11-15", stays);
        assertThat(unknown(referral(person))).contains("REFERRAL_PERSON_UNKNOWN");
        refer(referral(new Referred(person.number(), last))).statusCode(201);
    }

    @Test
    void onlyCaseworkersAndItsSenderReadAReferralAndOthersLearnNotEvenWhetherThereIsOne() {
        String id = refer(employed());
        for (String token : List.of(Tokens.registrar(), Tokens.of("audit", Role.AUDITOR))) {
            String there = read(token, id).statusCode(403).extract().asString();
            String not = read(token, NOBODYS).statusCode(403).extract().asString();
            assertThat(plain(there)).isEqualTo(plain(not));
        }
        String other = Tokens.employer(OTHER_AUTHORITY);
        assertThat(plain(read(other, id).statusCode(404).extract().asString()))
                .isEqualTo(plain(read(other, NOBODYS).statusCode(404).extract().asString()));
        assertThat(plain(add(OTHER_AUTHORITY, id, Map.of("kind", "OTHER", "none", true))
                        .statusCode(404)
                        .extract()
                        .asString()))
                .isEqualTo(plain(add(OTHER_AUTHORITY, NOBODYS, Map.of("kind", "OTHER", "none", true))
                        .statusCode(404)
                        .extract()
                        .asString()));
    }

    @Test
    void aCaseworkerTakesAReferralAndClosesItWithoutACase() {
        String id = refer(employed());
        as(CASEWORKER)
                .post("/v1/referrals/" + id + "/ownership")
                .then()
                .statusCode(200)
                .body("owner", equalTo("casework"));
        as(CASEWORKER)
                .contentType("application/json")
                .body(Map.of("because", "Invented"))
                .post("/v1/referrals/" + id + "/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        as(Tokens.employer(AUTHORITY))
                .get("/v1/referrals/" + id)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closedBecause", nullValue());
        add(AUTHORITY, id, Map.of("kind", "OTHER", "none", true))
                .statusCode(409)
                .body("code", equalTo("REFERRAL_CLOSED"));
    }

    @Test
    void theQueueShowsAgesInWorkingDaysFromFridayToSundayOfTheNextWeekFive() {
        String id = refer(employed());
        jdbi.useHandle(handle ->
                handle.execute("update referral set received_at = '2026-11-13T17:30:00Z' where id = ?::uuid", id));
        as(CASEWORKER)
                .get("/v1/referrals?state=RECEIVED&limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.ageWorkingDays", equalTo(5));
    }

    @Test
    void whoDeclaredAConflictOfInterestSeesNoReferralOfThePerson() {
        Referred person = employed();
        String id = refer(person);
        as(OTHER_CASEWORKER)
                .post("/v1/practitioners/" + person.number() + "/conflicts-of-interest")
                .then()
                .statusCode(200);
        read(OTHER_CASEWORKER, id).statusCode(409).body("code", equalTo("CONFLICT_OF_INTEREST"));
        as(OTHER_CASEWORKER).post("/v1/referrals/" + id + "/ownership").then().statusCode(409);
        assertThat(queue(OTHER_CASEWORKER)).doesNotContain(id);
        assertThat(queue(CASEWORKER)).contains(id);
    }

    private static List<String> queue(String token) {
        return as(token)
                .get("/v1/referrals?state=RECEIVED&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static ValidatableResponse read(String token, String id) {
        return as(token).get("/v1/referrals/" + id).then();
    }

    @SafeVarargs
    private static ValidatableResponse add(String authority, String id, Map<String, Object>... papers) {
        return as(Tokens.employer(authority))
                .contentType("application/json")
                .body(Map.of("documents", papers))
                .post("/v1/referrals/" + id + "/documents")
                .then();
    }

    private static String unknown(Map<String, Object> referral) {
        return plain(refer(referral).statusCode(404).extract().asString());
    }

    /** A number whose check character holds and that nobody has. */
    private String freeNumber() {
        return jdbi.withHandle(handle -> {
            int body = 1_000_000;
            String number;
            do {
                number = RegisterNumber.ofBody(body++).value();
            } while (handle.createQuery("select exists (select from practitioner where register_number = :number)")
                    .bind("number", number)
                    .mapTo(Boolean.class)
                    .one());
            return number;
        });
    }

    private int referralsOf(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from referral r join practitioner p on p.id = r.practitioner_id where p.register_number = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
    }

    /** An answer without what differs from request to request. */
    private static String plain(String answer) {
        return answer.replaceAll("\"(requestId|instance|traceId)\":\"[^\"]*\",?", "");
    }
}

package cofrestr.cpd.record;

import static cofrestr.cpd.record.RecordClient.enter;
import static cofrestr.cpd.record.RecordClient.grant;
import static cofrestr.cpd.record.RecordClient.read;
import static cofrestr.cpd.record.RecordClient.report;
import static cofrestr.cpd.record.RecordClient.withdraw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.cpd.Invented;
import cofrestr.kit.caller.Role;
import cofrestr.testing.Statements;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records over HTTP; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CpdRecordTest {
    private static final String AUTHORITY = "W06000061";
    private static final String SCHOOL = "6619001";
    private static final String OTHER = "6619002";
    private static final String ELSEWHERE = "W06000062";
    private static final String SCHOOLS = Tokens.employer(SCHOOL);
    private static final String PROVIDERS = Tokens.of("trainer", Role.PROVIDER, "CR-PROVIDER");
    private static final String HEADING = "registerNumber,title,kind,topic,endsOn,hours,reference";

    @Inject
    Jdbi jdbi;

    private String person = "";

    @BeforeEach
    void somebodyWorksAtTheSchool() {
        Invented invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, null);
        invented.organisation(ELSEWHERE, null);
        invented.organisation("CR-PROVIDER", null);
        invented.organisation(SCHOOL, AUTHORITY);
        invented.organisation(OTHER, AUTHORITY);
        person = invented.person();
        invented.post(person, SCHOOL, "TEACHING_ASSISTANT_2", "2020-09-01", null);
    }

    private static Map<String, Object> reading() {
        return Map.of(
                "title", "Supporting early reading",
                "kind", "COURSE",
                "endsOn", "2026-11-02",
                "hours", 6.5,
                "standards", List.of("TA_WALES"),
                "reflection", "I listen longer");
    }

    private ValidatableResponse own() {
        return read(Tokens.practitioner(person), person).statusCode(200);
    }

    @Test
    void aPersonKeepsARecordWithoutBeingRegisteredForAnything() {
        enter(person, reading())
                .statusCode(201)
                .body("title", equalTo("Supporting early reading"))
                .body("hours", equalTo(6.5f))
                .body("state", equalTo("DONE"))
                .body("verifiedBy", nullValue())
                .body("reports.source", contains("SELF"));
        own().body("items", hasSize(1))
                .body("withheld", equalTo(false))
                .body("items[0].reflection", equalTo("I listen longer"));
    }

    @Test
    void theSameCourseReportedTwiceIsOneRecordThatShowsBothReports() {
        assertThat(report(SCHOOLS, HEADING, person + ",Supporting early reading,COURSE,,2026-11-02,6,mis-1"))
                .containsExactly("RECORDED");
        assertThat(report(PROVIDERS, HEADING, person + ",SUPPORTING  Early Reading!,COURSE,,02/11/2026,5.5,crs-7"))
                .as("that another reported it is the person's to know")
                .containsExactly("RECORDED");
        enter(person, reading()).statusCode(200);
        own().body("items", hasSize(1))
                .body("items[0].reports.source", contains(SCHOOL, "CR-PROVIDER", "SELF"))
                .body("items[0].hours", equalTo(5.50f))
                .body("items[0].verifiedBy", equalTo("CR-PROVIDER"))
                .body("items[0].reflection", equalTo("I listen longer"));
    }

    @Test
    void aListSentAgainChangesNothingAndAReferenceCorrectsWhatItStandsFor() {
        String row = person + ",First aid at work,COURSE,FIRST_AID,2026-10-01,6,mis-%s".formatted(person);
        assertThat(report(SCHOOLS, HEADING, row)).containsExactly("RECORDED");
        assertThat(report(SCHOOLS, HEADING, row, row)).containsExactly("UNCHANGED", "REPEATED");
        assertThat(report(SCHOOLS, HEADING, row.replace(",6,", ",7,"))).containsExactly("CHANGED");
        assertThat(report(SCHOOLS, HEADING, row.replace("2026-10-01", "2026-10-02")))
                .containsExactly("CHANGED");
        own().body("items", hasSize(1))
                .body("items[0].endsOn", equalTo("2026-10-02"))
                .body("items[0].holdsUntil", equalTo("2029-10-01"));
    }

    @Test
    void whatIsWrongWithARowIsSaidAndStopsNoOther() {
        Invented invented = new Invented(jdbi);
        String stranger = invented.person();
        assertThat(report(
                        SCHOOLS,
                        HEADING,
                        person + ",A,COURSE,,2026-11-02,,a",
                        "12345678,B,COURSE,,2026-11-02,,b",
                        stranger + ",C,COURSE,,2026-11-02,,c",
                        person + ",D,DANCING,,2026-11-02,,d",
                        person + ",E,COURSE,JUGGLING,2026-11-02,,e",
                        person + ",F,COURSE,,2027-11-02,,f",
                        person + ",G,COURSE,,31/02/2026,,g",
                        person + ",H,COURSE,,2026-11-02,many,h",
                        person + ",I,COURSE,,2026-11-02,,a"))
                .containsExactly(
                        "RECORDED",
                        "REGISTER_NUMBER_CHECK_FAILED",
                        "PRACTITIONER_UNKNOWN",
                        "ROW_CODE_UNKNOWN",
                        "ROW_CODE_UNKNOWN",
                        "ACTIVITY_DAY_NOT_COME",
                        "ROW_DATE_INVALID",
                        "ROW_NUMBER_INVALID",
                        "REFERENCE_TAKEN");
        assertThat(report(PROVIDERS, HEADING, stranger + ",C,COURSE,,2026-11-02,,c"))
                .as("a provider teaches whom it teaches")
                .containsExactly("RECORDED");
    }

    @Test
    void anEmployerReadsWhatItReportedAndIsToldThatTheRestIsWithheld() {
        enter(person, reading());
        assertThat(report(SCHOOLS, HEADING, person + ",First aid,COURSE,FIRST_AID,2026-10-01,6,own-" + person))
                .containsExactly("RECORDED");
        read(SCHOOLS, person)
                .statusCode(200)
                .body("withheld", equalTo(true))
                .body("items.title", contains("First aid"))
                .body("items.part", contains("OWN_REPORT"))
                .body("items[0].reports", nullValue());
        read(Tokens.employer(AUTHORITY), person).body("items.title", contains("First aid"));
        read(Tokens.employer(OTHER), person)
                .statusCode(200)
                .body("items", empty())
                .body("withheld", equalTo(true));
        read(Tokens.employer(OTHER), new Invented(jdbi).person())
                .statusCode(200)
                .body("items", empty())
                .body("withheld", equalTo(true));
    }

    @Test
    void aGrantOpensTheRecordToJustThatOrganisationUntilItIsWithdrawn() {
        enter(person, reading());
        String grant = grant(person, SCHOOL, "RECORDS");
        read(SCHOOLS, person)
                .body("withheld", equalTo(false))
                .body("items.title", contains("Supporting early reading"))
                .body("items[0].part", equalTo("RECORD_WITHOUT_WORDS"))
                .body("items[0].reflection", nullValue());
        read(Tokens.employer(AUTHORITY), person).body("withheld", equalTo(true)).body("items", empty());
        String words = grant(person, SCHOOL, "REFLECTIONS");
        read(SCHOOLS, person).body("items[0].reflection", equalTo("I listen longer"));
        withdraw(person, words);
        read(SCHOOLS, person).body("items[0].reflection", nullValue());
        withdraw(person, grant);
        read(SCHOOLS, person).body("withheld", equalTo(true)).body("items", empty());
        given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .get("/v1/practitioners/" + person + "/cpd-disclosures?limit=2")
                .then()
                .statusCode(200)
                .body("items.client", contains("hr-" + SCHOOL, "hr-" + SCHOOL));
    }

    @Test
    void whatIsShownIsPartOfTheTagSoThatAWithdrawnGrantIsNotAnsweredAsUnchanged() {
        String id = enter(person, reading()).extract().path("id");
        String grant = grant(person, SCHOOL, "RECORDS", "REFLECTIONS");
        String path = "/v1/practitioners/" + person + "/cpd-records/" + id;
        String whole =
                given().header("Authorization", "Bearer " + SCHOOLS).get(path).header("ETag");
        withdraw(person, grant);
        String _ = grant(person, SCHOOL, "RECORDS");
        given().header("Authorization", "Bearer " + SCHOOLS)
                .header("If-None-Match", whole)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("reflection", nullValue());
    }

    @Test
    void enteredAgainWithoutItAReflectionStays() {
        enter(person, reading()).statusCode(201);
        enter(person, Map.of("title", "Supporting early reading", "kind", "COURSE", "endsOn", "2026-11-02"))
                .statusCode(200)
                .body("reflection", equalTo("I listen longer"));
    }

    @Test
    void whatIsRefusedIsComparedWithNothingAndOfTheSameTheLastCounts() {
        assertThat(report(
                        SCHOOLS,
                        HEADING,
                        person + ",Sorting,CORSE,,2026-10-01,1,s-" + person,
                        person + ",Sorting,COURSE,,2026-10-01,2,s-" + person,
                        person + ",Sorting,COURSE,,2026-10-01,3,s-" + person))
                .containsExactly("ROW_CODE_UNKNOWN", "REPEATED", "RECORDED");
        own().body("items[0].hours", equalTo(3.0f));
    }

    @Test
    void anAbsurdNumberAndACharacterThatNoTextHasAreRefused() {
        raw("\"A\", \"hours\": 1e999999");
        raw("\"A\\u0000b\"");
    }

    private void raw(String title) {
        given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .contentType("application/json")
                .body("{\"kind\": \"COURSE\", \"endsOn\": \"2026-11-02\", \"title\": " + title + "}")
                .post("/v1/practitioners/" + person + "/cpd-records")
                .then()
                .statusCode(400);
    }

    @Test
    void aGrantIsOnlyForThePersonToGiveAndHasAnEnd() {
        given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .contentType("application/json")
                .body(Map.of(
                        "organisation",
                        SCHOOL,
                        "purpose",
                        "APPLICATION_FOR_A_POST",
                        "scopes",
                        List.of("RECORDS"),
                        "until",
                        "2027-11-22"))
                .post("/v1/practitioners/" + person + "/access-grants")
                .then()
                .statusCode(400)
                .body("code", equalTo("GRANT_UNFIT"))
                .body("errors[0].pointer", equalTo("/until"));
        given().header("Authorization", "Bearer " + SCHOOLS)
                .get("/v1/practitioners/" + person + "/access-grants")
                .then()
                .statusCode(403);
    }

    @Test
    void whatOthersReportedIsNotThePersonsToRenameOrTakeAway() {
        report(PROVIDERS, HEADING, person + ",Supporting early reading,COURSE,,2026-11-02,6,crs-" + person);
        String id = own().extract().path("items[0].id");
        String tag = given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .get("/v1/practitioners/" + person + "/cpd-records/" + id)
                .header("ETag");
        change(id, tag, Map.of("title", "Another", "kind", "COURSE", "endsOn", "2026-11-02"))
                .statusCode(409)
                .body("code", equalTo("RECORD_REPORTED_BY_OTHERS"));
        change(
                        id,
                        tag,
                        Map.of(
                                "title",
                                "Supporting early reading",
                                "kind",
                                "COURSE",
                                "endsOn",
                                "2026-11-02",
                                "state",
                                "REVIEWED",
                                "reflection",
                                "Worth it"))
                .statusCode(200)
                .body("state", equalTo("REVIEWED"))
                .body("reflection", equalTo("Worth it"))
                .body("hours", equalTo(6.0f));
        change(id, tag, reading()).statusCode(412);
        String report = read(PROVIDERS, person).extract().path("items[0].id");
        assertThat(report).as("a report says nothing of the record").isNotEqualTo(id);
        given().header("Authorization", "Bearer " + PROVIDERS)
                .post("/v1/cpd-records/" + report + "/withdrawal")
                .then()
                .statusCode(204);
        own().body("items[0].reports.source", contains("SELF")).body("items[0].verifiedBy", nullValue());
    }

    private ValidatableResponse change(String id, String tag, Map<String, ?> activity) {
        return given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .header("If-Match", tag)
                .contentType("application/json")
                .body(activity)
                .put("/v1/practitioners/" + person + "/cpd-records/" + id)
                .then();
    }

    @Test
    void trainingThatHasToBeRenewedIsDueWhereItIsMissingExpiredOrEnds() {
        due(SCHOOLS, SCHOOL)
                .body(
                        "items.findAll { it.registerNumber == '%s' }.state".formatted(person),
                        contains("MISSING", "MISSING"));
        report(PROVIDERS, HEADING, person + ",Child protection,COURSE,HEALTH_AND_SAFETY,2025-12-20,3,other-" + person);
        report(
                SCHOOLS,
                HEADING,
                person + ",Child protection,COURSE,CHILD_PROTECTION,2025-12-20,3,cp-" + person,
                person + ",Health and safety,ONLINE_COURSE,HEALTH_AND_SAFETY,2026-06-01,1,hs-" + person);
        due(SCHOOLS, SCHOOL)
                .body(
                        "items.findAll { it.registerNumber == '%s' }.topic".formatted(person),
                        contains("CHILD_PROTECTION"))
                .body("items.findAll { it.registerNumber == '%s' }.state".formatted(person), contains("EXPIRING"))
                .body(
                        "items.findAll { it.registerNumber == '%s' }.holdsUntil".formatted(person),
                        contains("2026-12-19"));
        due(Tokens.employer(SCHOOL), OTHER).statusCode(404);
        given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .get("/v1/practitioners/" + person + "/training-due?within=10")
                .then()
                .statusCode(200)
                .body("items.topic", contains("CHILD_PROTECTION", "HEALTH_AND_SAFETY"))
                .body("items.state", contains("VALID", "VALID"));
    }

    @Test
    void whatWasDoneElsewhereCountsForASchoolWhereThePersonOpensIt() {
        report(PROVIDERS, HEADING, person + ",Child protection,COURSE,CHILD_PROTECTION,2026-09-20,3,cpe-" + person);
        String mine =
                "items.findAll { it.registerNumber == '%s' && it.topic == 'CHILD_PROTECTION' }.state".formatted(person);
        due(SCHOOLS, SCHOOL).body(mine, contains("MISSING"));
        String grant = grant(person, SCHOOL, "TRAINING");
        due(SCHOOLS, SCHOOL).body(mine, empty());
        withdraw(person, grant);
        due(SCHOOLS, SCHOOL).body(mine, contains("MISSING"));
    }

    private static ValidatableResponse due(String token, String organisation) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/training-due?limit=500&organisation=" + organisation)
                .then();
    }

    @Test
    void thePersonTakesEverythingAway() {
        enter(person, Map.of("title", "=1+1", "kind", "READING", "endsOn", "2026-11-02", "reflection", "Mine"));
        grant(person, SCHOOL, "RECORDS");
        given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .get("/v1/practitioners/" + person + "/export")
                .then()
                .statusCode(200)
                .body("parts.records", hasSize(1))
                .body("parts.records[0].reflection", equalTo("Mine"))
                .body("parts.accessGrants.organisation", contains(SCHOOL));
        given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .get("/v1/practitioners/" + person + "/export?format=CSV")
                .then()
                .statusCode(200)
                .body(containsString("'=1+1"))
                .body(not(containsString("\n=1+1")));
        given().header("Authorization", "Bearer " + SCHOOLS)
                .get("/v1/practitioners/" + person + "/export")
                .then()
                .statusCode(403);
    }

    @Test
    void aThousandRowsAreAsManyStatementsAsTwo() {
        List<String> few = Statements.during(jdbi, () -> report(PROVIDERS, HEADING, rows(2, "few")));
        List<String> many = Statements.during(jdbi, () -> report(PROVIDERS, HEADING, rows(1000, "many")));
        assertThat(many).hasSameSizeAs(few);
        own().body("items", hasSize(50));
    }

    private String[] rows(int count, String word) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s,%s %d,COURSE,,2026-11-02,1,%s-%s-%d".formatted(person, word, i, word, person, i))
                .toArray(String[]::new);
    }

    @Test
    void whatWasRecordedUnderANumberIsReadThroughItsSurvivorAndStaysOneRecord() {
        enter(person, reading());
        String survivor = new Invented(jdbi).person();
        jdbi.useHandle(
                handle -> handle.execute("insert into survivor (number, survivor) values (?, ?)", person, survivor));
        read(Tokens.practitioner(survivor), survivor).body("items", hasSize(1));
        enter(survivor, reading()).statusCode(200);
        read(Tokens.practitioner(survivor), survivor).body("items", hasSize(1));
    }
}

package cofrestr.cpd.induction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.cpd.Invented;
import cofrestr.testing.Eventually;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inductions over HTTP; today is 22 November 2026 where a test does not say otherwise. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class InductionTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final String AUTHORITY = "ID-AUTHORITY";
    private static final AtomicInteger SCHOOLS = new AtomicInteger(1);
    private static final String ROLE = "TEACHING_ASSISTANT_2";

    @Inject
    Jdbi jdbi;

    @Inject
    TestClock clock;

    @Inject
    FollowPosts chore;

    private String school = "";
    private String number = "";

    @BeforeEach
    void aSchoolTakesSomebodyOn() {
        Invented invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, null);
        school = "ID-SCHOOL-" + SCHOOLS.getAndIncrement();
        invented.organisation(school, AUTHORITY);
        number = invented.person();
    }

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void everyRoleWithATemplateHasItsCoreItsOwnAndTheFiveOutcomes() {
        given().get("/v1/induction-templates")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("CLASSROOM_SUPPORT", "MIDDAY_SUPERVISION", "OFFICE"))
                .body(
                        "items.find { it.code == 'CLASSROOM_SUPPORT' }.tasks.findAll { it.kind == 'OUTCOME' }",
                        hasSize(5))
                .body(
                        "items.find { it.code == 'CLASSROOM_SUPPORT' }.tasks.findAll { !it.core }.code",
                        contains("CLASSROOM_SUPPORT", "E_SKILLS"))
                .body("items.tasks.flatten().units.flatten()", hasItem("8620-205"));
    }

    @Test
    void anInductionIsOpenedBeforeDayOne() {
        post(number, ROLE).statusCode(404);
        new Invented(jdbi).post(number, school, ROLE, "2027-01-04", null);
        post(number, ROLE)
                .statusCode(201)
                .body("beginsOn", equalTo("2027-01-04"))
                .body("dueOn", equalTo("2027-03-29"))
                .body("late", equalTo(false))
                .body("steps[0].dueOn", equalTo("2027-01-04"))
                .body("steps.doneOn", everyItem(nullValue()));
        post(number, ROLE).statusCode(409).body("code", equalTo("INDUCTION_OPEN"));
        new Invented(jdbi).post(number, school, "PREMISES_1", "2026-11-01", null);
        post(number, "PREMISES_1").statusCode(409).body("code", equalTo("INDUCTION_TEMPLATE_NONE"));
    }

    @Test
    void everyDayTheInductionsOfNewPostsAreOpenedAndNoneTwice() {
        Invented invented = new Invented(jdbi);
        invented.post(number, school, ROLE, "2026-12-01", null);
        String longThere = invented.person();
        invented.post(longThere, school, ROLE, "2020-09-01", null);
        String goesOn = invented.person();
        invented.post(goesOn, school, ROLE, "2020-09-01", "2026-11-15");
        invented.post(goesOn, school, ROLE, "2026-11-16", null);
        String otherRole = invented.person();
        invented.post(otherRole, school, "PREMISES_1", "2026-11-16", null);
        chore.doOn(TODAY);
        chore.doOn(TODAY.plusDays(1));
        list("").body("items.registerNumber", contains(number)).body("items[0].steps", hasSize(16));
    }

    @Test
    void theSchoolRecordsThePersonConfirmsAndThenItIsComplete() {
        String id = opened("2026-11-16");
        step(id, "SAFEGUARDING_POLICY", "2026-11-16").statusCode(409).body("code", equalTo("INDUCTION_TASK_UNKNOWN"));
        step(id, "CHILD_PROTECTION", "2026-11-23").statusCode(400).body("code", equalTo("ACTIVITY_DAY_NOT_COME"));
        confirm(Tokens.practitioner(new Invented(jdbi).person()), id, "SAFEGUARDING_POLICY")
                .statusCode(404);
        act(id, "completion", Map.of()).statusCode(409).body("code", equalTo("INDUCTION_INCOMPLETE"));
        List<String> policies = own().extract().path("items[0].steps.findAll { it.kind == 'POLICY' }.task");
        policies.forEach(
                policy -> confirm(Tokens.practitioner(number), id, policy).statusCode(200));
        List<String> others = own().extract().path("items[0].steps.findAll { it.kind != 'POLICY' }.task");
        others.forEach(task -> step(id, task, "2026-11-20").statusCode(200));
        act(id, "completion", Map.of())
                .statusCode(200)
                .body("completedOn", equalTo("2026-11-22"))
                .body("steps.doneOn", not(hasItem(nullValue())));
        act(id, "exemption", Map.of("reason", "Invented")).statusCode(409).body("code", equalTo("INDUCTION_ENDED"));
    }

    @Test
    void schoolsSeeWhoIsLateUntilItIsExtendedOrEnded() {
        String id = opened("2026-11-16");
        list("&late=true").body("items", hasSize(1)).body("items[0].late", is(true));
        act(id, "extension", Map.of("until", "2027-02-08", "reason", "Invented"))
                .statusCode(409)
                .body("code", equalTo("INDUCTION_EXTENSION_UNFIT"));
        act(id, "extension", Map.of("until", "2027-03-01", "reason", "Absent for some weeks"))
                .statusCode(200)
                .body("dueOn", equalTo("2027-03-01"))
                .body("late", is(false));
        list("&late=true").body("items", empty());
        clock.set(Instant.parse("2027-03-02T12:00:00Z"));
        list("&late=true").body("items", hasSize(1));
        act(id, "exemption", Map.of("reason", "Had the same induction at another school"))
                .statusCode(200);
        list("&late=true").body("items", empty());
    }

    @Test
    void thePersonAndTheSchoolAndWhoeverStandsAboveItReadIt() {
        String id = opened("2026-11-16");
        String path = "/v1/inductions/" + id;
        for (String token : List.of(Tokens.employer(school), Tokens.employer(AUTHORITY), Tokens.practitioner(number))) {
            given().auth().oauth2(token).get(path).then().statusCode(200);
        }
        given().auth().oauth2(Tokens.employer("ID-OTHER")).get(path).then().statusCode(404);
        given().auth().oauth2(Tokens.registrar()).get(path).then().statusCode(403);
        own().body("items.id", contains(id));
    }

    @Test
    void anInductionEndsWithThePostAndGoesOnWhereThatLastsAfterAll() {
        String id = opened("2026-11-16");
        until("2026-11-20");
        chore.doOn(LocalDate.parse("2026-11-20"));
        list("&late=true").body("items.id", contains(id));
        chore.doOn(LocalDate.parse("2026-11-21"));
        list("&late=true").body("items", empty());
        own().body("items[0].endedOn", equalTo("2026-11-20"))
                .body("items[0].late", is(false))
                .body("items[0].version", equalTo(2));
        step(id, "CHILD_PROTECTION", "2026-11-20").statusCode(409).body("code", equalTo("INDUCTION_ENDED"));
        chore.doOn(TODAY);
        own().body("items[0].version", equalTo(2));
        until(null);
        chore.doOn(TODAY);
        own().body("items[0].endedOn", nullValue()).body("items[0].late", is(true));
    }

    @Test
    void ofTwoTimesThatBecomeOneTheNewestInductionGoesOnAlone() {
        opened("2026-09-01");
        until("2026-09-30");
        chore.doOn(LocalDate.parse("2026-10-05"));
        new Invented(jdbi).post(number, school, ROLE, "2026-10-20", "2026-11-10");
        chore.doOn(LocalDate.parse("2026-10-20"));
        chore.doOn(LocalDate.parse("2026-11-12"));
        own().body("items.endedOn", contains("2026-09-30", "2026-11-10"));
        jdbi.useHandle(handle -> {
            handle.execute("delete from followed_post where number = ? and from_date = '2026-10-20'", number);
            handle.execute("update followed_post set until = null where number = ?", number);
        });
        chore.doOn(TODAY);
        own().body("items.endedOn", contains("2026-09-30", null));
        jdbi.useHandle(handle -> handle.execute(
                "update induction set completed_on = '2026-11-22' where register_number = ? and ended_on is null",
                number));
        chore.doOn(TODAY.plusDays(1));
        own().body("items.endedOn", contains("2026-09-30", null))
                .body("items.completedOn", contains(null, "2026-11-22"));
    }

    @Test
    void aFirstDayThatIsCorrectedAfterAnExemptionOpensNothing() {
        opened("2026-11-02");
        jdbi.useHandle(handle -> {
            handle.execute(
                    "update induction set exempted_on = '2026-11-05', exemption_reason = 'invented' where register_number = ?",
                    number);
            handle.execute("update followed_post set from_date = '2026-11-09' where number = ?", number);
        });
        chore.doOn(TODAY);
        own().body("items.beginsOn", contains("2026-11-09"));
    }

    @Test
    void whoComesBackHasANewInductionAndWhoGoesOnInAnotherContractTheSame() {
        String left = opened("2026-09-01");
        until("2026-10-30");
        new Invented(jdbi).post(number, school, ROLE, "2026-10-31", "2026-11-15");
        chore.doOn(LocalDate.parse("2026-11-15"));
        list("").body("items.id", contains(left)).body("items[0].endedOn", nullValue());
        new Invented(jdbi).post(number, school, ROLE, "2026-11-18", null);
        chore.doOn(TODAY);
        list("").body("items.beginsOn", contains("2026-09-01", "2026-11-18"))
                .body("items.endedOn", contains("2026-11-15", null));
    }

    @Test
    void aPostThatIsNoMoreEndsTheInductionUnlessTheRegisterWasRestored() {
        opened("2026-12-01");
        jdbi.useHandle(handle -> {
            handle.execute("delete from followed_post where number = ?", number);
            handle.execute("update followed_person set unknown_to_registry_since = now() where number = ?", number);
        });
        chore.doOn(TODAY);
        own().body("items[0].endedOn", nullValue());
        jdbi.useHandle(handle ->
                handle.execute("update followed_person set unknown_to_registry_since = null where number = ?", number));
        chore.doOn(TODAY);
        own().body("items[0].endedOn", equalTo("2026-11-22"));
    }

    @Test
    void whatIsDueMovesWithTheFirstDay() {
        opened("2026-11-16");
        begins("2027-01-04");
        chore.doOn(TODAY);
        own().body("items", hasSize(1))
                .body("items[0].beginsOn", equalTo("2027-01-04"))
                .body("items[0].dueOn", equalTo("2027-03-29"))
                .body("items[0].steps[0].dueOn", equalTo("2027-01-04"))
                .body("items[0].late", is(false));
        begins("2026-11-02");
        chore.doOn(TODAY);
        own().body("items", hasSize(1))
                .body("items[0].beginsOn", equalTo("2026-11-02"))
                .body("items[0].dueOn", equalTo("2027-01-25"));
    }

    @Test
    void aPersonWithTwoNumbersHasOneOpenInduction() {
        opened("2026-11-16");
        String survivor = new Invented(jdbi).person();
        new Invented(jdbi).post(survivor, school, ROLE, "2026-11-17", null);
        jdbi.useHandle(
                handle -> handle.execute("insert into survivor (number, survivor) values (?, ?)", number, survivor));
        post(survivor, ROLE).statusCode(409).body("code", equalTo("INDUCTION_OPEN"));
        chore.doOn(TODAY);
        list("").body("items", hasSize(1));
    }

    @Test
    void ofManyWhoOpenItAtOnceUnderTwoNumbersOneDoes() {
        String survivor = new Invented(jdbi).person();
        for (String one : List.of(number, survivor)) {
            new Invented(jdbi).post(one, school, ROLE, "2026-11-16", null);
        }
        jdbi.useHandle(
                handle -> handle.execute("insert into survivor (number, survivor) values (?, ?)", number, survivor));
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        post(i % 2 == 0 ? number : survivor, ROLE).extract().statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnlyOnce(201);
        list("").body("items", hasSize(1));
    }

    @Test
    void onTheLastDayItselfNothingIsLate() {
        opened("2026-11-22");
        own().body("items[0].late", is(false));
        list("&late=true").body("items", empty());
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
        own().body("items[0].late", is(true));
        list("&late=true").body("items", hasSize(1));
    }

    @Test
    void theSchoolIsToldOnceThatOneWasOpenedAndThatItIsLate() {
        Eventually.everythingIsTold(jdbi);
        String before = changes("from=now").extract().path("cursor");
        String id = opened("2026-11-20");
        chore.doOn(LocalDate.parse("2026-11-20"));
        String opened = changes("wait=20&cursor=" + before)
                .body("events.type", contains("wales.cofrestr.induction.opened.v1"))
                .body("events.subject", contains(number))
                .extract()
                .path("cursor");
        chore.doOn(LocalDate.parse("2026-11-21"));
        chore.doOn(TODAY);
        String late = changes("wait=20&cursor=" + opened)
                .body("events.type", contains("wales.cofrestr.induction.late.v1"))
                .body("events[0].data.induction", equalTo(id))
                .body("events[0].data.dueOn", equalTo("2027-02-12"))
                .extract()
                .path("cursor");
        act(id, "extension", Map.of("until", "2027-03-01", "reason", "Invented"))
                .statusCode(200);
        chore.doOn(LocalDate.parse("2027-03-01"));
        chore.doOn(LocalDate.parse("2027-03-02"));
        changes("wait=20&cursor=" + late).body("events.data.dueOn", contains("2027-03-01"));
    }

    private ValidatableResponse changes(String query) {
        return given().auth()
                .oauth2(Tokens.employer(school))
                .get("/v1/changes/cpd?" + query)
                .then()
                .statusCode(200);
    }

    private void until(@Nullable String day) {
        jdbi.useHandle(
                handle -> handle.execute("update followed_post set until = ?::date where number = ?", day, number));
    }

    private void begins(String day) {
        jdbi.useHandle(
                handle -> handle.execute("update followed_post set from_date = ?::date where number = ?", day, number));
    }

    private String opened(String from) {
        new Invented(jdbi).post(number, school, ROLE, from, null);
        return post(number, ROLE).statusCode(201).extract().path("id");
    }

    private ValidatableResponse post(String of, String role) {
        return send(
                Tokens.employer(school),
                "/v1/inductions",
                Map.of("registerNumber", of, "organisation", school, "roleProfile", role));
    }

    private ValidatableResponse step(String id, String task, String doneOn) {
        return act(id, "steps", Map.of("task", task, "doneOn", doneOn));
    }

    private ValidatableResponse act(String id, String act, Map<String, String> body) {
        return send(Tokens.employer(school), "/v1/inductions/" + id + "/" + act, body);
    }

    private static ValidatableResponse confirm(String token, String id, String policy) {
        return send(token, "/v1/inductions/" + id + "/confirmations", Map.of("policy", policy));
    }

    private static ValidatableResponse send(String token, String path, Map<String, String> body) {
        return body.isEmpty()
                ? given().auth().oauth2(token).post(path).then()
                : given().auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .body(body)
                        .post(path)
                        .then();
    }

    private ValidatableResponse list(String filter) {
        return given().auth()
                .oauth2(Tokens.employer(AUTHORITY))
                .get("/v1/inductions?organisation=" + school + filter)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse own() {
        return given().auth()
                .oauth2(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/inductions")
                .then()
                .statusCode(200);
    }
}

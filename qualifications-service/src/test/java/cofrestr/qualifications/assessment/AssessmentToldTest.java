package cofrestr.qualifications.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.qualifications.Invented;
import cofrestr.testing.Eventually;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what of an assessment, and what falls due in it; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AssessmentToldTest {
    private static final AtomicInteger SCHOOLS = new AtomicInteger(1);
    private static final String AUTHORITY = "AT-AUTHORITY";
    private static final String PREPARES = "AT-PREPARES";
    private static final String ASSESSES = "AT-ASSESSES";
    private static final String PROVIDER = Tokens.of("provider", Role.PROVIDER, PREPARES);
    private static final String ASSESSOR = Tokens.of("assessor", Role.ASSESSOR, ASSESSES);

    @Inject
    Jdbi jdbi;

    @Inject
    RemindOfDeadlines chore;

    private String school = "";
    private String schools = "";
    private String number = "";

    @BeforeEach
    void somebodyWorksAtASchool() {
        Invented invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, "LOCAL_AUTHORITY", null, null);
        school = "AT-SCHOOL-" + SCHOOLS.getAndIncrement();
        schools = Tokens.of("school", Role.EMPLOYER, school);
        invented.organisation(school, "SCHOOL", AUTHORITY, "PRIMARY");
        invented.organisation(PREPARES, "SCHOOL", null, null);
        invented.organisation(ASSESSES, "SCHOOL", null, null);
        number = invented.person();
        invented.post(number, school, "TEACHING_ASSISTANT_4", "2020-09-01", null);
        jdbi.useHandle(handle -> handle.execute("""
                insert into assessment_body (organisation, kind, region, valid, approver, recorded_by, recorded_from)
                values (?, 'PREPARATION', '', '[2020-01-01,)', 'Invented', 'test', now()), (?, 'ASSESSMENT', ?, '[2020-01-01,)', 'Invented', 'test', now())
                on conflict do nothing
                """, PREPARES, ASSESSES, AUTHORITY));
    }

    @Test
    void theSchoolFollowsAnAssessmentFromItsBeginningToTheVisit() {
        String cursor = now(schools);
        String id = begun();
        String next = read(schools, cursor)
                .body("events.type", contains("wales.cofrestr.assessment.opened.v1"))
                .body("events[0].source", equalTo("/qualifications"))
                .body("events[0].subject", equalTo(number))
                .body("events[0].movement", equalTo("ENTERED"))
                .body("events[0].effectiveon", equalTo("2026-09-01"))
                .body("events[0].data.assessments.id", contains(id))
                .body("events[0].data.assessments[0].school", equalTo(school))
                .body("events[0].data.assessments[0].routes", nullValue())
                .body("events[0].data.awards", nullValue())
                .extract()
                .path("cursor");
        prepared(id);
        next = read(schools, next)
                .body("events.type", contains("wales.cofrestr.assessment.registered.v1"))
                .body("events[0].movement", equalTo("WITHIN"))
                .body("events[0].data.assessments[0].assessor", equalTo(ASSESSES))
                .body("events[0].data.assessments[0].registeredOn", equalTo("2026-09-14"))
                .extract()
                .path("cursor");
        visitPlanned(id);
        read(schools, next)
                .body("events.type", contains("wales.cofrestr.assessment.visit-planned.v1"))
                .body("events[0].changed", contains("assessments"))
                .body("events[0].data.assessments[0].visitPlannedOn", equalTo("2026-12-01"));
    }

    @Test
    void eachPartIsToldFromWhenItHasAPartAndOthersNothing() {
        String authority = Tokens.of("authority", Role.EMPLOYER, AUTHORITY);
        String other = Tokens.of("other", Role.EMPLOYER, "AT-OTHER");
        String atAuthority = now(authority);
        String atProvider = now(PROVIDER);
        String atAssessor = now(ASSESSOR);
        String elsewhere = now(other);
        // The personnel system of the organisation that prepares is no part in the assessment of another's candidate.
        String personnel = Tokens.of("personnel", Role.EMPLOYER, PREPARES);
        String atPersonnel = now(personnel);
        String id = begun();
        prepared(id);
        String ours = "events.findAll { it.subject == '" + number + "' }";
        Eventually.everythingIsTold(jdbi);
        read(authority, atAuthority).body(ours + ".movement", contains("ENTERED", "WITHIN"));
        read(PROVIDER, atProvider).body(ours + ".movement", contains("ENTERED", "WITHIN"));
        read(ASSESSOR, atAssessor)
                .body(ours + ".movement", contains("ENTERED"))
                .body(ours + "[0].data.assessments.id", contains(id));
        Map.of(other, elsewhere, personnel, atPersonnel)
                .forEach((token, cursor) -> given().auth()
                        .oauth2(token)
                        .queryParam("cursor", cursor)
                        .get("/v1/changes/qualifications")
                        .then()
                        .statusCode(200)
                        .body(ours, empty()));
    }

    @Test
    void whatIsTakenBackIsToldAndWhatOthersDoNotReadIsNot() {
        String id = begun();
        prepared(id);
        long told = told();
        say(ASSESSOR, id, "TASK", "2026-10-19", Map.of("number", 1)).statusCode(200);
        say(schools, id, "READINESS", "2026-10-19", Map.of()).statusCode(200);
        assertThat(told()).isEqualTo(told);
        String fact = given().auth()
                .oauth2(PROVIDER)
                .get("/v1/assessments/" + id)
                .then()
                .extract()
                .path("facts.find { it.kind == 'REGISTRATION' }.id");
        given().auth()
                .oauth2(PROVIDER)
                .contentType("application/json")
                .body(Map.of("reason", "Entered for somebody else"))
                .post("/v1/assessments/" + id + "/facts/" + fact + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(told()).isEqualTo(told + 1);
        String last = lastTold();
        assertThat(last).startsWith("wales.cofrestr.assessment.changed.v1").doesNotContain("registeredOn");
    }

    @Test
    void whatFallsDueIsListedSoonestFirstForEachPart() {
        String id = begun();
        upcoming(schools, school, 366).body("items", empty());
        say(PROVIDER, id, "PREPARATION_DAY", "2026-11-02", Map.of("number", 1)).statusCode(200);
        say(PROVIDER, id, "PREPARATION_DAY", "2026-11-30", Map.of("number", 2, "planned", true))
                .statusCode(409)
                .body("code", equalTo("ASSESSMENT_CERTIFICATES_BEFORE_DAY"));
        for (String area : List.of("LITERACY", "NUMERACY")) {
            say(PROVIDER, id, "CERTIFICATE", "2026-11-02", Map.of("role", area)).statusCode(200);
        }
        say(PROVIDER, id, "PREPARATION_DAY", "2026-11-30", Map.of("number", 2, "planned", true))
                .statusCode(200)
                .body("deadlines.what", contains("ENDORSEMENT", "REGISTRATION", "VISIT"));
        upcoming(schools, school, 366)
                .body("items.what", contains("ENDORSEMENT", "PREPARATION_DAY", "REGISTRATION", "VISIT"))
                .body("items.by", contains("2026-11-30", "2026-11-30", "2026-11-30", "2027-02-22"))
                .body("items.planned", contains(false, true, false, false))
                .body("items[1].number", equalTo(2))
                .body("items.overdue", not(containsInAnyOrder(true)));
        upcoming(Tokens.of("authority", Role.EMPLOYER, AUTHORITY), AUTHORITY, 30)
                .body("items.findAll { it.assessment == '" + id + "' }", hasSize(3));
        upcoming(Tokens.of("other", Role.EMPLOYER, "AT-OTHER"), school, 30).statusCode(404);
        given().auth()
                .oauth2(schools)
                .get("/v1/assessments/upcoming?organisation=" + school + "&days=0")
                .then()
                .statusCode(400);
    }

    @Test
    void pagesOfWhatFallsDueMissNothing() {
        String id = begun();
        prepared(id);
        visitPlanned(id);
        String path = "/v1/assessments/upcoming?days=366&organisation=" + ASSESSES;
        JsonPath first = page(path + "&limit=1");
        List<String> found = new ArrayList<>(first.getList("items.findAll { it.assessment == '" + id + "' }.by"));
        assertThat(first.getList("items")).hasSize(1);
        found.addAll(page(path + "&limit=500&cursor=" + first.getString("next"))
                .getList("items.findAll { it.assessment == '" + id + "' }.by"));
        assertThat(found).containsExactly("2026-12-01", "2026-12-28");
    }

    private static JsonPath page(String path) {
        return given().auth()
                .oauth2(ASSESSOR)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aDeadlineIsToldOnceAtEachStepAlsoWhereADayWasMissed() {
        String id = begun();
        prepared(id);
        // The last preparation day is 5 October: the visit by 28 December, told on 30 November and 21 December.
        on("2026-11-29");
        assertThat(reminders()).isEmpty();
        String cursor = now(schools);
        on("2026-12-02");
        on("2026-12-02");
        on("2026-12-03");
        read(schools, cursor)
                .body("events.type", contains("wales.cofrestr.assessment.due.v1"))
                .body("events[0].changed", contains("due"))
                .body("events[0].data.due.assessment", equalTo(id))
                .body("events[0].data.due.what", equalTo("VISIT"))
                .body("events[0].data.due.by", equalTo("2026-12-28"))
                .body("events[0].data.due.daysBefore", equalTo(28))
                .body("events[0].data.assessments.id", contains(id));
        on("2026-12-21");
        on("2026-12-28");
        on("2026-12-29");
        assertThat(reminders()).containsExactly(28, 7);
    }

    @Test
    void aStepThatPassedWhileNobodyWasThereIsToldByTheNextAlone() {
        prepared(begun());
        on("2026-12-24");
        on("2026-12-25");
        assertThat(reminders()).containsExactly(7);
    }

    @Test
    void whatHappenedIsNotDueAnyMore() {
        String id = begun();
        prepared(id);
        say(ASSESSOR, id, "VISIT", "2026-11-20", Map.of("role", "MORNING")).statusCode(200);
        on("2026-12-02");
        assertThat(reminders()).isEmpty();
        // Nine weeks after the visit the outcome is due.
        on("2027-01-15");
        assertThat(lastTold()).contains("\"OUTCOME\"").contains("2027-01-22");
    }

    private String begun() {
        return given().auth()
                .oauth2(schools)
                .contentType("application/json")
                .body(Map.of(
                        "registerNumber",
                        number,
                        "scheme",
                        "HLTA_ENGLAND_2007",
                        "route",
                        "ASSESSMENT_ONLY",
                        "school",
                        school,
                        "preparation",
                        PREPARES,
                        "begunOn",
                        "2026-09-01"))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void prepared(String id) {
        say(schools, id, "ENDORSEMENT", "2026-09-02", Map.of("role", "HEAD")).statusCode(200);
        say(PROVIDER, id, "CERTIFICATE", "2026-09-07", Map.of("role", "LITERACY"))
                .statusCode(200);
        say(PROVIDER, id, "CERTIFICATE", "2026-09-07", Map.of("role", "NUMERACY"))
                .statusCode(200);
        say(PROVIDER, id, "PREPARATION_DAY", "2026-09-07", Map.of("number", 1)).statusCode(200);
        say(PROVIDER, id, "PREPARATION_DAY", "2026-09-21", Map.of("number", 2)).statusCode(200);
        say(PROVIDER, id, "PREPARATION_DAY", "2026-10-05", Map.of("number", 3)).statusCode(200);
        say(PROVIDER, id, "REGISTRATION", "2026-09-14", Map.of()).statusCode(200);
    }

    private void visitPlanned(String id) {
        for (int i = 1; i <= 3; i++) {
            say(schools, id, "DATE_OFFERED", "2026-12-0" + i, Map.of("number", i, "planned", true))
                    .statusCode(200);
        }
        say(ASSESSOR, id, "VISIT", "2026-12-01", Map.of("role", "MORNING", "planned", true))
                .statusCode(200);
    }

    private static ValidatableResponse say(String token, String id, String kind, String on, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("planned", false);
        body.put("kind", kind);
        body.put("on", on);
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/assessments/" + id + "/facts")
                .then();
    }

    private void on(String day) {
        chore.doOn(LocalDate.parse(day));
    }

    private String now(String token) {
        Eventually.everythingIsTold(jdbi);
        return given().auth()
                .oauth2(token)
                .get("/v1/changes/qualifications?from=now")
                .then()
                .statusCode(200)
                .extract()
                .path("cursor");
    }

    private static ValidatableResponse read(String token, String cursor) {
        return given().auth()
                .oauth2(token)
                .queryParam("cursor", cursor)
                .queryParam("wait", 20)
                .get("/v1/changes/qualifications")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse upcoming(String token, String organisation, int days) {
        return given().auth()
                .oauth2(token)
                .get("/v1/assessments/upcoming?organisation=" + organisation + "&days=" + days)
                .then();
    }

    private long told() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from feed_event where subject = ?")
                .bind(0, number)
                .mapTo(Long.class)
                .one());
    }

    private String lastTold() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select type || ' ' || data from feed_event where subject = ? order by seq desc limit 1")
                .bind(0, number)
                .mapTo(String.class)
                .one());
    }

    private List<Integer> reminders() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select (data -> 'employer' -> 'due' ->> 'daysBefore')::int from feed_event
                         where subject = ? and type = 'wales.cofrestr.assessment.due.v1' order by seq
                        """).bind(0, number).mapTo(Integer.class).list());
    }
}

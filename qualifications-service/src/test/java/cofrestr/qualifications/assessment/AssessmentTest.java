package cofrestr.qualifications.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assessments over HTTP under the English scheme of 2007, whose rules our sources give; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AssessmentTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger(3_700_000);
    private static final String REGISTRAR = Tokens.registrar();
    private static final String SCHOOL = "AS-SCHOOL";
    private static final String PREPARES = "AS-PREPARES";
    private static final String ASSESSES = "AS-ASSESSES";
    private static final String SCHOOLS = Tokens.of("school", Role.EMPLOYER, SCHOOL);
    private static final String PROVIDER = Tokens.of("provider", Role.PROVIDER, PREPARES);
    private static final String ASSESSOR = Tokens.of("assessor", Role.ASSESSOR, ASSESSES);
    private static final String OTHER_ASSESSOR = Tokens.of("other-assessor", Role.ASSESSOR, "AS-OTHER");

    @Inject
    Jdbi jdbi;

    private String number = "";

    @BeforeEach
    void somebodyWorksAtTheSchool() {
        number = RegisterNumber.ofBody(PEOPLE.getAndIncrement()).value();
        jdbi.useHandle(handle -> {
            for (String code : List.of(SCHOOL, PREPARES, ASSESSES, "AS-OTHER")) {
                handle.execute("""
                        insert into followed_organisation (code, kind, name_en, name_cy, recorded_at) values (?, 'SCHOOL', 'Invented', 'Dychmygol', now())
                        on conflict do nothing
                        """, code);
            }
            handle.execute("insert into followed_person (number, recorded_at) values (?, now())", number);
            handle.execute("""
                    insert into followed_post (number, employment, organisation, role_profile, supports_specified_work, from_date)
                    values (?, 1, ?, 'TEACHING_ASSISTANT_4', true, '2020-09-01')
                    """, number, SCHOOL);
            handle.execute("""
                    insert into assessment_body (organisation, kind, region, valid, approver, recorded_by, recorded_from)
                    values (?, 'PREPARATION', '', '[2020-01-01,)', 'Invented', 'test', now()), (?, 'ASSESSMENT', '', '[2020-01-01,)', 'Invented', 'test', now())
                    on conflict do nothing
                    """, PREPARES, ASSESSES);
        });
    }

    @Test
    void anAssessmentEndsWithTheStatusAndDeploymentIsUntouched() {
        String id = prepared();
        assessed(id);
        outcome(ASSESSOR, id, "MET")
                .statusCode(200)
                .body("outcome", equalTo("MET"))
                .body("afterAward", notNullValue());
        String state = jdbi.withHandle(handle -> handle.createQuery(
                        "select state || ' ' || jurisdiction from held_status where register_number = ? and status = 'HLTA'")
                .bind(0, number)
                .mapTo(String.class)
                .one());
        assertThat(state).isEqualTo("VERIFIED ENGLAND");
        given().contentType("application/json")
                .body(Map.of("certificateNumber", "H-" + id, "familyName", "enw"))
                .post("/v1/award-confirmations")
                .then()
                .body("statuses.jurisdiction", equalTo(List.of("ENGLAND")));
        say(ASSESSOR, id, "MODERATION", "2026-11-20", Map.of())
                .statusCode(409)
                .body("code", equalTo("ASSESSMENT_DECIDED"));
    }

    @Test
    void registrationBringsInTheAssessorOfTheRegion() {
        String id = begun();
        read(ASSESSOR, id).statusCode(404);
        say(PROVIDER, id, "PREPARATION_DAY", "2026-09-07", Map.of("number", 1)).statusCode(200);
        say(PROVIDER, id, "REGISTRATION", "2026-09-10", Map.of())
                .statusCode(200)
                .body("assessor", equalTo(ASSESSES));
        read(ASSESSOR, id).statusCode(200);
        read(OTHER_ASSESSOR, id).statusCode(404);
    }

    @Test
    void aVisitPlannedForWeek13IsRefusedByTheRulesName() {
        String id = prepared();
        // The last preparation day is 5 October: twelve weeks end on 28 December.
        for (int i = 1; i <= 3; i++) {
            say(SCHOOLS, id, "DATE_OFFERED", "2026-11-22", Map.of("number", i, "planned", true))
                    .statusCode(200);
        }
        plan(ASSESSOR, id, "VISIT", "2026-12-29", Map.of("role", "MORNING"))
                .statusCode(409)
                .body("code", equalTo("ASSESSMENT_VISIT_WITHIN_WEEKS"))
                .body("errors.code", hasItem("ASSESSMENT_VISIT_WITHIN_WEEKS"));
        read(ASSESSOR, id).body("facts.findAll { it.kind == 'VISIT' }", hasSize(0));
    }

    @Test
    void registrationPlannedForDay3IsRefusedAndOneThatHappenedThenIsRecordedAndBlocksTheOutcome() {
        String id = begun();
        endorsedAndCertified(id);
        preparationDays(id);
        say(PROVIDER, id, "REGISTRATION", "2026-10-05", Map.of())
                .statusCode(200)
                .body("breaches.rule", contains("REGISTRATION_BETWEEN_DAYS"))
                .body(
                        "breaches[0].words.en",
                        equalTo(
                                "The candidate registers between two preparation days. Before preparation day 2 and after the one before it; not earlier, and not on a later one."));
        assessed(id);
        outcome(ASSESSOR, id, "MET")
                .statusCode(409)
                .body("code", equalTo("ASSESSMENT_BREACH_UNDECIDED"))
                .body("errors.code", contains("ASSESSMENT_REGISTRATION_BETWEEN_DAYS"));
        String fact = read(ASSESSOR, id).extract().path("breaches[0].fact");
        settle(SCHOOLS, id, fact, true).statusCode(403);
        settle(ASSESSOR, id, fact, true).statusCode(200).body("breaches[0].accepted", equalTo(true));
        outcome(ASSESSOR, id, "MET").statusCode(200);
    }

    @Test
    void whatTheBodyDoesNotAcceptCannotEndInTheStatus() {
        String id = prepared();
        assessed(id);
        String fact = say(ASSESSOR, id, "INTERVIEW", "2026-11-09", Map.of("number", 4, "role", "TEACHER"))
                .statusCode(200)
                .body("breaches.rule", containsInAnyOrder("TEACHERS_AT_MOST", "HEAD_AFTER_TEACHERS"))
                .extract()
                .path("breaches.find { it.rule == 'TEACHERS_AT_MOST' }.fact");
        String head = read(ASSESSOR, id).extract().path("breaches.find { it.rule == 'HEAD_AFTER_TEACHERS' }.fact");
        settle(ASSESSOR, id, fact, "TEACHERS_AT_MOST", false).statusCode(200);
        settle(ASSESSOR, id, head, "HEAD_AFTER_TEACHERS", true).statusCode(200);
        settle(ASSESSOR, id, head, "VISIT_WITHIN_WEEKS", true)
                .statusCode(409)
                .body("code", equalTo("ASSESSMENT_NO_SUCH_BREACH"));
        outcome(ASSESSOR, id, "MET").statusCode(409).body("code", equalTo("ASSESSMENT_BREACH_REFUSED"));
        outcome(ASSESSOR, id, "NOT_MET").statusCode(200).body("afterAward", nullValue());
    }

    @Test
    void nothingIsDecidedWhileSomethingIsMissingOrAStandardIsNotMet() {
        String id = prepared();
        outcome(ASSESSOR, id, "MET").statusCode(409).body("code", equalTo("ASSESSMENT_INCOMPLETE"));
        assessed(id);
        String judged = read(ASSESSOR, id).extract().path("facts.find { it.kind == 'JUDGEMENT' && it.number == 7 }.id");
        given().auth()
                .oauth2(ASSESSOR)
                .contentType("application/json")
                .body(Map.of("reason", "Entered for another standard"))
                .post("/v1/assessments/" + id + "/facts/" + judged + "/withdrawal")
                .then()
                .statusCode(200)
                .body("missing", contains("JUDGEMENTS"));
        say(ASSESSOR, id, "JUDGEMENT", "2026-11-09", Map.of("number", 7, "yes", false))
                .statusCode(200);
        outcome(ASSESSOR, id, "MET").statusCode(409).body("code", equalTo("ASSESSMENT_STANDARD_NOT_MET"));
        outcome(ASSESSOR, id, "NOT_MET").statusCode(200);
    }

    @Test
    void eachSaysItsOwnAndWhatWasJudgedIsForAssessorAndCandidate() {
        String id = prepared();
        assessed(id);
        say(SCHOOLS, id, "JUDGEMENT", "2026-11-09", Map.of("number", 1)).statusCode(403);
        say(PROVIDER, id, "VISIT", "2026-11-09", Map.of("role", "MORNING")).statusCode(403);
        read(SCHOOLS, id).body("facts.kind", not(hasItem("JUDGEMENT"))).body("facts.kind", hasItem("VISIT"));
        read(PROVIDER, id).body("facts.kind", not(hasItem("JUDGEMENT")));
        read(Tokens.practitioner(number), id).body("facts.kind", hasItem("JUDGEMENT"));
        read(REGISTRAR, id).body("facts.kind", hasItem("JUDGEMENT"));
        String stranger = RegisterNumber.ofBody(PEOPLE.getAndIncrement()).value();
        read(Tokens.practitioner(stranger), id).statusCode(404);
        read(Tokens.of("other", Role.EMPLOYER, "AS-OTHER"), id).statusCode(404);
        given().auth()
                .oauth2(OTHER_ASSESSOR)
                .get("/v1/assessments?organisation=AS-OTHER&registerNumber=" + number)
                .then()
                .statusCode(200)
                .body("items", empty());
        given().auth()
                .oauth2(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/assessments")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void whoIsNotAtTheSchoolIsNotThereAndAnUnapprovedProviderPreparesNobody() {
        String stranger = RegisterNumber.ofBody(PEOPLE.getAndIncrement()).value();
        begin(SCHOOLS, stranger, PREPARES).statusCode(404);
        begin(Tokens.of("other", Role.EMPLOYER, "AS-OTHER"), number, PREPARES).statusCode(404);
        begin(SCHOOLS, number, "AS-OTHER").statusCode(409).body("code", equalTo("ASSESSMENT_BODY_NOT_APPROVED"));
        begin(SCHOOLS, number, PREPARES).statusCode(201);
        begin(PROVIDER, number, PREPARES).statusCode(409).body("code", equalTo("ASSESSMENT_OPEN"));
    }

    @Test
    void aFactIsOfItsKindAndNotOfTomorrow() {
        String id = begun();
        say(PROVIDER, id, "PREPARATION_DAY", "2026-09-07", Map.of())
                .statusCode(400)
                .body("errors.pointer", contains("/number"));
        say(SCHOOLS, id, "ENDORSEMENT", "2026-09-01", Map.of("role", "CARETAKER"))
                .statusCode(400)
                .body("errors.pointer", contains("/role"));
        say(PROVIDER, id, "PREPARATION_DAY", "2026-11-23", Map.of("number", 1))
                .statusCode(400)
                .body("errors.pointer", contains("/on"));
        say(PROVIDER, id, "TASK", "2026-11-02", Map.of("number", 5)).statusCode(400);
        say(PROVIDER, id, "PREPARATION_DAY", "2026-09-07", Map.of("number", 1)).statusCode(200);
        say(PROVIDER, id, "PREPARATION_DAY", "2026-09-08", Map.of("number", 1))
                .statusCode(409)
                .body("code", equalTo("ASSESSMENT_FACT_SAID"));
    }

    @Test
    void aTeacherPlannedAfterTheHeadIsRefusedThoughItIsTheHeadsMeetingThatComesTooEarly() {
        String id = prepared();
        say(SCHOOLS, id, "NOTICE_GIVEN", "2026-11-22", Map.of()).statusCode(200);
        plan(ASSESSOR, id, "INTERVIEW", "2026-11-24", Map.of("number", 1, "role", "HEAD"))
                .statusCode(200);
        plan(ASSESSOR, id, "INTERVIEW", "2026-11-24", Map.of("number", 2, "role", "TEACHER"))
                .statusCode(409)
                .body("code", equalTo("ASSESSMENT_HEAD_AFTER_TEACHERS"));
    }

    @Test
    void theAwardIsToldToThoseWhoFollow() {
        String id = prepared();
        assessed(id);
        outcome(ASSESSOR, id, "MET").statusCode(200);
        int told = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from feed_event where subject = ? and type = 'wales.cofrestr.status.changed.v1'")
                .bind(0, number)
                .mapTo(Integer.class)
                .one());
        assertThat(told).isEqualTo(1);
    }

    @Test
    void passRatesAreShownBesideTheOthersAndSmallOnesNotToAnalysts() {
        String id = prepared();
        assessed(id);
        outcome(ASSESSOR, id, "MET").statusCode(200);
        String figures = "/v1/assessment-figures?scheme=HLTA_ENGLAND_2007&from=2026-11-01&until=2026-11-30";
        int decided = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from assessment where preparation = ? and outcome is not null")
                .bind(0, PREPARES)
                .mapTo(Integer.class)
                .one());
        given().auth()
                .oauth2(REGISTRAR)
                .get(figures)
                .then()
                .statusCode(200)
                .body("items.find { it.preparation == '" + PREPARES + "' }.decided", equalTo(decided));
        String shown = decided < 5 ? "null" : String.valueOf((decided + 2) / 5 * 5);
        Object analyst = given().auth()
                .oauth2(Tokens.of("analyst", Role.POLICY_ANALYST))
                .get(figures)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.preparation == '" + PREPARES + "' }.decided");
        assertThat(String.valueOf(analyst)).isEqualTo(shown);
        given().auth().oauth2(SCHOOLS).get(figures).then().statusCode(403);
    }

    private String begun() {
        return begin(SCHOOLS, number, PREPARES).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse begin(String token, String number, String preparation) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of(
                        "registerNumber",
                        number,
                        "scheme",
                        "HLTA_ENGLAND_2007",
                        "route",
                        "ASSESSMENT_ONLY",
                        "school",
                        SCHOOL,
                        "preparation",
                        preparation,
                        "begunOn",
                        "2026-09-01"))
                .post("/v1/assessments")
                .then();
    }

    /** Begun, endorsed, prepared for three days and registered between the first two. */
    private String prepared() {
        String id = begun();
        endorsedAndCertified(id);
        preparationDays(id);
        say(PROVIDER, id, "REGISTRATION", "2026-09-14", Map.of()).statusCode(200);
        return id;
    }

    private static void endorsedAndCertified(String id) {
        say(SCHOOLS, id, "ENDORSEMENT", "2026-09-02", Map.of("role", "HEAD")).statusCode(200);
        say(PROVIDER, id, "CERTIFICATE", "2026-09-07", Map.of("role", "LITERACY"))
                .statusCode(200);
        say(PROVIDER, id, "CERTIFICATE", "2026-09-07", Map.of("role", "NUMERACY"))
                .statusCode(200);
    }

    private static void preparationDays(String id) {
        say(PROVIDER, id, "PREPARATION_DAY", "2026-09-07", Map.of("number", 1)).statusCode(200);
        say(PROVIDER, id, "PREPARATION_DAY", "2026-09-21", Map.of("number", 2)).statusCode(200);
        say(PROVIDER, id, "PREPARATION_DAY", "2026-10-05", Map.of("number", 3)).statusCode(200);
    }

    /** Everything from the tasks to moderation, as it should be. */
    private static void assessed(String id) {
        for (int task = 1; task <= 4; task++) {
            say(ASSESSOR, id, "TASK", "2026-10-19", Map.of("number", task)).statusCode(200);
        }
        List<String> dates = List.of("2026-11-09", "2026-11-16", "2026-11-20");
        for (int i = 0; i < 3; i++) {
            say(SCHOOLS, id, "DATE_OFFERED", dates.get(i), Map.of("number", i + 1))
                    .statusCode(200);
        }
        say(SCHOOLS, id, "NOTICE_GIVEN", "2026-11-09", Map.of()).statusCode(200);
        say(ASSESSOR, id, "VISIT", "2026-11-09", Map.of("role", "MORNING")).statusCode(200);
        say(ASSESSOR, id, "INTERVIEW", "2026-11-09", Map.of("number", 1, "role", "TEACHER"))
                .statusCode(200);
        say(ASSESSOR, id, "INTERVIEW", "2026-11-09", Map.of("number", 2, "role", "TEACHER"))
                .statusCode(200);
        say(ASSESSOR, id, "INTERVIEW", "2026-11-09", Map.of("number", 3, "role", "HEAD", "minutes", 15))
                .statusCode(200);
        for (int question = 1; question <= 6; question++) {
            say(ASSESSOR, id, "WHOLE_CLASS_QUESTION", "2026-11-09", Map.of("number", question, "yes", true))
                    .statusCode(200);
        }
        for (int standard = 1; standard <= 33; standard++) {
            say(ASSESSOR, id, "JUDGEMENT", "2026-11-09", Map.of("number", standard, "yes", true))
                    .statusCode(200);
        }
        say(ASSESSOR, id, "MODERATION", "2026-11-20", Map.of()).statusCode(200);
    }

    private static ValidatableResponse plan(String token, String id, String kind, String on, Map<String, Object> more) {
        Map<String, Object> planned = new HashMap<>(more);
        planned.put("planned", true);
        return say(token, id, kind, on, planned);
    }

    private static ValidatableResponse say(String token, String id, String kind, String on, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("planned", false);
        body.put("kind", kind);
        body.put("on", LocalDate.parse(on).toString());
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/assessments/" + id + "/facts")
                .then();
    }

    private static ValidatableResponse settle(String token, String id, String fact, boolean accepted) {
        return settle(token, id, fact, "REGISTRATION_BETWEEN_DAYS", accepted);
    }

    private static ValidatableResponse settle(String token, String id, String fact, String rule, boolean accepted) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("fact", fact, "rule", rule, "accepted", accepted, "reason", "An invented reason"))
                .post("/v1/assessments/" + id + "/settlements")
                .then();
    }

    private static ValidatableResponse outcome(String token, String id, String outcome) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of(
                        "outcome", outcome, "decidedOn", "2026-11-22", "statusNumber", "H-" + id, "familyName", "Enw"))
                .post("/v1/assessments/" + id + "/outcome")
                .then();
    }

    private static ValidatableResponse read(String token, String id) {
        return given().auth().oauth2(token).get("/v1/assessments/" + id).then();
    }
}

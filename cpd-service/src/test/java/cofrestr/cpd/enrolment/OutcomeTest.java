package cofrestr.cpd.enrolment;

import static cofrestr.cpd.enrolment.Offers.get;
import static cofrestr.cpd.enrolment.Offers.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.cpd.Invented;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions, outcomes, evaluations and figures over HTTP; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class OutcomeTest {
    private static final String COUNTY = Tokens.employer("OT-COUNTY");

    @Inject
    Jdbi jdbi;

    @Inject
    Evaluations evaluations;

    @BeforeEach
    void thereIsASchool() {
        Invented invented = new Invented(jdbi);
        invented.organisation("OT-COUNTY", null);
        invented.organisation("OT-SCHOOL", "OT-COUNTY");
    }

    private String assistant() {
        Invented invented = new Invented(jdbi);
        String number = invented.person();
        invented.post(number, "OT-SCHOOL", "TEACHING_ASSISTANT_2", "2020-09-01", null);
        return number;
    }

    private static String enrolled(String programme, String number, String role) {
        return post(COUNTY, "/v1/programmes/" + programme + "/enrolments", """
                {"year": "2026-27", "registerNumber": "%s", "role": "%s", "organisation": "OT-SCHOOL"}""".formatted(number, role))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String session(String programme, String day, String audience) {
        return post(Offers.PROVIDER, "/v1/programmes/" + programme + "/sessions", """
                {"year": "2026-27", "day": "%s", "starts": "13:00", "ends": "17:00", "place": "Invented hall", "audience": "%s"}""".formatted(day, audience))
                .then()
                .statusCode(201)
                .body("starts", equalTo("13:00"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse attends(String programme, String session, String enrolment) {
        return post(
                        Offers.PROVIDER,
                        "/v1/programmes/" + programme + "/sessions/" + session + "/attendances",
                        "{\"enrolment\": \"" + enrolment + "\", \"attended\": true}")
                .then();
    }

    private static ValidatableResponse outcome(String programme, String enrolment, String rest) {
        return post(
                        Offers.PROVIDER,
                        "/v1/programmes/" + programme + "/enrolments/" + enrolment + "/outcome",
                        "{\"on\": \"2026-11-20\", " + rest + "}")
                .then();
    }

    @Test
    void aParticipantInASessionForCoachesOnlyIsRefused() {
        String programme = Offers.programme(1, null);
        String participant = enrolled(programme, assistant(), "PARTICIPANT");
        String coach = enrolled(programme, assistant(), "COACH");
        String waits = enrolled(programme, assistant(), "PARTICIPANT");
        String coaches = session(programme, "2026-11-20", "COACHES");
        attends(programme, coaches, participant).statusCode(409).body("code", equalTo("SESSION_FOR_COACHES"));
        attends(programme, coaches, coach).statusCode(204);
        String participants = session(programme, "2026-11-20", "PARTICIPANTS");
        attends(programme, participants, coach).statusCode(409).body("code", equalTo("SESSION_FOR_PARTICIPANTS"));
        attends(programme, participants, participant).statusCode(204);
        attends(programme, session(programme, "2026-11-20", "EVERYBODY"), waits)
                .statusCode(409)
                .body("code", equalTo("SESSION_NOT_THEIRS"));
        attends(programme, session(programme, "2026-11-23", "EVERYBODY"), coach)
                .statusCode(400)
                .body("code", equalTo("ACTIVITY_DAY_NOT_COME"));
        post(
                        Offers.PROVIDER,
                        "/v1/programmes/" + programme + "/sessions/" + coaches + "/attendances",
                        "{\"enrolment\": \"" + coach + "\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/attended"));
        get(Offers.PROVIDER, "/v1/programmes/" + programme + "/sessions/" + coaches + "/attendances")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].enrolment", equalTo(coach));
        given().get("/v1/programmes/" + programme + "/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
        given().get("/v1/programmes?area=invented hall&words=" + programme)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void anOutcomeIsFinalAndTheAwardIsTold() {
        String programme = Offers.programme(1, null);
        String number = assistant();
        String id = enrolled(programme, number, "PARTICIPANT");
        String waits = enrolled(programme, assistant(), "PARTICIPANT");
        outcome(programme, waits, "\"outcome\": \"PASSED\"")
                .statusCode(409)
                .body("code", equalTo("ENROLMENT_NOT_RUNNING"));
        outcome(programme, id, "\"outcome\": \"PASSED\", \"award\": \"601/3216/4\"")
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("award", equalTo("601/3216/4"));
        outcome(programme, id, "\"outcome\": \"ATTENDED\"").statusCode(409).body("code", equalTo("ENROLMENT_FINAL"));
        Offers.withdraw(COUNTY, programme, id).statusCode(409);
        get(COUNTY, "/v1/programmes/" + programme + "/enrolments/" + waits).body("state", equalTo("WAITING"));
        String told = jdbi.withHandle(handle -> handle.createQuery(
                        "select type || ' ' || (data -> 'service' ->> 'award') from feed_event where subject = ? and type like '%.awarded.v1'")
                .bind(0, number)
                .mapTo(String.class)
                .one());
        assertThat(told).isEqualTo("wales.cofrestr.programme.awarded.v1 601/3216/4");
        post(
                        COUNTY,
                        "/v1/programmes/" + programme + "/enrolments/" + id + "/role-after",
                        "{\"role\": \"TEACHING_ASSISTANT_4\"}")
                .then()
                .statusCode(200)
                .body("roleAfter", equalTo("TEACHING_ASSISTANT_4"));
    }

    @Test
    void anOutcomeGoesWithWhatIsSaidOfIt() {
        String programme = Offers.programme(1, null);
        String id = enrolled(programme, assistant(), "PARTICIPANT");
        String award = ", \"award\": \"601/3216/4\"";
        String reason = ", \"reason\": \"NO_COVER\"";
        for (String unfit : List.of("NOT_PASSED\"" + award, "NOT_COMPLETED\"" + award, "PASSED\"" + reason)) {
            outcome(programme, id, "\"outcome\": \"" + unfit)
                    .statusCode(400)
                    .body("code", equalTo("OUTCOME_UNFIT"))
                    .body("errors[0].pointer", equalTo(unfit.endsWith(award) ? "/award" : "/reason"));
        }
        String path = "/v1/programmes/" + programme + "/enrolments/" + id + "/outcome";
        post(Offers.PROVIDER, path, "{\"outcome\": \"PASSED\", \"on\": \"2026-08-31\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTCOME_BEFORE_YEAR"));
        outcome(programme, id, "\"outcome\": \"NOT_COMPLETED\"" + reason)
                .statusCode(200)
                .body("reason", equalTo("NO_COVER"));
    }

    @Test
    void aCoachIsNotJudged() {
        String programme = Offers.programme(1, null);
        String coach = enrolled(programme, assistant(), "COACH");
        for (String judged :
                List.of("PASSED\"", "NOT_PASSED\"", "PASSED\", \"award\": \"601\"", "ATTENDED\", \"award\": \"601\"")) {
            outcome(programme, coach, "\"outcome\": \"" + judged)
                    .statusCode(409)
                    .body("code", equalTo("OUTCOME_OF_COACH"));
        }
        outcome(programme, coach, "\"outcome\": \"ATTENDED\"").statusCode(200);
    }

    /** A person of several roles: what is their own is told by their register number. */
    private static Caller inPerson(String number, Role role, String organisation) {
        return new Caller(
                "test",
                "somebody",
                Set.of(role, Role.PRACTITIONER),
                Set.of(OrganisationCode.of(organisation)),
                RegisterNumber.parse(number).orElseThrow());
    }

    @Test
    void whoseAnEvaluationIsIsToldByTheRegisterNumber() {
        String programme = Offers.programme(2, null);
        String number = assistant();
        UUID own = UUID.fromString(enrolled(programme, number, "PARTICIPANT"));
        UUID colleague = UUID.fromString(enrolled(programme, assistant(), "PARTICIPANT"));
        outcome(programme, own.toString(), "\"outcome\": \"ATTENDED\"").statusCode(200);
        outcome(programme, colleague.toString(), "\"outcome\": \"ATTENDED\"").statusCode(200);
        Caller head = inPerson(number, Role.EMPLOYER, "OT-COUNTY");
        evaluations.evaluate(programme, own, 4, "Mine", head);
        evaluations.evaluate(programme, colleague, 3, "Ours", head);
        assertThat(evaluations.of(programme, own, head))
                .containsExactly(new Evaluations.Evaluation(Evaluations.WrittenAs.PARTICIPANT, 4, "Mine"));
        assertThat(evaluations.of(programme, colleague, head))
                .containsExactly(new Evaluations.Evaluation(Evaluations.WrittenAs.SCHOOL, 3, "Ours"));
        Caller teaches = inPerson(number, Role.PROVIDER, Offers.PROVIDER_CODE);
        assertThatThrownBy(() -> evaluations.evaluate(programme, colleague, 1, null, teaches))
                .isInstanceOf(Problem.class);
        get(Tokens.practitioner(number), "/v1/practitioners/" + number + "/export")
                .statusCode(200)
                .body("parts.evaluations.words", equalTo(List.of("Mine")))
                .body("parts.attendances", hasSize(0));
    }

    @Test
    void theWordsOfAnEvaluationAreForTheProviderAndWhoeverWroteThem() {
        String programme = Offers.programme(1, null);
        String number = assistant();
        String id = enrolled(programme, number, "PARTICIPANT");
        String path = "/v1/programmes/" + programme + "/enrolments/" + id + "/evaluations";
        String person = Tokens.practitioner(number);
        post(person, path, "{\"rating\": 4}").then().statusCode(409);
        outcome(programme, id, "\"outcome\": \"ATTENDED\"").statusCode(200);
        post(person, path, "{\"rating\": 4, \"words\": \"Mine\"}").then().statusCode(200);
        post(person, path, "{\"rating\": 5}").then().statusCode(409).body("code", equalTo("EVALUATION_GIVEN"));
        post(COUNTY, path, "{\"rating\": 2, \"words\": \"Ours\"}").then().statusCode(200);
        post(COUNTY, path, "{\"rating\": 6}").then().statusCode(400);
        get(person, path).body("items[0].words", equalTo("Mine")).body("items[1].words", nullValue());
        get(COUNTY, path).body("items[0].words", nullValue()).body("items[1].words", equalTo("Ours"));
        get(Offers.PROVIDER, path).body("items[0].words", equalTo("Mine")).body("items[1].words", equalTo("Ours"));
        get(Tokens.registrar(), path)
                .body("items.rating", equalTo(List.of(4, 2)))
                .body("items[0].words", nullValue());
        get(Offers.PROVIDER, "/v1/programmes/" + programme + "/figures").body("meanRating", equalTo(3.0f));
    }

    @Test
    void figuresAreExactForTheProviderAndPointAtNobodyForOthers() {
        String programme = Offers.programme(20, null);
        String next = Offers.programme(20, null);
        List<String> people = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(assistant());
            all.add(enrolled(programme, people.get(i), "PARTICIPANT"));
        }
        for (int i = 0; i < 7; i++) {
            outcome(programme, all.get(i), "\"outcome\": \"" + (i < 6 ? "PASSED" : "NOT_PASSED") + "\"")
                    .statusCode(200);
        }
        String path = "/v1/programmes/" + programme + "/figures";
        int _ = jdbi.withHandle(
                handle -> handle.execute("update programme set leads_to = ? where code = ?", next, programme));
        String _ = enrolled(next, people.getFirst(), "PARTICIPANT");
        String _ = enrolled(next, people.get(7), "PARTICIPANT");
        get(Offers.PROVIDER, path)
                .statusCode(200)
                .body("exact", equalTo(true))
                .body("enrolled", equalTo(8))
                .body("completed", equalTo(7))
                .body("passed", equalTo(6))
                .body("passPercent", equalTo(86))
                // Of the two who went on one has not completed this one.
                .body("progressed", equalTo(1));
        given().get(path)
                .then()
                .statusCode(200)
                .body("exact", equalTo(false))
                .body("enrolled", equalTo(10))
                .body("completed", equalTo(5))
                .body("passed", nullValue())
                .body("notPassed", nullValue())
                .body("passPercent", nullValue())
                .body("progressed", nullValue());
    }

    @Test
    void allocationsAreNeverMoreThanThePlacesAndSayWhatWasTakenUp() {
        String programme = Offers.programme(5, null);
        String path = "/v1/programmes/" + programme + "/allocations";
        String said = "{\"year\": \"2026-27\", \"organisation\": \"%s\", \"places\": %d}";
        post(Offers.PROVIDER, path, said.formatted("OT-COUNTY", 3)).then().statusCode(204);
        post(Offers.PROVIDER, path, said.formatted("OT-ELSEWHERE", 3))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALLOCATION_TOO_MANY"));
        post(Offers.PROVIDER, path, said.formatted("OT-COUNTY", 2)).then().statusCode(204);
        post(Offers.PROVIDER, path, "{\"year\": \"2026-27\", \"organisation\": \"OT-COUNTY\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/places"));
        post(Offers.PROVIDER, path, said.formatted("OT-ELSEWHERE", 3)).then().statusCode(204);
        String _ = enrolled(programme, assistant(), "PARTICIPANT");
        get(COUNTY, path + "?organisation=OT-COUNTY")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].places", equalTo(2))
                .body("items[0].takenUp", equalTo(1));
        get(Offers.PROVIDER, path).body("items", hasSize(2));
    }
}

package cofrestr.cpd.enrolment;

import static cofrestr.cpd.enrolment.Offers.enrol;
import static cofrestr.cpd.enrolment.Offers.get;
import static cofrestr.cpd.enrolment.Offers.post;
import static cofrestr.cpd.enrolment.Offers.put;
import static cofrestr.cpd.enrolment.Offers.withdraw;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.cpd.Invented;
import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Enrolments over HTTP; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class EnrolmentTest {
    private static final String COUNTY = Tokens.employer("ET-COUNTY");
    private static final String OTHER_COUNTY = Tokens.employer("ET-OTHER");
    private static final String SENT = ", \"organisation\": \"ET-SCHOOL\"";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void thereIsASchool() {
        Invented invented = new Invented(jdbi);
        invented.organisation("ET-COUNTY", null);
        invented.organisation("ET-OTHER", null);
        invented.organisation("ET-SCHOOL", "ET-COUNTY");
        invented.organisation(Offers.PROVIDER_CODE, null);
    }

    private String assistant() {
        Invented invented = new Invented(jdbi);
        String number = invented.person();
        invented.post(number, "ET-SCHOOL", "TEACHING_ASSISTANT_2", "2020-09-01", null);
        return number;
    }

    private static String of(String number) {
        return "\"registerNumber\": \"" + number + "\"";
    }

    private static String enrolled(String programme, String number) {
        return enrol(COUNTY, programme, of(number), SENT)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String read(String programme, String id) {
        return "/v1/programmes/" + programme + "/enrolments/" + id;
    }

    @Test
    void whoeverComesLateWaitsAndMorePlacesTakeThem() {
        String programme = Offers.programme(1, null);
        enrol(COUNTY, programme, of(assistant()), SENT)
                .statusCode(201)
                .body("state", equalTo("ENROLLED"))
                .body("amount", equalTo("0.00"));
        String second = enrol(COUNTY, programme, of(assistant()), SENT)
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .body("waitingPlace", equalTo(1))
                .extract()
                .path("id");
        String third = enrol(COUNTY, programme, of(assistant()), SENT)
                .body("waitingPlace", equalTo(2))
                .extract()
                .path("id");
        put(Offers.PROVIDER, "/v1/programmes/" + programme + "/years/2026-27", """
                {"begins": "2026-09-01", "ends": "2027-08-31", "places": 2}""")
                .statusCode(200);
        get(COUNTY, read(programme, second)).body("state", equalTo("ENROLLED")).body("waitingPlace", nullValue());
        get(COUNTY, read(programme, third)).body("waitingPlace", equalTo(1));
        put(Offers.PROVIDER, "/v1/programmes/" + programme + "/years/2026-27", """
                {"begins": "2026-09-01", "ends": "2027-08-31", "places": 1}""")
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_PLACES_TAKEN"));
    }

    @Test
    void moreMoneyTakesThoseWhoWaitForItAndLessThanIsCommittedIsRefused() {
        String stream = Offers.stream("600.00");
        String programme = Offers.programme(5, stream);
        enrol(COUNTY, programme, of(assistant()), SENT)
                .body("state", equalTo("ENROLLED"))
                .body("amount", equalTo("520.00"));
        String second = enrol(COUNTY, programme, of(assistant()), SENT)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
        String said = """
                {"titleEn": "Invented grant", "titleCy": "Grant dychmygol", "year": "2026-27", "amount": "%s", "decides": "Invented", "source": "invented"}""";
        put(Tokens.registrar(), "/v1/funding-streams/" + stream, said.formatted("1040.00"))
                .statusCode(200)
                .body("committed", equalTo("1040.00"))
                .body("left", equalTo("0.00"));
        get(COUNTY, read(programme, second)).body("state", equalTo("ENROLLED"));
        put(Tokens.registrar(), "/v1/funding-streams/" + stream, said.formatted("1039.99"))
                .statusCode(409)
                .body("code", equalTo("FUNDING_COMMITTED"));
        given().get("/v1/funding-streams/" + stream).then().statusCode(200).body("committed", nullValue());
    }

    @Test
    void moneyFreedInOneProgrammeTakesWhoWaitsForItInAnother() {
        String stream = Offers.stream("520.00");
        String one = Offers.programme(5, stream);
        String other = Offers.programme(5, stream);
        String first = enrolled(one, assistant());
        String waits = enrol(COUNTY, other, of(assistant()), SENT)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
        withdraw(COUNTY, one, first).statusCode(200);
        get(COUNTY, read(other, waits)).body("state", equalTo("ENROLLED"));
    }

    @Test
    void aWithdrawalIsFinalAndThePersonMayComeAgain() {
        String programme = Offers.programme(1, null);
        String number = assistant();
        String id = enrolled(programme, number);
        enrol(COUNTY, programme, of(number), SENT).statusCode(409).body("code", equalTo("ENROLMENT_OPEN"));
        post(COUNTY, read(programme, id) + "/withdrawal", "{\"reason\": \"NO_SUCH\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("REASON_UNKNOWN"));
        post(COUNTY, read(programme, id) + "/withdrawal", "{\"reason\": \"NO_COVER\"}")
                .then()
                .statusCode(200)
                .body("reason", equalTo("NO_COVER"));
        withdraw(COUNTY, programme, id).statusCode(409).body("code", equalTo("ENROLMENT_FINAL"));
        enrol(COUNTY, programme, of(number), SENT).statusCode(201).body("state", equalTo("ENROLLED"));
    }

    @Test
    void aRequestThatIsRepeatedIsAnsweredAsTheFirstTime() {
        String programme = Offers.programme(5, null);
        String body = "{\"year\": \"2026-27\", \"role\": \"PARTICIPANT\", " + of(assistant()) + SENT + "}";
        String first = repeated(programme, body).statusCode(201).extract().path("id");
        repeated(programme, body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        get(Offers.PROVIDER, "/v1/programmes/" + programme + "/enrolments").body("items", hasSize(1));
    }

    private static ValidatableResponse repeated(String programme, String body) {
        return given().header("Authorization", "Bearer " + COUNTY)
                .header("Idempotency-Key", "once-" + programme)
                .contentType("application/json")
                .body(body)
                .post("/v1/programmes/" + programme + "/enrolments")
                .then();
    }

    @Test
    void aRehearsalTakesNoPlace() {
        String programme = Offers.programme(1, null);
        post(COUNTY, "/v1/programmes/" + programme + "/enrolments?dryRun=true", """
                {"year": "2026-27", "role": "PARTICIPANT", %s%s}""".formatted(of(assistant()), SENT))
                .then()
                .statusCode(201)
                .body("state", equalTo("ENROLLED"));
        enrol(COUNTY, programme, of(assistant()), SENT).body("state", equalTo("ENROLLED"));
    }

    @Test
    void everybodySeesTheirOwnAndNobodyElseAName() {
        String programme = Offers.programme(5, null);
        String number = assistant();
        String id = enrolled(programme, number);
        enrol(OTHER_COUNTY, programme, of(number), SENT).statusCode(404);
        enrol(OTHER_COUNTY, programme, of(number), ", \"organisation\": \"ET-OTHER\"")
                .statusCode(404);
        get(COUNTY, read(programme, id)).statusCode(200);
        get(OTHER_COUNTY, read(programme, id)).statusCode(404);
        get(Offers.PROVIDER, read(programme, id)).statusCode(200);
        get(Tokens.of("another", Role.PROVIDER, "ET-OTHER"), read(programme, id))
                .statusCode(404);
        get(Tokens.practitioner(number), read(programme, id)).statusCode(200);
        get(Tokens.practitioner(assistant()), read(programme, id)).statusCode(404);
        get(Tokens.practitioner(number), "/v1/practitioners/" + number + "/enrolments")
                .statusCode(200)
                .body("items.id", contains(id));
        get(OTHER_COUNTY, "/v1/programmes/" + programme + "/enrolments?organisation=ET-OTHER")
                .statusCode(200)
                .body("items", hasSize(0));
        get(COUNTY, "/v1/programmes/" + programme + "/enrolments?organisation=ET-COUNTY")
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void somebodyEnrolsThemselvesAndAGuestIsEnrolledByWhoseGuestTheyAre() {
        String programme = Offers.programme(5, null);
        String number = assistant();
        enrol(Tokens.practitioner(number), programme, of(number), "").statusCode(201);
        enrol(Tokens.practitioner(number), programme, of(assistant()), "").statusCode(404);
        UUID guest = new Invented(jdbi).guest("ET-COUNTY");
        String who = "\"guest\": \"" + guest + "\"";
        enrol(COUNTY, programme, who, ", \"organisation\": \"ET-COUNTY\"").statusCode(201);
        enrol(OTHER_COUNTY, programme, who, ", \"organisation\": \"ET-OTHER\"")
                .statusCode(409)
                .body("code", equalTo("GUEST_UNKNOWN"));
    }

    @Test
    void nobodyNamesThemselvesACoach() {
        String programme = Offers.programme(5, null);
        String number = assistant();
        String path = "/v1/programmes/" + programme + "/enrolments";
        String body = "{\"year\": \"2026-27\", \"role\": \"COACH\", " + of(number) + "%s}";
        post(Tokens.practitioner(number), path, body.formatted(""))
                .then()
                .statusCode(409)
                .body("code", equalTo("COACH_NAMES_ONESELF"))
                .body("errors[0].pointer", equalTo("/role"));
        post(COUNTY, path, body.formatted(SENT)).then().statusCode(201);
    }

    @Test
    void aGuestIsSentByWhoseGuestTheyAreOrAboveOrBeneath() {
        Invented invented = new Invented(jdbi);
        String programme = Offers.programme(5, null);
        String both = Tokens.employer("ET-COUNTY", "ET-OTHER");
        String who = "\"guest\": \"%s\"";
        enrol(both, programme, who.formatted(invented.guest("ET-COUNTY")), ", \"organisation\": \"ET-OTHER\"")
                .statusCode(409)
                .body("code", equalTo("GUEST_OF_ANOTHER"))
                .body("errors[0].pointer", equalTo("/organisation"));
        enrol(both, programme, who.formatted(invented.guest("ET-COUNTY")), SENT).statusCode(201);
        enrol(both, programme, who.formatted(invented.guest("ET-SCHOOL")), ", \"organisation\": \"ET-COUNTY\"")
                .statusCode(201);
        enrol(Offers.PROVIDER, programme, who.formatted(invented.guest(Offers.PROVIDER_CODE)), SENT)
                .statusCode(409)
                .body("code", equalTo("GUEST_OF_ANOTHER"));
        enrol(Offers.PROVIDER, programme, who.formatted(invented.guest(Offers.PROVIDER_CODE)), "")
                .statusCode(201);
    }

    @Test
    void aProgrammeIsForWhomItSaysAndTheRefusalNamesTheRule() {
        String programme = Offers.programme(5, null, """
                [{"kind": "SECTOR", "value": "SECONDARY"}, {"kind": "ROLE_PROFILE", "value": "TEACHING_ASSISTANT_2"}]""");
        String number = assistant();
        enrol(COUNTY, programme, of(number), SENT)
                .statusCode(409)
                .body("code", equalTo("ENROLMENT_NOT_ELIGIBLE"))
                .body("detail", containsString("works in a school of this sector: SECONDARY"));
        given().header("Authorization", "Bearer " + COUNTY)
                .header("Accept-Language", "cy")
                .contentType("application/json")
                .body("{\"year\": \"2026-27\", \"role\": \"PARTICIPANT\", " + of(number) + SENT + "}")
                .post("/v1/programmes/" + programme + "/enrolments")
                .then()
                .statusCode(409)
                .body("detail", containsString("sector hwn: SECONDARY"));
        String fits = Offers.programme(5, null, """
                [{"kind": "SECTOR", "value": "PRIMARY"}, {"kind": "SECTOR", "value": "SECONDARY"}, {"kind": "ORGANISATION", "value": "ET-COUNTY"}]""");
        enrol(COUNTY, fits, of(number), SENT).statusCode(201);
    }

    @Test
    void moneyPaysOnlyForWhatItsRulesSay() {
        String level3 = Offers.stream("5000.00", "[{\"kind\": \"LEVEL\", \"value\": \"3\"}]");
        String others = Offers.stream("5000.00", "[{\"kind\": \"ORGANISATION\", \"value\": \"ET-OTHER\"}]");
        String ours = Offers.stream(
                "5000.00",
                "[{\"kind\": \"ORGANISATION\", \"value\": \"ET-COUNTY\"}, {\"kind\": \"LEVEL\", \"value\": \"2\"}]");
        String programme = Offers.programme(5, null);
        for (String stream : new String[] {level3, others}) {
            enrol(COUNTY, programme, of(assistant()), SENT + ", \"stream\": \"" + stream + "\"")
                    .statusCode(409)
                    .body("code", equalTo("FUNDING_STREAM_UNFIT"));
        }
        enrol(COUNTY, programme, of(assistant()), SENT + ", \"stream\": \"" + ours + "\"")
                .statusCode(201)
                .body("amount", equalTo("520.00"));
        yearPaidBy(programme, level3).statusCode(409).body("code", equalTo("FUNDING_STREAM_UNFIT"));
        yearPaidBy(programme, "NONE-SUCH").statusCode(409).body("code", equalTo("FUNDING_STREAM_UNKNOWN"));
        yearPaidBy(programme, others).statusCode(200);
        post(Offers.PROVIDER, "/v1/programmes/" + programme + "/years", """
                {"label": "2027-28", "year": {"begins": "2027-09-01", "ends": "2028-08-31", "places": 1, "stream": "%s"}}""".formatted(level3))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/year/stream"));
        enrol(COUNTY, programme, of(assistant()), SENT + ", \"stream\": \"NONE-SUCH\"")
                .statusCode(409)
                .body("code", equalTo("FUNDING_STREAM_UNKNOWN"));
        given().get("/v1/programmes?stream=" + level3 + "&words=" + programme)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().get("/v1/programmes?stream=" + ours + "&words=" + programme)
                .then()
                .body("items.code", contains(programme));
    }

    private static ValidatableResponse yearPaidBy(String programme, String stream) {
        return put(Offers.PROVIDER, "/v1/programmes/" + programme + "/years/2026-27", """
                {"begins": "2026-09-01", "ends": "2027-08-31", "places": 5, "stream": "%s"}""".formatted(stream));
    }

    @Test
    void whoeverDeclinesIsRecordedWithTheReasonAndTakesNothing() {
        String programme = Offers.programme(1, null);
        enrol(COUNTY, programme, of(assistant()), SENT + ", \"declinedBecause\": \"OWN_TIME\"")
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("OWN_TIME"));
        enrol(COUNTY, programme, of(assistant()), SENT).body("state", equalTo("ENROLLED"));
        given().get("/v1/reasons-for-not-training").then().statusCode(200).body("items", hasSize(10));
    }
}

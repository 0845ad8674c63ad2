package cofrestr.qualifications.held;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people hold: claimed, verified, rejected, corrected, on two clocks. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class HeldFactsTest {
    private static final String PROVIDER = "W06000015";
    private static final Map<String, String> BODIES = Map.of(
            "awards",
                    "{\"qualification\": \"601/3216/4\", \"awardedOn\": \"2024-07-19\", \"awardedBy\": \"W06000015\"}",
            "unit-credits", "{\"unit\": \"8620-200\", \"achievedOn\": \"2024-07-19\", \"givenBy\": \"W06000015\"}",
            "statuses",
                    "{\"status\": \"HLTA\", \"jurisdiction\": \"WALES\", \"awardedOn\": \"2024-07-19\", \"awardedBy\": \"W06000015\"}");

    @Inject
    KnownPeople people;

    @Inject
    TestClock clock;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.START);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private static RequestSpecification provider() {
        return as(Tokens.of("provider", Role.PROVIDER, PROVIDER));
    }

    private static RequestSpecification registrar() {
        return as(Tokens.registrar());
    }

    private static String path(String number, String kind) {
        return "/v1/practitioners/" + number + "/" + kind;
    }

    private static String body(String kind) {
        return BODIES.getOrDefault(kind, "");
    }

    private static ValidatableResponse post(RequestSpecification who, String number, String kind, String body) {
        return who.body(body).post(path(number, kind)).then();
    }

    private static ValidatableResponse read(RequestSpecification who, String number, String kind, String query) {
        return who.get(path(number, kind) + query).then().statusCode(200);
    }

    private static ValidatableResponse decide(RequestSpecification who, String at, String tag, String decision) {
        return who.header("If-Match", tag).body(decision).post(at + "/decision").then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"awards", "unit-credits", "statuses"})
    void aPersonClaimsAndTheProviderVerifiesTheClaim(String kind) {
        String number = people.somebody();
        RequestSpecification self = as(Tokens.practitioner(number));
        String claim = post(self, number, kind, body(kind))
                .statusCode(201)
                .body("checked.state", equalTo("CLAIMED"))
                .body("checked.checkedAs", nullValue())
                .extract()
                .path("id");
        post(as(Tokens.practitioner(number)), number, kind, body(kind))
                .statusCode(200)
                .body("id", equalTo(claim));
        post(provider(), number, kind, body(kind))
                .statusCode(200)
                .body("id", equalTo(claim))
                .body("checked.state", equalTo("VERIFIED"))
                .body("checked.checkedAs", equalTo("PROVIDER"))
                .body("checked.checkedBy", equalTo(PROVIDER))
                .body("version", equalTo(2));
        post(provider(), number, kind, body(kind)).statusCode(200).body("version", equalTo(2));
        read(registrar(), number, kind, "").body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"awards", "unit-credits", "statuses"})
    void aClaimIsRejectedWithAReasonThatThePersonReads(String kind) {
        String number = people.somebody();
        ValidatableResponse claimed =
                post(as(Tokens.practitioner(number)), number, kind, body(kind)).statusCode(201);
        String tag = claimed.extract().header("ETag");
        String at = path(number, kind) + "/" + claimed.extract().<String>path("id");
        decide(registrar(), at, tag, "{\"decision\": \"REJECTED\"}")
                .statusCode(400)
                .body("code", equalTo("REASON_UNFIT"));
        registrar()
                .body("{\"decision\": \"VERIFIED\"}")
                .post(at + "/decision")
                .then()
                .statusCode(428);
        String rejected = decide(registrar(), at, tag, "{\"decision\": \"REJECTED\", \"reason\": \"invented\"}")
                .statusCode(200)
                .body("checked.state", equalTo("REJECTED"))
                .extract()
                .header("ETag");
        decide(registrar(), at, tag, "{\"decision\": \"VERIFIED\"}").statusCode(412);
        as(Tokens.practitioner(number)).get(at).then().body("checked.reason", equalTo("invented"));
        decide(provider(), at, rejected, "{\"decision\": \"VERIFIED\"}")
                .statusCode(409)
                .body("code", equalTo("DECISION_NOT_OPEN"));
        as(Tokens.practitioner(number))
                .header("If-Match", rejected)
                .body(body(kind))
                .put(at)
                .then()
                .statusCode(409)
                .body("code", equalTo("FACT_NOT_YOURS_TO_CHANGE"));
        decide(registrar(), at, rejected, "{\"decision\": \"VERIFIED\"}").statusCode(200);
    }

    @Test
    void aPersonDecidesNothingAndAnEmployerReadsNothing() {
        String number = people.somebody();
        String at = path(number, "awards");
        String id = post(as(Tokens.practitioner(number)), number, "awards", body("awards"))
                .extract()
                .path("id");
        as(Tokens.practitioner(number))
                .body("{\"decision\": \"VERIFIED\"}")
                .post(at + "/" + id + "/decision")
                .then()
                .statusCode(403);
        as(Tokens.employer(PROVIDER)).get(at).then().statusCode(403);
        as(Tokens.practitioner(people.somebody())).get(at).then().statusCode(404);
    }

    @Test
    void aProviderReadsOnlyWhatItGaveOrVerified() {
        String number = people.somebody();
        post(provider(), number, "awards", body("awards")).statusCode(201);
        String other = Tokens.of("other", Role.PROVIDER, "W06000002");
        as(other).get(path(number, "awards")).then().statusCode(200).body("items", hasSize(0));
        read(provider(), number, "awards", "").body("items", hasSize(1));
        String id = read(registrar(), number, "awards", "").extract().path("items[0].id");
        as(other).get(path(number, "awards") + "/" + id).then().statusCode(404);
        post(as(other), number, "awards", body("awards"))
                .statusCode(400)
                .body("code", equalTo("GIVER_UNFIT"))
                .body("errors.pointer", contains("/awardedBy"));
        provider()
                .get(path(number, "awards") + "?knownAt=2026-11-22T12:00:00Z")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsCorrectedStaysInWhatWasKnownThen() {
        String number = people.somebody();
        ValidatableResponse first =
                post(provider(), number, "awards", body("awards")).statusCode(201);
        String at = path(number, "awards") + "/" + first.extract().<String>path("id");
        clock.set(TestClock.START.plus(Duration.ofDays(2)));
        String corrected = body("awards").replace("2024-07-19", "2023-07-19");
        provider().body(corrected).put(at).then().statusCode(428);
        provider()
                .header("If-Match", first.extract().header("ETag"))
                .body(corrected)
                .put(at)
                .then()
                .statusCode(200)
                .body("awardedOn", equalTo("2023-07-19"))
                .body("version", equalTo(2));
        for (RequestSpecification reader : List.of(registrar(), as(Tokens.practitioner(number)))) {
            reader.get(path(number, "awards") + "?knownAt=2026-11-23T12:00:00Z")
                    .then()
                    .body("items.awardedOn", contains("2024-07-19"));
        }
        read(registrar(), number, "awards", "").body("items.awardedOn", contains("2023-07-19"));
        read(registrar(), number, "awards", "?asAt=2023-12-31").body("items", hasSize(1));
        read(registrar(), number, "awards", "?asAt=2023-12-31&knownAt=2026-11-23T12:00:00Z")
                .body("items", hasSize(0));
        read(registrar(), number, "awards", "?knownAt=2026-11-21T12:00:00Z").body("items", hasSize(0));
    }

    @Test
    void aCorrectionCannotBecomeWhatIsRecordedAlready() {
        String number = people.somebody();
        post(provider(), number, "awards", body("awards")).statusCode(201);
        ValidatableResponse other = post(
                        provider(), number, "awards", body("awards").replace("2024", "2022"))
                .statusCode(201);
        provider()
                .header("If-Match", other.extract().header("ETag"))
                .body(body("awards"))
                .put(path(number, "awards") + "/" + other.extract().<String>path("id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("AWARD_EXISTS"));
    }

    @Test
    void whatIsWrongWithAStatementIsSaidAtItsField() {
        String number = people.somebody();
        post(registrar(), number, "awards", body("awards")).statusCode(400).body("code", equalTo("EVIDENCE_MISSING"));
        post(provider(), number, "awards", body("awards").replace("601/3216/4", "601/3216/5"))
                .statusCode(400)
                .body("code", equalTo("QUALIFICATION_UNKNOWN"))
                .body("errors.pointer", contains("/qualification"));
        post(provider(), number, "awards", body("awards").replace("2024", "2027"))
                .statusCode(400)
                .body("code", equalTo("DAY_NOT_COME"))
                .body("errors.pointer", contains("/awardedOn"));
        post(
                        as(Tokens.practitioner(number)),
                        number,
                        "awards",
                        "{\"qualification\": \"601/3216/4\", \"awardedOn\": \"2024-07-19\"}")
                .statusCode(400)
                .body("code", equalTo("GIVER_UNFIT"));
        String nobody = RegisterNumber.ofBody(4_999_999).value();
        post(provider(), nobody, "awards", body("awards"))
                .statusCode(409)
                .body("code", equalTo("PRACTITIONER_UNKNOWN"));
        registrar().get(path(nobody, "awards")).then().statusCode(404);
    }

    @Test
    void aUnitGivesTheCreditsItHasAndTrainingThoseThatAreSaid() {
        String number = people.somebody();
        post(provider(), number, "unit-credits", body("unit-credits"))
                .statusCode(201)
                .body("credits", equalTo(4));
        post(
                        provider(),
                        number,
                        "unit-credits",
                        "{\"unit\": \"8620-201\", \"credits\": 9, \"achievedOn\": \"2024-07-19\"}")
                .statusCode(400)
                .body("code", equalTo("CREDIT_UNFIT"))
                .body("errors.pointer", contains("/credits"));
        post(
                        provider(),
                        number,
                        "unit-credits",
                        "{\"training\": \"First aid\", \"credits\": 1, \"achievedOn\": \"2024-07-19\"}")
                .statusCode(201)
                .body("unit", nullValue())
                .body("training", equalTo("First aid"));
        post(provider(), number, "unit-credits", "{\"achievedOn\": \"2024-07-19\"}")
                .statusCode(400)
                .body("code", equalTo("CREDIT_UNFIT"));
        post(provider(), number, "unit-credits", body("unit-credits").replace("2024", "2023"))
                .statusCode(409)
                .body("code", equalTo("UNIT_CREDIT_EXISTS"));
    }

    @Test
    void whatWasRecordedUnderANumberIsReadUnderTheOneItWasMergedInto() {
        String number = people.somebody();
        String survivor = people.somebody();
        post(provider(), number, "awards", body("awards")).statusCode(201);
        people.merge(number, survivor);
        read(registrar(), survivor, "awards", "").body("items.registerNumber", contains(number));
        post(provider(), survivor, "awards", body("awards")).statusCode(200);
        post(provider(), number, "awards", body("awards").replace("2024", "2020"))
                .statusCode(201)
                .body("registerNumber", equalTo(survivor));
        people.unmerge(number);
        read(registrar(), number, "awards", "").body("items", hasSize(1));
        read(registrar(), survivor, "awards", "").body("items", hasSize(1));
    }

    @Test
    void aRehearsalKeepsNothingAndAKeyIsHonoured() {
        String number = people.somebody();
        provider()
                .body(body("awards"))
                .post(path(number, "awards") + "?dryRun=true")
                .then()
                .statusCode(201);
        read(registrar(), number, "awards", "").body("items", hasSize(0));
        String id = provider()
                .header("Idempotency-Key", "key-" + number)
                .body(body("awards"))
                .post(path(number, "awards"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        provider()
                .header("Idempotency-Key", "key-" + number)
                .body(body("awards"))
                .post(path(number, "awards"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(id));
    }

    @Test
    void everyReadIsALook() {
        String number = people.somebody();
        read(registrar(), number, "statuses", "");
        List<String> operations = jdbi.withHandle(handle -> handle.createQuery("""
                        select l.operation from look l join look_subject s on (s.look, s.at) = (l.id, l.at) where s.subject = :number
                        """)
                .bind("number", number)
                .mapTo(String.class)
                .list());
        assertThat(operations).containsExactly("listStatuses");
    }

    @Test
    void otherServicesAreToldWhatIsVerifiedAndNoClaim() {
        String number = people.somebody();
        String cursor = as(Tokens.service("registry-service"))
                .get("/v1/changes/qualifications?from=now")
                .then()
                .statusCode(200)
                .extract()
                .path("cursor");
        post(as(Tokens.practitioner(number)), number, "statuses", body("statuses"))
                .statusCode(201);
        post(provider(), number, "awards", body("awards")).statusCode(201);
        as(Tokens.service("registry-service"))
                .queryParam("cursor", cursor)
                .queryParam("wait", 20)
                .get("/v1/changes/qualifications")
                .then()
                .statusCode(200)
                .body("events.type", contains("wales.cofrestr.award.changed.v1"))
                .body("events.subject", contains(number))
                .body("events[0].source", equalTo("/qualifications"))
                .body("events[0].data.awards.qualification", contains("601/3216/4"))
                .body("events[0].data.statuses", hasSize(0))
                .body("events[0].entityversion", equalTo(1));
        as(Tokens.registrar()).get("/v1/changes/qualifications").then().statusCode(403);
    }
}

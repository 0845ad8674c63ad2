package cofrestr.qualifications.award;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cofrestr.kit.caller.Role;
import cofrestr.qualifications.held.KnownPeople;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Awards confirmed to whoever holds a certificate, and to nobody who guesses. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ConfirmAwardTest {
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

    private String awarded(String token, String certificate, String name) {
        String number = people.somebody();
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"qualification\": \"601/3216/4\", \"awardedOn\": \"2024-07-19\", \"certificateNumber\": \""
                        + certificate + "\", \"familyName\": \"" + name + "\"}")
                .post("/v1/practitioners/" + number + "/awards")
                .then()
                .statusCode(201);
        return number;
    }

    private static ValidatableResponse asked(RequestSpecification who, String certificate, String name) {
        return who.contentType("application/json")
                .body("{\"certificateNumber\": \"" + certificate + "\", \"familyName\": \"" + name + "\"}")
                .post("/v1/award-confirmations")
                .then();
    }

    private static String provider() {
        return Tokens.of("provider", Role.PROVIDER, "W06000015");
    }

    @Test
    void whoHoldsNumberAndNameIsToldAndItIsALook() {
        String number = awarded(provider(), "CONF-1", "Tŷ-Du");
        asked(given(), "CONF-1", "ty du")
                .statusCode(200)
                .body("outcome", equalTo("CONFIRMED"))
                .body("awards.qualification", contains("601/3216/4"))
                .body("awards.awardedOn", contains("2024-07-19"))
                .body(not(containsString(number)));
        String operation = jdbi.withHandle(handle -> handle.createQuery(
                        "select l.operation from look l join look_subject s on (s.look, s.at) = (l.id, l.at) where s.subject = :number and l.operation = 'confirmAward'")
                .bind("number", number)
                .mapTo(String.class)
                .one());
        assertThat(operation).isEqualTo("confirmAward");
    }

    @Test
    void aStatusIsConfirmedByItsNumberAndName() {
        String number = people.somebody();
        given().header("Authorization", "Bearer " + provider())
                .contentType("application/json")
                .body("""
                        {"status": "HLTA", "jurisdiction": "WALES", "awardedOn": "2016-07-01", "statusNumber": "HLTA-CONF", "familyName": "O'Nant"}""")
                .post("/v1/practitioners/" + number + "/statuses")
                .then()
                .statusCode(201)
                .body("confirmable", equalTo(true))
                .body(not(containsString("Nant")));
        asked(given(), "HLTA-CONF", "onant")
                .body("outcome", equalTo("CONFIRMED"))
                .body("awards", empty())
                .body("statuses.status", contains("HLTA"))
                .body("statuses.jurisdiction", contains("WALES"))
                .body("statuses.awardedOn", contains("2016-07-01"))
                .body(not(containsString(number)));
        asked(given(), "HLTA-CONF", "Other").body("outcome", equalTo("NOT_CONFIRMED"));
        asked(given(), "HLTA-OTHER", "onant").body("outcome", equalTo("NOT_CONFIRMED"));
    }

    @Test
    void aWrongNumberAndAWrongNameAreAnsweredAlike() {
        awarded(provider(), "CONF-2", "Hydref");
        String wrongName =
                asked(given(), "CONF-2", "Gwanwyn").statusCode(200).extract().asString();
        String wrongNumber =
                asked(given(), "CONF-NONE", "Hydref").statusCode(200).extract().asString();
        assertThat(wrongName).isEqualTo(wrongNumber).contains("NOT_CONFIRMED");
    }

    @Test
    void whatIsOnlyClaimedIsNotConfirmed() {
        String number = people.somebody();
        given().header("Authorization", "Bearer " + Tokens.practitioner(number))
                .contentType("application/json")
                .body("""
                        {"qualification": "601/3216/4", "awardedOn": "2024-07-19", "awardedBy": "ILM", "certificateNumber": "CONF-3", "familyName": "Haf"}""")
                .post("/v1/practitioners/" + number + "/awards")
                .then()
                .statusCode(201);
        asked(given(), "CONF-3", "Haf")
                .body("outcome", equalTo("NOT_CONFIRMED"))
                .body("awards", empty());
    }

    @Test
    void afterFiveWrongTriesNothingMoreIsSaidOfANumberThatDay() {
        awarded(provider(), "CONF-4", "Gaeaf");
        for (int i = 0; i < 10; i++) {
            // What is right costs no try.
            asked(given(), "CONF-4", "Gaeaf").body("outcome", equalTo("CONFIRMED"));
        }
        for (int i = 0; i < 5; i++) {
            asked(given(), "CONF-4", "Haf").statusCode(200);
        }
        asked(given(), "CONF-4", "Gaeaf").statusCode(429).body("code", equalTo("CONFIRMATIONS_TOO_MANY_WRONG"));
        asked(given(), "CONF-4-OTHER", "Gaeaf").statusCode(200);
        RequestSpecification signedIn = given().header("Authorization", "Bearer " + Tokens.employer("W06000015"));
        asked(signedIn, "CONF-4", "Gaeaf").statusCode(200);
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        asked(given(), "CONF-4", "Gaeaf").statusCode(200).body("outcome", equalTo("CONFIRMED"));
    }

    @Test
    void aSystemIsToldNothingMoreAfterTwoHundredWrongTries() {
        String token = Tokens.of("guessing-system", Role.EMPLOYER, "W06000015");
        for (int i = 0; i < 200; i++) {
            asked(given().header("Authorization", "Bearer " + token), "GUESS-" + i, "Haf")
                    .statusCode(200);
        }
        asked(given().header("Authorization", "Bearer " + token), "GUESS-200", "Haf")
                .statusCode(429);
    }

    @Test
    void theNameItselfIsNotKept() {
        awarded(provider(), "CONF-5", "Anghyffredin");
        String row = jdbi.withHandle(
                handle -> handle.createQuery("select a::text from award a where certificate_number = 'CONF-5'")
                        .mapTo(String.class)
                        .one());
        assertThat(row.toLowerCase(Locale.ROOT)).doesNotContain("anghyffredin");
    }
}

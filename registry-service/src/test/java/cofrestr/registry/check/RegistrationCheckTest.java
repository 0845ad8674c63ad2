package cofrestr.registry.check;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.check.CheckedPeople.BIRTH;
import static cofrestr.registry.check.CheckedPeople.employed;
import static cofrestr.registry.check.CheckedPeople.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import com.nimbusds.jose.JWSObject;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check that any employer may make, and what it must not give away. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RegistrationCheckTest {
    @Test
    void anyEmployerLearnsThatAPersonIsRegisteredAndNoMoreThanReg48Gives() {
        String number = registered();
        ask("stranger-1", number, BIRTH)
                .statusCode(200)
                .body("outcome", equalTo("REGISTERED"))
                .body("categories[0].code", equalTo("SCHOOL_LEARNING_SUPPORT_WORKER"))
                .body("categories[0].label.cy", equalTo("Gweithiwr cymorth dysgu mewn ysgol"))
                .body("firstRegistered", equalTo("2026-11-22"))
                .body("useLimitation", startsWith("For judging"))
                .body("keySet()", not(hasItems("dateOfBirth", "familyName", "givenNames", "niNumber")));
    }

    @Test
    void somebodyKnownAndInNoCategoryIsNotRegistered() {
        String number = employed();
        ask("stranger-2", number, BIRTH)
                .statusCode(200)
                .body("outcome", equalTo("NOT_REGISTERED"))
                .body("categories", hasSize(0));
    }

    @Test
    void aWrongBirthDateAndAnUnknownNumberAreAnsweredAlike() {
        String known = registered();
        String unknown = RegisterNumber.ofBody(9_999_998).value();
        Response wrongBirth = asked("stranger-3", known, "1983-05-07");
        Response noNumber = asked("stranger-3", unknown, BIRTH);
        assertThat(wrongBirth.jsonPath().getMap("$").keySet())
                .isEqualTo(noNumber.jsonPath().getMap("$").keySet());
        assertThat(wrongBirth.jsonPath().getString("outcome")).isEqualTo("NO_MATCH");
        assertThat(noNumber.jsonPath().getString("outcome")).isEqualTo("NO_MATCH");
        assertThat(wrongBirth.jsonPath().getList("categories")).isEmpty();
    }

    @Test
    void guessingABirthDateIsStoppedAfterFiveTries() {
        String number = registered();
        for (int day = 10; day < 15; day++) {
            ask("guesser", number, "1983-06-" + day).statusCode(200).body("outcome", equalTo("NO_MATCH"));
        }
        ask("guesser", number, BIRTH)
                .statusCode(429)
                .header("Retry-After", not(empty()))
                .body("code", equalTo("CHECKS_TOO_MANY_WRONG"));
        ask("honest", number, BIRTH).statusCode(200).body("outcome", equalTo("REGISTERED"));
    }

    @Test
    void aMistypedNumberIsRefusedBeforeAnyLookUp() {
        ask("stranger-4", "10000004", BIRTH)
                .statusCode(400)
                .body("code", equalTo("REGISTER_NUMBER_CHECK_FAILED"))
                .body("errors[0].pointer", equalTo("/registerNumber"));
    }

    @Test
    void theReceiptIsSignedByThePublishedKey() throws Exception {
        String number = registered();
        String receipt = asked("stranger-5", number, BIRTH).getHeader("X-Receipt");
        JWSObject signed = JWSObject.parse(receipt);
        assertThat(signed.getPayload().toJSONObject())
                .containsEntry("outcome", "REGISTERED")
                .containsEntry("registerNumber", number)
                .containsEntry("client", "stranger-5");
        assertThat(SignedReceipt.keys().getKeys()).noneMatch(key -> key.isPrivate());
        assertThat(SignedReceipt.isGenuine(receipt)).isTrue();
        assertThat(SignedReceipt.isGenuine(receipt.replaceFirst("\\.[A-Za-z0-9_-]{10}", ".AAAAAAAAAA")))
                .isFalse();
    }

    @Test
    void bothLanguagesAreAnswered() {
        String number = registered();
        as(Tokens.employer("W06000002"))
                .header("Accept-Language", "cy")
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "dateOfBirth", BIRTH))
                .post("/v1/registration-checks")
                .then()
                .header("Content-Language", equalTo("cy"))
                .body("useLimitation", startsWith("At ddiben"));
    }

    @Test
    void whatIsNotAFieldIsRefusedByName() {
        as(Tokens.employer("W06000002"))
                .contentType("application/json")
                .body("{\"registerNumber\":\"10000005\",\"dateOfBirth\":\"1983-05-06\",\"shoeSize\":9}")
                .post("/v1/registration-checks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/shoeSize"))
                .body("errors[0].code", equalTo("FIELD_UNKNOWN"));
    }

    @Test
    void aDayThatDoesNotExistIsNoDate() {
        ask("stranger-6", "10000005", "1983-02-31")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/dateOfBirth"));
    }

    private static ValidatableResponse ask(String client, String number, String birth) {
        return asked(client, number, birth).then();
    }

    private static Response asked(String client, String number, String birth) {
        return as(Tokens.of(client, Role.EMPLOYER, "W06000002"))
                .contentType("application/json")
                .body(Map.of("ref", "mine", "registerNumber", number, "dateOfBirth", birth))
                .post("/v1/registration-checks");
    }
}

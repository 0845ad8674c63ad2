package cofrestr.qualifications.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What counts in a token between services, and what does not. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ServiceTokensTest {
    private static ValidatableResponse ask(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/only-for-one-service")
                .then();
    }

    private static void refused(String token) {
        ask(token).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void theServiceThatIsNamedIsLetIn() {
        ask(Tokens.service("registry-service")).statusCode(200).body(equalTo("in"));
    }

    @Test
    void anotherServiceIsRefused() {
        refused(Tokens.service("cpd-service"));
    }

    @Test
    void theRoleFromOutsideCountsForNothingEvenWithTheRightName() {
        refused(Tokens.of("registry-service", Role.SERVICE));
    }

    @Test
    void anotherRoleInATokenBetweenServicesCountsForNothing() {
        ask(Tokens.registrar()).statusCode(200);
        refused(Tokens.betweenServices("registry-service", Role.REGISTRAR));
    }

    @Test
    void aTokenForBothAudiencesHasThePowersOfAServiceAlone() {
        refused(Tokens.forBothAudiences("registrar-desk", Role.REGISTRAR));
        refused(Tokens.forBothAudiences("registrar-desk", Role.REGISTRAR, Role.SERVICE));
        ask(Tokens.forBothAudiences("registry-service", Role.SERVICE)).statusCode(200);
    }

    @Test
    void aTokenForAnybodyElseIsNoToken() {
        ask(Tokens.forAudience("account", Role.SERVICE)).statusCode(401).body("code", equalTo("TOKEN_INVALID"));
    }
}

package cofrestr.registry.check;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
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
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check that any employer may make, and what it must not give away. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RegistrationCheckTest {
    private static final String BIRTH = "1983-05-06";

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
        JWKSet keys =
                JWKSet.parse(as(Tokens.registrar()).get("/v1/receipt-keys").asString());
        assertThat(keys.getKeys()).noneMatch(key -> key.isPrivate());
        byte[] x = keys.getKeyByKeyId(signed.getHeader().getKeyID())
                .toOctetKeyPair()
                .getDecodedX();
        assertThat(isSignedBy(x, receipt)).isTrue();
        assertThat(isSignedBy(x, receipt.replaceFirst("\\.[A-Za-z0-9_-]{10}", ".AAAAAAAAAA")))
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

    private static boolean isSignedBy(byte[] x, String receipt) throws Exception {
        // The X.509 form of an Ed25519 key is a fixed beginning and the 32 bytes of the key.
        byte[] start = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded =
                new BigInteger(1, start).shiftLeft(256).or(new BigInteger(1, x)).toByteArray();
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        int dot = receipt.lastIndexOf('.');
        verifier.update(receipt.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(new Base64URL(receipt.substring(dot + 1)).decode());
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

    private static String employed() {
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "T", "Checked" + school, "Invented", BIRTH, school));
        return numberOf(school, school + "T");
    }

    private static String registered() {
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "T", "Checked" + school, "Invented", BIRTH, school));
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category", "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation", school,
                        "effectiveOn", "2026-11-22",
                        "legalBasis", "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200);
        return numberOf(school, school + "T");
    }
}

package cofrestr.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that must not open the door, nor a service behind it. */
@ExtendWith(RealStack.class)
class TokensTest {

    private static final String PEOPLE = "/v1/practitioners?organisation=" + Register.CARDIFF_CODE;

    private final Register register;

    TokensTest(Register register) {
        this.register = register;
    }

    @Test
    void aTokenForServicesIsRefusedAtTheDoorAndHasNoPowerOverPeopleInTheService() {
        Caller caller = register.with(register.token("cpd-service")).patiently();
        caller.get(PEOPLE).refused(401, "TOKEN_INVALID");
        caller.at(registry()).get(PEOPLE).refused(403, "NOT_ALLOWED");
    }

    @Test
    void aTokenWithAnotherSignatureIsRefused() {
        List<String> parts = parts();
        byte[] signature = Base64.getUrlDecoder().decode(parts.get(2));
        signature[signature.length / 2] ^= 1;
        refusedEverywhere(parts.get(0) + "." + parts.get(1) + "." + encoded(signature));
    }

    @Test
    void aTokenThatClaimsMoreThanWasSignedIsRefused() {
        List<String> parts = parts();
        String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), UTF_8);
        assertThat(claims).contains("\"employer\"");
        String raised = encoded(claims.replace("\"employer\"", "\"registrar\"").getBytes(UTF_8));
        refusedEverywhere(parts.get(0) + "." + raised + "." + parts.get(2));
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        String header = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(UTF_8));
        refusedEverywhere(header + "." + parts().get(1) + ".");
    }

    @Test
    void aClientWithAWrongSecretGetsNoToken() {
        String form = "grant_type=client_credentials&client_id=cardiff-hr&client_secret=wrong";
        String endpoint = register.file().tokenEndpoint();
        Reply reply = register.asNobody().at(endpoint).post("", "application/x-www-form-urlencoded", form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(401);
    }

    private void refusedEverywhere(String token) {
        register.as(Register.CARDIFF).get(PEOPLE).is(200);
        Caller caller = register.with(token).patiently();
        caller.get(PEOPLE).refused(401, "TOKEN_INVALID");
        caller.at(registry()).get(PEOPLE).refused(401, "TOKEN_INVALID");
    }

    /** The service itself, behind the door. */
    private String registry() {
        int port = Objects.requireNonNull(register.file().processes().get("registry-service"))
                .port();
        return "http://127.0.0.1:" + port;
    }

    private List<String> parts() {
        return List.of(register.token(Register.CARDIFF).split("\\.", -1));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

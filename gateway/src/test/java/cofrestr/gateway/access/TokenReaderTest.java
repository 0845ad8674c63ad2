package cofrestr.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.gateway.TestIssuer;
import cofrestr.gateway.problem.Refused;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {
    private final Instant now = Instant.now();

    private final TokenReader reader = new TokenReader(TestIssuer.URL);

    @Test
    void readsAGoodTokenAndKnowsWhoseItIs() {
        Caller caller = read(claims -> claims.claim("azp", "cardiff-hr").subject("s-1"));
        assertThat(caller.countedAs()).isEqualTo("cardiff-hr/s-1");
        assertThat(caller.until()).isAfter(now);
    }

    @Test
    void refusesAnotherIssuer() {
        refuses(Flaw.ISSUER_UNKNOWN, claims -> claims.issuer("https://evil.test/realms/cofrestr"));
        refuses(Flaw.ISSUER_UNKNOWN, claims -> claims.issuer(null));
    }

    @Test
    void refusesAnotherAudience() {
        refuses(Flaw.NOT_FOR_US, claims -> claims.audience("account"));
        refuses(Flaw.NOT_FOR_US, claims -> claims.audience(List.of()));
    }

    @Test
    void refusesWhatIsOnlyBetweenServices() {
        refuses(Flaw.ONLY_BETWEEN_SERVICES, claims -> claims.audience(List.of("cofrestr", "cofrestr-internal")));
        refuses(
                Flaw.ONLY_BETWEEN_SERVICES,
                claims -> claims.claim("realm_access", Map.of("roles", List.of("employer", "service"))));
    }

    @Test
    void refusesAnIdTokenAndARefreshToken() {
        refuses(Flaw.NOT_AN_ACCESS_TOKEN, claims -> claims.claim("typ", "ID"));
        refuses(Flaw.NOT_AN_ACCESS_TOKEN, claims -> claims.claim("typ", "Refresh"));
        refuses(Flaw.NOT_AN_ACCESS_TOKEN, claims -> claims.claim("typ", null));
    }

    @Test
    void refusesATokenOutsideItsTime() {
        refuses(Flaw.EXPIRED, claims -> claims.expirationTime(Date.from(now.minusSeconds(30))));
        refuses(Flaw.EXPIRED, claims -> claims.expirationTime(null));
        refuses(Flaw.NOT_YET_VALID, claims -> claims.notBeforeTime(Date.from(now.plusSeconds(60))));
    }

    @Test
    void refusesATokenSignedBySomebodyElseUnderTheSameKeyName() {
        RSAKey impostor = TestIssuer.key(TestIssuer.KEY.getKeyID());
        String token = TestIssuer.token(impostor, claims -> {});
        assertRefused(Flaw.SIGNATURE_WRONG, () -> reader.read(TokenReader.parse(token), TestIssuer.KEY, now));
    }

    /** The old trick of signing with the public key as if it were a shared secret. */
    @Test
    void refusesASharedSecret() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(TestIssuer.KEY.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder().issuer(TestIssuer.URL).build());
        token.sign(new MACSigner(TestIssuer.KEY.toRSAPublicKey().getEncoded()));
        assertRefused(Flaw.UNREADABLE, () -> TokenReader.parse(token.serialize()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "..", "\u00e9.\u00e9.\u00e9"})
    void refusesWhatIsNoToken(String text) {
        assertRefused(Flaw.UNREADABLE, () -> TokenReader.parse(text));
    }

    private Caller read(Consumer<JWTClaimsSet.Builder> change) {
        return reader.read(TokenReader.parse(TestIssuer.token(TestIssuer.KEY, change)), TestIssuer.KEY, now);
    }

    private void refuses(Flaw flaw, Consumer<JWTClaimsSet.Builder> change) {
        assertRefused(flaw, () -> read(change));
    }

    private static void assertRefused(Flaw flaw, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments())
                                .extracting(Object::toString)
                                .containsExactly("Phrase[key=" + flaw.messageKey() + "]"));
    }
}

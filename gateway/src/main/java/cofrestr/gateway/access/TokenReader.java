package cofrestr.gateway.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads one token against one public key and the clock, and says what is wrong with it. */
final class TokenReader {
    /** Clocks of two machines are never quite the same. */
    private static final Duration SKEW = Duration.ofSeconds(20);

    private static final String AUDIENCE = "cofrestr";
    private static final String INTERNAL_AUDIENCE = "cofrestr-internal";
    private static final String INTERNAL_ROLE = "service";

    private final String issuer;

    TokenReader(String issuer) {
        this.issuer = issuer;
    }

    /** The token's parts, not believed yet. Only signatures by a private key are read: a shared secret proves nobody. */
    static SignedJWT parse(String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            if (!JWSAlgorithm.Family.SIGNATURE.contains(parsed.getHeader().getAlgorithm())) {
                throw Flaw.UNREADABLE.refused();
            }
            return parsed;
        } catch (ParseException unreadable) {
            throw Flaw.UNREADABLE.refused();
        }
    }

    /** Whom the token speaks for, if {@code key} signed it and all else is in order at {@code now}. */
    Caller read(SignedJWT token, JWK key, Instant now) {
        if (!signed(token, key)) {
            throw Flaw.SIGNATURE_WRONG.refused();
        }
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            check(claims, now);
            return new Caller(
                    Objects.requireNonNullElse(claims.getStringClaim("azp"), ""),
                    Objects.requireNonNullElse(claims.getSubject(), ""),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException unreadable) {
            throw Flaw.UNREADABLE.refused();
        }
    }

    private static boolean signed(SignedJWT token, JWK key) {
        try {
            if (!(key instanceof AsymmetricJWK pair)) {
                return false;
            }
            JWSVerifier verifier =
                    new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), pair.toPublicKey());
            return token.verify(verifier);
        } catch (JOSEException anotherKindOfKey) {
            return false;
        }
    }

    private void check(JWTClaimsSet claims, Instant now) throws ParseException {
        if (!issuer.equals(claims.getIssuer())) {
            throw Flaw.ISSUER_UNKNOWN.refused();
        }
        checkTime(claims, now);
        if (claims.getAudience().contains(INTERNAL_AUDIENCE) || roles(claims).contains(INTERNAL_ROLE)) {
            throw Flaw.ONLY_BETWEEN_SERVICES.refused();
        }
        if (!claims.getAudience().contains(AUDIENCE)) {
            throw Flaw.NOT_FOR_US.refused();
        }
        if (!"Bearer".equals(claims.getStringClaim("typ"))) {
            throw Flaw.NOT_AN_ACCESS_TOKEN.refused();
        }
    }

    private static void checkTime(JWTClaimsSet claims, Instant now) {
        Date end = claims.getExpirationTime();
        if (end == null || now.minus(SKEW).isAfter(end.toInstant())) {
            throw Flaw.EXPIRED.refused();
        }
        Date begin = claims.getNotBeforeTime();
        if (begin != null && now.plus(SKEW).isBefore(begin.toInstant())) {
            throw Flaw.NOT_YET_VALID.refused();
        }
    }

    private static List<?> roles(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> access = claims.getJSONObjectClaim("realm_access");
        return access != null && access.get("roles") instanceof List<?> roles ? roles : List.of();
    }
}

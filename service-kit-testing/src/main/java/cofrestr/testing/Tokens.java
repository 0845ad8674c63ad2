package cofrestr.testing;

import cofrestr.kit.caller.Role;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;

/** Tokens as the identity provider would issue them, signed with a key that lives as long as the test run. */
public final class Tokens {
    static final String ISSUER = "https://issuer.test/realms/cofrestr";
    private static final String KEY_ID = "test-1";
    private static final KeyPair KEY = newKey();

    private Tokens() {}

    /** A system's token: its client id, its role, the organisations it acts for. */
    public static String of(String client, Role role, String... organisations) {
        return signed(client, role, Map.of("organisations", List.of(organisations)), "cofrestr");
    }

    public static String registrar() {
        return of("registrar-desk", Role.REGISTRAR);
    }

    public static String employer(String... organisations) {
        return of("hr-" + String.join("-", organisations), Role.EMPLOYER, organisations);
    }

    /** A signed-in practitioner's token. */
    public static String practitioner(String registerNumber) {
        return signed("practitioner", Role.PRACTITIONER, Map.of("register_number", registerNumber), "cofrestr");
    }

    /** A token that is genuine but meant for somebody else. */
    public static String forAudience(String audience, Role role) {
        return signed("stranger", role, Map.of(), audience);
    }

    private static String signed(String client, Role role, Map<String, ?> claims, String audience) {
        var token = Jwt.issuer(ISSUER)
                .audience(audience)
                .subject(client)
                .claim("azp", client)
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(role.tokenName())))
                .expiresIn(3600);
        claims.forEach(token::claim);
        return token.jws().keyId(KEY_ID).sign(KEY.getPrivate());
    }

    /** The key to check them with, as a JWK set. */
    static String publicKeys() {
        return new JWKSet(new RSAKey.Builder((RSAPublicKey) KEY.getPublic())
                        .keyID(KEY_ID)
                        .build())
                .toString();
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

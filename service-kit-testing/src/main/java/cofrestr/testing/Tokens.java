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
import java.util.Set;

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

    /** The token of somebody who signed in, and whose entry is not known to the issuer. */
    public static String signedIn(String user) {
        return signed(
                "practitioner-pages",
                Role.PRACTITIONER,
                Map.of("preferred_username", user, "sub", "sign-in-" + user),
                "cofrestr");
    }

    /** The token with which one service asks another. */
    public static String service(String client) {
        return betweenServices(client, Role.SERVICE);
    }

    /** A token between services; which role its issuer put in is not for it to say what counts. */
    public static String betweenServices(String client, Role role, String... organisations) {
        return signed(client, role, Map.of("organisations", List.of(organisations)), "cofrestr-internal");
    }

    /** A token for both audiences, with several roles: as a careless issuer might make one. */
    public static String forBothAudiences(String client, Role... roles) {
        return signed(client, Set.of(roles), Map.of(), Set.of("cofrestr", "cofrestr-internal"));
    }

    /** A token that is genuine but meant for somebody else. */
    public static String forAudience(String audience, Role role) {
        return signed("stranger", role, Map.of(), audience);
    }

    private static String signed(String client, Role role, Map<String, ?> claims, String audience) {
        return signed(client, Set.of(role), claims, Set.of(audience));
    }

    private static String signed(String client, Set<Role> roles, Map<String, ?> claims, Set<String> audience) {
        var token = Jwt.issuer(ISSUER)
                .audience(audience)
                .subject(client)
                .claim("azp", client)
                .claim("typ", "Bearer")
                .claim(
                        "realm_access",
                        Map.of("roles", roles.stream().map(Role::tokenName).toList()))
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

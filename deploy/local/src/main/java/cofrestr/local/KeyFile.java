package cofrestr.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The register's own keys, as a JWK set: made once and never again over the same data, for what one key set sealed no
 * other can open.
 */
final class KeyFile {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyFile() {}

    static void makeUnlessThere(Path file) {
        if (Files.exists(file)) {
            return;
        }
        List<Map<String, String>> keys = List.of(
                secret("seal-1", "enc"),
                secret("search-1", "sig"),
                secret("number-1", "enc"),
                secret("cursor-1", "enc"),
                signing("receipt-1"));
        Map<String, Object> set = new LinkedHashMap<>();
        // By this a service that holds real people knows these keys, and refuses them.
        set.put("cofrestr:installation", Services.INSTALLATION);
        set.put("keys", keys);
        PrivateFile.write(file, Json.write(set));
    }

    private static Map<String, String> secret(String id, String use) {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return jwk("kty", "oct", "kid", id, "use", use, "k", base64(key));
    }

    private static Map<String, String> signing(String id) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] d = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            // An encoded Ed25519 public key ends with the 32 bytes that RFC 8037 calls x.
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] x = Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
            return jwk("kty", "OKP", "crv", "Ed25519", "kid", id, "use", "sig", "d", base64(d), "x", base64(x));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK 25 can make Ed25519 keys", e);
        }
    }

    private static Map<String, String> jwk(String... namesAndValues) {
        Map<String, String> jwk = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            jwk.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return jwk;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

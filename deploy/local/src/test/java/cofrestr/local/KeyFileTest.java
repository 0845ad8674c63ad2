package cofrestr.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void holdsAKeyForEachPurpose() {
        assertThat(keys().findValuesAsText("kid"))
                .containsExactly("seal-1", "search-1", "number-1", "cursor-1", "receipt-1");
        assertThat(bytes(key("seal-1"), "k")).hasSize(32);
    }

    @Test
    void saysThatItIsOfNoProduction() {
        KeyFile.makeUnlessThere(file());
        assertThat(Json.read(file()).path("cofrestr:installation").asText()).isEqualTo("local");
    }

    @Test
    void isNeverMadeAgain() throws IOException {
        keys();
        String first = Files.readString(file());
        keys();
        assertThat(Files.readString(file())).isEqualTo(first);
    }

    @Test
    void holdsASigningKeyWhosePublicHalfFits() throws GeneralSecurityException {
        JsonNode jwk = key("receipt-1");
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        PrivateKey signer =
                factory.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes(jwk, "d")));
        PublicKey checker =
                factory.generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point(bytes(jwk, "x"))));
        byte[] message = "a receipt".getBytes(StandardCharsets.UTF_8);

        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(signer);
        signature.update(message);
        byte[] signed = signature.sign();
        signature.initVerify(checker);
        signature.update(message);
        assertThat(signature.verify(signed)).isTrue();
    }

    /** RFC 8032: little-endian y, the highest bit being the sign of x. */
    private static EdECPoint point(byte[] x) {
        byte[] bigEndian = new byte[x.length];
        for (int i = 0; i < x.length; i++) {
            bigEndian[i] = x[x.length - 1 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        return new EdECPoint(odd, new BigInteger(1, bigEndian));
    }

    private static byte[] bytes(JsonNode jwk, String field) {
        return Base64.getUrlDecoder().decode(jwk.path(field).asText());
    }

    private JsonNode keys() {
        KeyFile.makeUnlessThere(file());
        return Json.read(file()).path("keys");
    }

    private JsonNode key(String id) {
        return StreamSupport.stream(keys().spliterator(), false)
                .filter(key -> key.path("kid").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Path file() {
        return folder.resolve("keys.json");
    }
}

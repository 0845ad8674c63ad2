package cofrestr.registry.check;

import static cofrestr.registry.RegistryClient.as;

import cofrestr.testing.Tokens;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** What anyone can do with a receipt and the published keys. */
final class SignedReceipt {
    private SignedReceipt() {}

    static JWKSet keys() throws Exception {
        return JWKSet.parse(as(Tokens.registrar()).get("/v1/receipt-keys").asString());
    }

    /** Whether it was signed with the published key that it names. */
    static boolean isGenuine(String receipt) throws Exception {
        byte[] x = keys().getKeyByKeyId(JWSObject.parse(receipt).getHeader().getKeyID())
                .toOctetKeyPair()
                .getDecodedX();
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
}

package cofrestr.registry.check;

import cofrestr.kit.secret.Keyring;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.Base64URL;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Map;

/** Signs what was answered, so that an employer can show later what the register said, and when. */
@ApplicationScoped
public class Receipts {
    private final Keyring keys;

    Receipts(Keyring keys) {
        this.keys = keys;
    }

    /** A compact JWS (EdDSA) over the answer: outcome, number, moment, and who asked. */
    public String receipt(CheckRegistration.Answer answer, String client) {
        JWSObject unsigned = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                        .keyID(keys.receiptKey().getKeyID())
                        .build(),
                new Payload(Map.of(
                        "outcome", answer.outcome().name(),
                        "registerNumber", answer.registerNumber().value(),
                        "asAt", answer.asAt().toString(),
                        "client", client)));
        byte[] input = unsigned.getSigningInput();
        return new String(input, StandardCharsets.US_ASCII) + "." + Base64URL.encode(signature(input));
    }

    /** The library would need another one to sign with this curve; the JDK does it alone. */
    private byte[] signature(byte[] input) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, keys.receiptKey().getDecodedD())));
            signer.update(input);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The receipt key cannot sign", impossible);
        }
    }

    /** The public key, as a JWK set, with which anyone can check a receipt. */
    public String publicKeys() {
        return keys.publicReceiptKeys();
    }
}

package cofrestr.registry.check;

import cofrestr.kit.problem.ProblemCode;
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
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs what was answered, so that an employer can show later what the register said, and when. */
@ApplicationScoped
public class Receipts {
    private final Keyring keys;

    Receipts(Keyring keys) {
        this.keys = keys;
    }

    /** A compact JWS (EdDSA) over the answer: outcome, number, moment, and who asked. */
    public String receipt(Answer answer, String client) {
        return signed(Map.of(
                "outcome", answer.outcome().name(),
                "registerNumber", answer.registerNumber().value(),
                "asAt", answer.asAt().toString(),
                "client", client));
    }

    /**
     * The same over the answers to a list.
     *
     * @param answers how many rows were answered
     * @param digest SHA-256 of every byte that was answered before the line which the receipt stands in
     * @param stopped why no more were answered; null where the list was answered to its end
     */
    public String receipt(int answers, byte[] digest, @Nullable ProblemCode stopped, Instant asAt, String client) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("answers", answers);
        said.put("sha256", HexFormat.of().formatHex(digest));
        said.put("asAt", asAt.toString());
        said.put("client", client);
        if (stopped != null) {
            said.put("stopped", stopped.name());
        }
        return signed(said);
    }

    private String signed(Map<String, Object> said) {
        JWSObject unsigned = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                        .keyID(keys.receiptKey().getKeyID())
                        .build(),
                new Payload(said));
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

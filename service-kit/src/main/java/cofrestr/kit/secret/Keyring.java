package cofrestr.kit.secret;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of this installation, from the JWK set in the file that {@code cofrestr.keys} (environment COFRESTR_KEYS)
 * names. Each key has one use and is found by its id, so that keys can be added without losing what old ones sealed.
 */
@ApplicationScoped
public class Keyring {
    private static final String MADE_FOR = "cofrestr:installation";

    private final JWKSet keys;

    public Keyring(@ConfigProperty(name = "cofrestr.keys") String file) {
        try {
            this.keys = JWKSet.load(new File(file));
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("The key file named by COFRESTR_KEYS cannot be read", unreadable);
        }
    }

    /** Seals personal values at rest. */
    public Seal seal() {
        return new Seal(secret(sealKeyId()));
    }

    /** The id of the key that {@link #seal()} uses, kept beside each sealed value. */
    public String sealKeyId() {
        return "seal-1";
    }

    /** Seals list cursors. */
    public Seal cursorSeal() {
        return new Seal(secret("cursor-1"));
    }

    /** The key that orders register numbers. */
    public SecretKey numberKey() {
        return secret("number-1");
    }

    /** The key that signs receipts. */
    public OctetKeyPair receiptKey() {
        return key("receipt-1").toOctetKeyPair();
    }

    /** HMAC-SHA-256 of a value, by which it can be found without being known. */
    public byte[] searchHash(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret("search-1"));
            return mac.doFinal(value.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the set says of itself that it was made for trying things out. */
    public boolean isOfLocalInstallation() {
        return "local".equals(keys.getAdditionalMembers().get(MADE_FOR));
    }

    private SecretKey secret(String id) {
        return key(id).toOctetSequenceKey().toSecretKey("AES");
    }

    private JWK key(String id) {
        JWK found = keys.getKeyByKeyId(id);
        if (found == null) {
            throw new IllegalStateException("The key file has no key " + id);
        }
        return found;
    }

    /** The public half of the receipt key, for those who check receipts. */
    public String publicReceiptKeys() {
        return new JWKSet(receiptKey().toPublicJWK()).toString(true);
    }
}

package cofrestr.kit.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce. What the value belongs to (its column and its person) is authenticated with it, so a
 * sealed value moved elsewhere does not open.
 */
public final class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    public Seal(SecretKey key) {
        this.key = key;
    }

    /** Nonce and ciphertext of {@code plain}. */
    public byte[] seal(byte[] plain, String belongsTo) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] cipher = run(Cipher.ENCRYPT_MODE, nonce, plain, belongsTo);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.length);
        System.arraycopy(cipher, 0, sealed, NONCE, cipher.length);
        return sealed;
    }

    /** The plain value; a {@link SecurityException} where it was altered or belongs elsewhere. */
    public byte[] open(byte[] sealed, String belongsTo) {
        if (sealed.length <= NONCE) {
            throw new SecurityException("not a sealed value");
        }
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length),
                belongsTo);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String belongsTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new SecurityException("cannot be opened", refused);
        }
    }
}

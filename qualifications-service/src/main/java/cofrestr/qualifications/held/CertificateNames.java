package cofrestr.qualifications.held;

import cofrestr.kit.secret.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Family names on certificates and letters, kept only as keyed hashes: a name can be compared with one, and not read. */
@ApplicationScoped
public class CertificateNames {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Keyring keys;

    CertificateNames(Keyring keys) {
        this.keys = keys;
    }

    /** The hash of a name as people write it: case, accents, apostrophes, hyphens and blanks do not matter. */
    public String hash(String familyName) {
        return HexFormat.of().formatHex(keys.searchHash("certificate " + folded(familyName)));
    }

    /** The hash of a name that may be left out. */
    public @Nullable String hashed(@Nullable String familyName) {
        return familyName == null ? null : hash(familyName);
    }

    static String folded(String familyName) {
        String plain = Normalizer.normalize(familyName, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return NO_LETTERS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

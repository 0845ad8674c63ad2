package cofrestr.qualifications.qualification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of a qualification: the national one, {@code nnn/nnnn/n} (ten characters in the Ofqual register), or, where it has
 * none here, a code of ours, which begins with a letter. In a path hyphens stand for the obliques.
 */
@Schema(type = SchemaType.STRING, examples = "601/3216/4")
public record QualificationNumber(@JsonValue String value) implements Comparable<QualificationNumber> {
    private static final Pattern NATIONAL = Pattern.compile("([0-9]{3})[/-]?([0-9]{4})[/-]?([0-9X])");
    private static final Pattern OURS = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");

    public QualificationNumber {
        if (!value.equals(tidy(value).orElse(null))) {
            throw new IllegalArgumentException("no number of a qualification");
        }
    }

    /** The number that somebody wrote, with obliques, hyphens or neither. */
    public static Optional<QualificationNumber> read(String written) {
        return tidy(written).map(QualificationNumber::new);
    }

    private static Optional<String> tidy(String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT);
        Matcher national = NATIONAL.matcher(plain);
        if (national.matches()) {
            return Optional.of(national.group(1) + "/" + national.group(2) + "/" + national.group(3));
        }
        return OURS.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** As it stands in a path. */
    public String inPath() {
        return value.replace('/', '-');
    }

    @Override
    public int compareTo(QualificationNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

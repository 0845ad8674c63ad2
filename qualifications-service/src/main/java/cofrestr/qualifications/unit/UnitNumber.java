package cofrestr.qualifications.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reference of a unit: the national one, such as {@code L/601/1693}, or the code that its awarding body gives it, such as
 * {@code 8620-200}. In a path hyphens stand for the obliques.
 */
@Schema(type = SchemaType.STRING, examples = "8620-200")
public record UnitNumber(@JsonValue String value) implements Comparable<UnitNumber> {
    private static final Pattern NATIONAL = Pattern.compile("([A-Z])[/-]([0-9]{3})[/-]([0-9]{4})");
    private static final Pattern OF_BODY = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    public UnitNumber {
        if (!value.equals(tidy(value).orElse(null))) {
            throw new IllegalArgumentException("no reference of a unit");
        }
    }

    /** The reference that somebody wrote. */
    public static Optional<UnitNumber> read(String written) {
        return tidy(written).map(UnitNumber::new);
    }

    private static Optional<String> tidy(String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT);
        Matcher national = NATIONAL.matcher(plain);
        if (national.matches()) {
            return Optional.of(national.group(1) + "/" + national.group(2) + "/" + national.group(3));
        }
        return OF_BODY.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    @Override
    public int compareTo(UnitNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

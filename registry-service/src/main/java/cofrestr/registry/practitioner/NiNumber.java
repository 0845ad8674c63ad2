package cofrestr.registry.practitioner;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A National Insurance number: two letters, six digits, one letter. Its text form says nothing, so that it cannot reach a log. */
public record NiNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{6}[A-Z]");

    public NiNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a National Insurance number");
        }
    }

    /** The number somebody wrote, spaces and small letters forgiven. */
    public static Optional<NiNumber> parse(String written) {
        String tidy = written.replace(" ", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new NiNumber(tidy)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "a National Insurance number";
    }
}

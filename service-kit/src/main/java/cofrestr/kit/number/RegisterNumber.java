package cofrestr.kit.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of an entry in the register: seven digits, the first not zero, and an ISO 7064 MOD 11-2 check character
 * (0-9 or X). It says nothing about the person and is never used again. A number that was mistyped in one place, or in
 * which two neighbours changed places, does not pass.
 */
@Schema(type = SchemaType.STRING, pattern = "[1-9][0-9]{6}[0-9X]", examples = "10034678")
public record RegisterNumber(@JsonValue String value) implements Comparable<RegisterNumber> {
    /** The smallest and the largest body, without the check character. */
    public static final int FIRST_BODY = 1_000_000;

    public static final int LAST_BODY = 9_999_999;

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{6}[0-9X]");

    public RegisterNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a register number");
        }
    }

    /** Reads a number as JSON carries it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RegisterNumber of(String written) {
        return parse(written).orElseThrow(() -> new IllegalArgumentException("not a register number"));
    }

    /** The number that a person wrote, spaces and a small x forgiven; empty when its check character does not hold. */
    public static Optional<RegisterNumber> parse(String written) {
        String tidy = written.replace(" ", "").replace('x', 'X');
        return isValid(tidy) ? Optional.of(new RegisterNumber(tidy)) : Optional.empty();
    }

    /** The number whose seven digits are {@code body}. */
    public static RegisterNumber ofBody(int body) {
        if (body < FIRST_BODY || body > LAST_BODY) {
            throw new IllegalArgumentException("seven digits, the first not zero");
        }
        String digits = Integer.toString(body);
        return new RegisterNumber(digits + checkCharacter(digits));
    }

    private static boolean isValid(String candidate) {
        return SHAPE.matcher(candidate).matches() && checkCharacter(candidate.substring(0, 7)) == candidate.charAt(7);
    }

    /** ISO 7064 MOD 11-2: the weighted sum, check character included, leaves 1 when divided by 11. */
    private static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum = (sum + (digits.charAt(i) - '0')) * 2 % 11;
        }
        int check = (12 - sum) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    @Override
    public int compareTo(RegisterNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

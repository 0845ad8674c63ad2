package cofrestr.cpd.funding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pounds and pence, written as {@code 520.00}: one amount as it is said, or what many of them come to. */
@Schema(type = SchemaType.STRING, pattern = "[0-9]{1,18}\\.[0-9]{2}", examples = "520.00")
public record Money(@JsonValue String written) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,18}\\.[0-9]{2}");
    private static final int LONGEST_SAID = 15;

    public Money {
        if (!SHAPE.matcher(written).matches()) {
            throw new IllegalArgumentException("not an amount of money");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money read(String written) {
        if (written.length() > LONGEST_SAID) {
            throw new IllegalArgumentException("more than one amount of money can be");
        }
        return new Money(written);
    }

    /** The amount of a column with two decimal places. */
    public static Money of(BigDecimal amount) {
        return new Money(amount.setScale(2).toPlainString());
    }

    /** The amount, or none. */
    public static @Nullable Money maybe(@Nullable BigDecimal amount) {
        return amount == null ? null : of(amount);
    }

    public BigDecimal number() {
        return new BigDecimal(written);
    }
}

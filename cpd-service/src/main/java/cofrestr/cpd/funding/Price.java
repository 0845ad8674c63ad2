package cofrestr.cpd.funding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pounds and pence of one place: {@link Money} of at most eight digits before the point, as places are stored. */
@Schema(type = SchemaType.STRING, pattern = "[0-9]{1,8}\\.[0-9]{2}", examples = "520.00")
public record Price(@JsonValue String written) {
    private static final BigDecimal FIRST_TOO_HIGH = BigDecimal.TEN.pow(8);

    public Price {
        if (Money.read(written).number().compareTo(FIRST_TOO_HIGH) >= 0) {
            throw new IllegalArgumentException("not the price of a place");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Price read(String written) {
        return new Price(written);
    }

    /** The number behind it, or none. */
    public static @Nullable BigDecimal numberOf(@Nullable Price price) {
        return price == null ? null : price.number();
    }

    public BigDecimal number() {
        return new BigDecimal(written);
    }
}

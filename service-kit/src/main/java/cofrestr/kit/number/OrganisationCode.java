package cofrestr.kit.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code of an organisation: an ONS code for a local authority, LA number + establishment number for a school, one of ours for the rest. */
@Schema(type = SchemaType.STRING, pattern = "[A-Z0-9][A-Z0-9-]{2,15}", examples = "W06000015")
public record OrganisationCode(@JsonValue String value) implements Comparable<OrganisationCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,15}");

    public OrganisationCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an organisation code");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrganisationCode of(String written) {
        return new OrganisationCode(written);
    }

    /** The code that somebody wrote, if it has the shape of one. */
    public static Optional<OrganisationCode> parse(String written) {
        String tidy = written.strip();
        return SHAPE.matcher(tidy).matches() ? Optional.of(new OrganisationCode(tidy)) : Optional.empty();
    }

    @Override
    public int compareTo(OrganisationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

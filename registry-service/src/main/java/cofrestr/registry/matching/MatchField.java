package cofrestr.registry.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is compared. */
@Schema(name = "MatchField")
public enum MatchField {
    @JsonProperty("registerNumber")
    REGISTER_NUMBER,
    @JsonProperty("niNumber")
    NI_NUMBER,
    @JsonProperty("dateOfBirth")
    DATE_OF_BIRTH,
    @JsonProperty("name")
    NAME;

    /** The ways in which this field can compare; a version of the rules has a weight for each. */
    Set<Comparison> comparisons() {
        return switch (this) {
            case REGISTER_NUMBER, NI_NUMBER, DATE_OF_BIRTH ->
                EnumSet.of(Comparison.AGREES, Comparison.DIFFERS, Comparison.MISSING);
            case NAME -> EnumSet.allOf(Comparison.class);
        };
    }
}

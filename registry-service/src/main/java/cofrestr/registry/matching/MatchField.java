package cofrestr.registry.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is compared. A version of the rules says which of these it compares. */
@Schema(name = "MatchField")
public enum MatchField {
    @JsonProperty("registerNumber")
    REGISTER_NUMBER,
    @JsonProperty("niNumber")
    NI_NUMBER,
    @JsonProperty("dateOfBirth")
    DATE_OF_BIRTH,
    @JsonProperty("givenNames")
    GIVEN_NAMES,
    @JsonProperty("familyName")
    FAMILY_NAME,
    /** The whole name in one; the first version of the rules compares it so. */
    @JsonProperty("name")
    NAME;

    /** The ways in which this field can compare. */
    Set<Comparison> comparisons() {
        Set<Comparison> ways = agreeing();
        ways.add(Comparison.DIFFERS);
        ways.add(Comparison.MISSING);
        return ways;
    }

    private Set<Comparison> agreeing() {
        return switch (this) {
            case REGISTER_NUMBER -> EnumSet.of(Comparison.AGREES);
            case NI_NUMBER -> EnumSet.of(Comparison.AGREES, Comparison.ONE_DIGIT_DIFFERS, Comparison.DIGITS_SWAPPED);
            case DATE_OF_BIRTH ->
                EnumSet.of(
                        Comparison.AGREES,
                        Comparison.DAY_MONTH_SWAPPED,
                        Comparison.ONE_DIGIT_DIFFERS,
                        Comparison.DIGITS_SWAPPED,
                        Comparison.YEAR_NEAR);
            case GIVEN_NAMES ->
                EnumSet.of(
                        Comparison.SEVERAL_AGREE,
                        Comparison.AGREES,
                        Comparison.AGREES_FOLDED,
                        Comparison.AGREES_WITHOUT_PARTICLE,
                        Comparison.FIRST_AGREES,
                        Comparison.VARIANT,
                        Comparison.NAMES_SWAPPED,
                        Comparison.PART_AGREES,
                        Comparison.CLOSE,
                        Comparison.INITIAL,
                        Comparison.ONE_OF_SEVERAL_AGREES);
            case FAMILY_NAME ->
                EnumSet.of(
                        Comparison.AGREES,
                        Comparison.AGREES_FOLDED,
                        Comparison.AGREES_WITHOUT_PARTICLE,
                        Comparison.VARIANT,
                        Comparison.AGREES_FORMERLY,
                        Comparison.NAMES_SWAPPED,
                        Comparison.PART_AGREES,
                        Comparison.CLOSE);
            case NAME ->
                EnumSet.of(
                        Comparison.AGREES,
                        Comparison.AGREES_FORMERLY,
                        Comparison.SAME_FAMILY_NAME,
                        Comparison.SAME_GIVEN_NAMES);
        };
    }
}

package cofrestr.registry.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what was asked and what is known compare in one field. */
@Schema(name = "MatchComparison")
public enum Comparison {
    AGREES,
    /** A former name, on either side, agrees. */
    AGREES_FORMERLY,
    SAME_FAMILY_NAME,
    SAME_GIVEN_NAMES,
    DIFFERS,
    /** Not given, or not known: speaks neither for nor against. */
    MISSING
}

package cofrestr.registry.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How what was asked and what is known compare in one field. Of the names that a person bears or bore the closest counts:
 * the one that stands first here.
 */
@Schema(name = "MatchComparison")
public enum Comparison {
    /** Two given names or more, and all of them agree. */
    SEVERAL_AGREE,
    AGREES,
    /** The same but for accents, apostrophes, hyphens, spaces, or letters that were lost on the way. */
    AGREES_FOLDED,
    /** The same but for ap, ab or ferch. */
    AGREES_WITHOUT_PARTICLE,
    /** The first given name agrees; on one side the others are missing or initials. */
    FIRST_AGREES,
    /** A short or Welsh or English form of the same name, or another spelling of it. */
    VARIANT,
    /** A former name, on either side, agrees. */
    AGREES_FORMERLY,
    /** Given names and family name stand in each other's place. */
    NAMES_SWAPPED,
    /** Some of several given names, where nothing speaks against the others; or a part of a family name. */
    PART_AGREES,
    /** One slip of the hand away, or two in a long name; or the beginning of the other given name. */
    CLOSE,
    /** Of one of the names only the initial is there, and it agrees. */
    INITIAL,
    /** One given name agrees and another does not. */
    ONE_OF_SEVERAL_AGREES,
    /** The whole name's family name (first rules only). */
    SAME_FAMILY_NAME,
    /** The whole name's given names (first rules only). */
    SAME_GIVEN_NAMES,
    /** Day and month stand in each other's place. */
    DAY_MONTH_SWAPPED,
    /** One character is another one. */
    ONE_DIGIT_DIFFERS,
    /** Two neighbouring characters stand in each other's place. */
    DIGITS_SWAPPED,
    /** Same day, the year before or after, or ten years off. */
    YEAR_NEAR,
    DIFFERS,
    /** Not given, or not known: speaks neither for nor against. */
    MISSING
}

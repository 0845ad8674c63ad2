package cofrestr.registry.requirement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What qualifications-service answers about a person, a category and a day. */
@Schema(name = "RequirementOutcome")
public enum RequirementOutcome {
    /** It keeps no requirement in force: where the register has one to ask after, that answers nothing. */
    NONE_IN_FORCE,
    MET,
    /** By a transition that ends on a day. */
    MET_BY_TRANSITION_UNTIL,
    /** Not yet, but the rule allows time, until a day. */
    PROVISIONAL_UNTIL,
    NOT_MET,
    /** The records do not say. */
    UNKNOWN;

    /** Whether it says how the person stands to what is required. */
    boolean isAnAnswer() {
        return this != NONE_IN_FORCE && this != UNKNOWN;
    }

    /** Whether a person may be registered in full on it. */
    boolean letsRegister() {
        return this == MET || this == MET_BY_TRANSITION_UNTIL;
    }
}

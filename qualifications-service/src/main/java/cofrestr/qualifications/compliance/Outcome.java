package cofrestr.qualifications.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody stands to a requirement, from the best to the worst. */
@Schema(name = "ComplianceOutcome")
public enum Outcome {
    /** No requirement is in force for them. */
    NONE_IN_FORCE,
    /** All that is asked is met. */
    MET,
    /** In post before it began; has until a day. */
    MET_BY_TRANSITION_UNTIL,
    /** May do the work until a day while working towards it. */
    PROVISIONAL_UNTIL,
    /** Something that decides is not known. */
    UNKNOWN,
    /** Not met, and no time left. */
    NOT_MET
}

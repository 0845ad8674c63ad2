package cofrestr.qualifications.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a criterion. What nobody has told is unknown, never guessed. */
@Schema(name = "CriterionOutcome")
public enum Truth {
    MET,
    NOT_MET,
    UNKNOWN;

    static Truth of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** At least {@code needed} of so many: what is unknown decides only where the rest does not. */
    static Truth atLeast(int needed, long met, long unknown) {
        if (met >= needed) {
            return MET;
        }
        return met + unknown < needed ? NOT_MET : UNKNOWN;
    }
}

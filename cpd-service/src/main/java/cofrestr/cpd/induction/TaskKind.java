package cofrestr.cpd.induction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a part of an induction is. */
@Schema(name = "InductionTaskKind")
public enum TaskKind {
    /** Done, as the school says. */
    MODULE,
    /** Checked by the school. */
    OUTCOME,
    /** Confirmed by the person. */
    POLICY
}

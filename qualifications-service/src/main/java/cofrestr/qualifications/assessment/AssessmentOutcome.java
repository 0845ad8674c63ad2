package cofrestr.qualifications.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an assessment came to. */
@Schema(name = "AssessmentOutcome")
public enum AssessmentOutcome {
    /** Every standard is met: the status is awarded. */
    MET,
    NOT_MET
}

package cofrestr.qualifications.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be due in an assessment. */
@Schema(name = "AssessmentDeadlineKind")
public enum DeadlineKind {
    /** The head, or another senior, endorses. */
    ENDORSEMENT,
    /** A level 2 certificate is seen; role: LITERACY or NUMERACY. */
    CERTIFICATE,
    /** A preparation day that is planned, by its number. */
    PREPARATION_DAY,
    /** The candidate registers. */
    REGISTRATION,
    /** A task that is planned to be given in, by its number. */
    TASK,
    /** The visit. */
    VISIT,
    /** The moderation that is planned. */
    MODERATION,
    /** The outcome is decided. */
    OUTCOME
}

package cofrestr.qualifications.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be planned or happen in an assessment; who says it and who reads it is in the table {@code assessment_fact_kind}. */
@Schema(name = "AssessmentFactKind")
public enum FactKind {
    /** The readiness discussion; yes: ready to be assessed. */
    READINESS,
    /** The head's, or another senior's, endorsement. */
    ENDORSEMENT,
    /** A level 2 certificate was seen; role: LITERACY or NUMERACY. */
    CERTIFICATE,
    /** A preparation day, by its number; yes: the school released the candidate. */
    PREPARATION_DAY,
    /** The candidate registers for assessment. */
    REGISTRATION,
    /** A task was given in, by its number. */
    TASK,
    /** A date on which the school can be visited, by its number. */
    DATE_OFFERED,
    /** Reception knows who comes and when, or a room is set aside; role: RECEPTION or ROOM. */
    CHECKLIST,
    /** What is said at the interviews falls under data-protection and freedom-of-information law: everybody was told. */
    NOTICE_GIVEN,
    /** The visit; role: MORNING or AFTERNOON where it takes half a day. */
    VISIT,
    /** An interview at the visit, by its place in the order; role: TEACHER, HEAD or OTHER_SENIOR. */
    INTERVIEW,
    /** A question on whole-class teaching, by its number; yes: it was answered so that the candidate did it. */
    WHOLE_CLASS_QUESTION,
    /** A standard judged, by its number; yes: met. The text names the evidence. */
    JUDGEMENT,
    /** The assessment was moderated. */
    MODERATION,
    /** A problem was reported to the assessor, or help asked of the authority. */
    PROBLEM
}

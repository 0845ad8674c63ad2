package cofrestr.qualifications.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule of an assessment that can be broken; its words are in the messages under {@code assessment.rule}. */
@Schema(name = "AssessmentRule")
public enum Rule {
    /** The head, or another senior, endorses before the candidate registers. */
    ENDORSED_BEFORE_REGISTRATION,
    /** Level 2 certificates in literacy and numeracy are seen before preparation goes on to this day. */
    CERTIFICATES_BEFORE_DAY,
    /** No more preparation days than the route has. */
    PREPARATION_DAYS_AT_MOST,
    /** Registration after one preparation day and before the next. */
    REGISTRATION_BETWEEN_DAYS,
    /** The visit within so many weeks after the last preparation day. */
    VISIT_WITHIN_WEEKS,
    /** The visit on one of the dates that were offered. */
    VISIT_ON_A_DATE_OFFERED,
    /** So many dates are offered. */
    DATES_OFFERED,
    /** The visit takes half a day, and no more. */
    VISIT_TAKES_HALF_A_DAY,
    /** The visit takes so many minutes. */
    VISIT_TAKES_MINUTES,
    /** No more teachers are interviewed than this. */
    TEACHERS_AT_MOST,
    /** The head, or other senior, after the teachers. */
    HEAD_AFTER_TEACHERS,
    /** The meeting with the head takes so many minutes. */
    HEAD_TAKES_MINUTES,
    /** Whoever is interviewed is told before that it falls under data-protection and freedom-of-information law. */
    NOTICE_BEFORE_INTERVIEWS,
    /** No moderation in some months. */
    MODERATION_IN_ITS_MONTHS
}

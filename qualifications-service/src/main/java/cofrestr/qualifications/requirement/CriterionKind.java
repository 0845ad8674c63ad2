package cofrestr.qualifications.requirement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one node of a criteria tree asks. */
@Schema(name = "CriterionKind")
public enum CriterionKind {
    /** Every one of the criteria beneath it. */
    ALL,
    /** At least one of the criteria beneath it. */
    ANY,
    /** At least {@code count} of the criteria beneath it. */
    AT_LEAST,
    /** One qualification, by its number. */
    QUALIFICATION,
    /** Any qualification that a list of equivalents has. */
    EQUIVALENT,
    /** Any qualification at a level or above in an area. */
    LEVEL_IN_AREA,
    /** So many credits from the units of a list, each at a level or above. */
    CREDITS_IN_GROUP,
    /** A status, such as that of higher level teaching assistant. */
    STATUS,
    /** A set of standards that was found to be met. */
    STANDARDS,
    /** Something of the record of continuing professional development, as cpd-service tells it. */
    CPD,
    /** Induction, as cpd-service tells it. */
    INDUCTION,
    /** A qualification that was struck off a list and goes on counting, for some people until a day. */
    GRANDFATHERED
}

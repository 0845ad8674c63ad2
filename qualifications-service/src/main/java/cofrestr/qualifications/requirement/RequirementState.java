package cofrestr.qualifications.requirement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a requirement has come. */
@Schema(name = "RequirementState")
public enum RequirementState {
    /** Being written; registry staff and policy analysts read it. */
    DRAFT,
    /** Put to the public; may be reopened and changed. */
    CONSULTATION,
    /** Said by two people, and never changed again; has effect in its time. */
    PUBLISHED,
    /** Dropped, or ended before its time. */
    WITHDRAWN
}

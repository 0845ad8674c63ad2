package cofrestr.qualifications.publication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a requirement or a set of standards has come. */
@Schema(name = "PublicationState")
public enum PublicationState {
    /** Being written; registry staff and policy analysts read it. */
    DRAFT,
    /** Put to the public; may be reopened and changed. */
    CONSULTATION,
    /** Said by two people, and never changed again; has effect in its time. */
    PUBLISHED,
    /** Dropped, or ended before its time. */
    WITHDRAWN
}

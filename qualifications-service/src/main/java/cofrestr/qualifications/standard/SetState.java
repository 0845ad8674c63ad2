package cofrestr.qualifications.standard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a set of standards stands on a day. */
@Schema(name = "StandardsSetState")
public enum SetState {
    /** Being written; registrars and policy analysts read it. */
    DRAFT,
    /** Put to the public; may be reopened and changed. */
    CONSULTATION,
    /** There is to be such a set; its standards are not here yet, or it is not used yet. */
    ANNOUNCED,
    IN_USE,
    /** A later version of its family has taken its place, or its last day is past. */
    REPLACED,
    /** Dropped, or ended before its time. */
    WITHDRAWN,
    /** No source says whether it is still used. */
    UNKNOWN
}

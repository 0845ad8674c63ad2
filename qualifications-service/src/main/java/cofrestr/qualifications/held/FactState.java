package cofrestr.qualifications.held;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure it is that somebody holds something. Only what is verified counts. */
@Schema(name = "FactState")
public enum FactState {
    /** The person says so. */
    CLAIMED,
    /** Who gave it, the awarding body or registry staff say so. */
    VERIFIED,
    /** It was looked into and is not so; with a reason. */
    REJECTED
}

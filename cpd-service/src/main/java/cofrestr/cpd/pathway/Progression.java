package cofrestr.cpd.pathway;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a bursary for a further programme; where nothing is said the answer is awaited. */
@Schema(name = "PathwayProgression")
public enum Progression {
    REQUESTED,
    GRANTED,
    REFUSED,
    /** The person asks for none. */
    NONE
}

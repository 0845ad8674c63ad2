package cofrestr.registry.order;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be decided of an order in force. */
@Schema(name = "LaterDecision")
public enum LaterDecision {
    /** The conditions of a suspension are met; {@code on} is the day. */
    CONDITIONS_MET,
    /** A court extended it: {@code until} is the new last day. */
    EXTENDED,
    /** It was reviewed and stands. */
    REVIEWED,
    /** It ends before its time; {@code on} is its last day. Of a prohibition: the person is found eligible again. */
    REVOKED,
    /** A court found it void from its beginning; {@code on} is the day of the decision. */
    QUASHED
}

package cofrestr.registry.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a check comes to. */
@Schema(name = "CheckOutcome")
public enum Outcome {
    /** In a category today. */
    REGISTERED,
    /** Known, in no category today. */
    NOT_REGISTERED,
    /** Under an order today that takes the person off the register. */
    INELIGIBLE,
    /** No such number, or another birth date: which of them is nobody's to know. */
    NO_MATCH
}

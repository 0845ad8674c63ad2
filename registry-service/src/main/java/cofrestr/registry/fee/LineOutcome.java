package cofrestr.registry.fee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of a remittance came to. */
@Schema(name = "RemittanceLineOutcome")
public enum LineOutcome {
    /** The person owed just this: it is paid. */
    MATCHED,
    /** The person owed nothing any more. */
    PAID_ALREADY,
    /** The person owed more, or less. */
    AMOUNT_DIFFERS,
    /** The sender was never asked to deduct from this person of its own in this year. */
    NOT_ON_NOTICE,
    /** Number, birth date and name do not fit anybody the sender may be told of. */
    NO_MATCH
}

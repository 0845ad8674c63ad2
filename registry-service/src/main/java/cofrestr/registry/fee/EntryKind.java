package cofrestr.registry.fee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry of the ledger is. */
@Schema(name = "FeeEntryKind")
public enum EntryKind {
    /** A fee that became due. */
    CHARGE,
    /** An employer deducted and remitted it. */
    EMPLOYER_PAYMENT,
    /** The person paid. */
    DIRECT_PAYMENT,
    /** Somebody else paid for the person. */
    THIRD_PARTY_PAYMENT,
    /** Paid back to the person. */
    REFUND,
    /** Puts a wrong entry right; the wrong one stays. */
    CORRECTION;

    /** Whether registry staff enter it by hand: what employers pay comes with a remittance. */
    public boolean byHand() {
        return this != EMPLOYER_PAYMENT;
    }

    /** Whether it lowers what is owed. */
    public boolean isPayment() {
        return this == EMPLOYER_PAYMENT || this == DIRECT_PAYMENT || this == THIRD_PARTY_PAYMENT;
    }

    /** Whether somebody must say why. */
    public boolean needsReason() {
        return this == REFUND || this == CORRECTION;
    }
}

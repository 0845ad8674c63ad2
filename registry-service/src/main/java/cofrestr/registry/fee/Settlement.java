package cofrestr.registry.fee;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a line of a remittance is settled. */
@Schema(name = "RemittanceSettlement")
public enum Settlement {
    /** It owed just this and was paid by it; nobody had to decide. */
    PAID,
    /** The whole amount counts; the person may still owe the rest. */
    ACCEPT_AS_PAYMENT,
    /** The whole amount counts; what is over is owed back to the person. */
    ACCEPT_AND_REFUND_OVER,
    /** The employer is asked; the line waits on. */
    ASK_EMPLOYER,
    /** The money goes back to the employer; it counts for nobody. */
    RETURN_TO_EMPLOYER;

    /** Whether a line may be settled so: {@code owed} is what the person it names owes now. */
    public boolean fits(boolean identified, BigDecimal amount, BigDecimal owed) {
        return switch (this) {
            case PAID -> false;
            case ACCEPT_AS_PAYMENT -> identified && amount.compareTo(owed) <= 0;
            case ACCEPT_AND_REFUND_OVER -> identified && amount.compareTo(owed) > 0;
            case ASK_EMPLOYER, RETURN_TO_EMPLOYER -> true;
        };
    }

    /** Whether the amount becomes a payment in the person's ledger. */
    public boolean counts() {
        return this == ACCEPT_AS_PAYMENT || this == ACCEPT_AND_REFUND_OVER;
    }

    /** Whether the employer must be told why. */
    public boolean needsNote() {
        return this == ASK_EMPLOYER || this == RETURN_TO_EMPLOYER;
    }
}

package cofrestr.registry.fee;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a remittance as its reader sees it.
 *
 * @param expected what the person owed when the line was judged
 * @param names the number of the entry that the line names; registry staff alone see it
 */
public record RemittanceLine(
        int line,
        String registerNumber,
        @Nullable String staffId,
        BigDecimal amount,
        LineOutcome outcome,
        @Nullable BigDecimal expected,
        @Nullable String names,
        State state,
        @Nullable Settlement settlement,
        @Nullable String note,
        @Nullable Instant settledAt) {

    /** Whether the line is done with. */
    public enum State {
        OPEN,
        ASKED,
        SETTLED
    }
}

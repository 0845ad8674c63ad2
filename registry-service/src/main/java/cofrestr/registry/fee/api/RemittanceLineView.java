package cofrestr.registry.fee.api;

import cofrestr.registry.fee.LineOutcome;
import cofrestr.registry.fee.Money;
import cofrestr.registry.fee.RemittanceLine;
import cofrestr.registry.fee.Settlement;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a remittance and what it came to; amounts in GBP. */
@Schema(name = "RemittanceLine")
public record RemittanceLineView(
        @Schema(description = "Its number among the lines sent", examples = "1")
        int line,

        @Schema(description = "As sent", examples = "10034678")
        String registerNumber,

        @Schema(description = "Your key of the person, as sent") @Nullable
        String staffId,

        @Schema(examples = "15.00") String amount,

        @Schema(
                description =
                        "MATCHED: paid. PAID_ALREADY: the person owed nothing any more. AMOUNT_DIFFERS: more or less than was owed. NOT_ON_NOTICE: you were not asked to deduct from this person. NO_MATCH: number, birth date and name do not fit together.")
        LineOutcome outcome,

        @Schema(description = "What the person owed when the line came", examples = "15.00") @Nullable
        String expected,

        @Schema(description = "The entry that the line names; for registry staff alone", examples = "10034678")
        @Nullable
        String names,

        @Schema(description = "OPEN: registry staff will settle it. ASKED: they ask you, see note. SETTLED: done")
        RemittanceLine.State state,

        @Nullable Settlement settlement,

        @Schema(description = "What registry staff say about it") @Nullable
        String note,

        @Nullable Instant settledAt) {
    static RemittanceLineView of(RemittanceLine line) {
        return new RemittanceLineView(
                line.line(),
                line.registerNumber(),
                line.staffId(),
                Money.written(line.amount()),
                line.outcome(),
                line.expected() == null ? null : Money.written(line.expected()),
                line.names(),
                line.state(),
                line.settlement(),
                line.note(),
                line.settledAt());
    }
}

package cofrestr.registry.fee.api;

import cofrestr.registry.fee.EntryKind;
import cofrestr.registry.fee.FeeKind;
import cofrestr.registry.fee.FeeLedger;
import cofrestr.registry.fee.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fees of one person: what is owed in each year, and everything it is made of. */
@Schema(name = "FeeAccount")
public record FeeAccountView(
        String registerNumber, List<Balance> balances, List<EntryView> entries, List<ExemptionView> exemptions) {

    /** What is owed for a fee year. */
    @Schema(name = "FeeBalance")
    public record Balance(
            int year,

            @Schema(
                    description = "The sum of the year's entries in GBP; below nought: owed back to the person",
                    examples = "15.00")
            String balance) {}

    /** An entry of the ledger. */
    @Schema(name = "FeeEntry")
    public record EntryView(
            UUID id,
            int year,
            FeeKind fee,
            EntryKind kind,

            @Schema(
                    description = "What it adds to what is owed, in GBP: payments are below nought",
                    examples = "-15.00")
            String amount,

            LocalDate on,

            @Schema(description = "Whose fee was the highest after reductions") @Nullable
            String category,

            @Nullable String payer,

            @Schema(description = "The employer that remitted it") @Nullable
            String organisation,

            @Nullable UUID remittance,
            @Nullable Integer line,
            @Nullable String reason,
            Instant recorded) {
        static EntryView of(FeeLedger.Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.year(),
                    entry.fee(),
                    entry.kind(),
                    Money.written(entry.amount()),
                    entry.on(),
                    entry.category(),
                    entry.payer(),
                    entry.organisation(),
                    entry.remittance(),
                    entry.line(),
                    entry.reason(),
                    entry.recordedFrom());
        }
    }

    /** That the person need not pay, for these days. */
    @Schema(name = "FeeExemption")
    public record ExemptionView(
            UUID id, LocalDate from, @Nullable LocalDate until, String reason, Instant recorded) {
        static ExemptionView of(FeeLedger.Exemption exemption) {
            return new ExemptionView(
                    exemption.id(), exemption.from(), exemption.until(), exemption.reason(), exemption.recordedFrom());
        }
    }

    static FeeAccountView of(FeeLedger.Account account) {
        var sums = account.entries().stream()
                .collect(Collectors.groupingBy(
                        FeeLedger.Entry::year,
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, FeeLedger.Entry::amount, BigDecimal::add)));
        return new FeeAccountView(
                account.registerNumber(),
                sums.entrySet().stream()
                        .map(sum -> new Balance(sum.getKey(), Money.written(sum.getValue())))
                        .toList(),
                account.entries().stream().map(EntryView::of).toList(),
                account.exemptions().stream().map(ExemptionView::of).toList());
    }
}

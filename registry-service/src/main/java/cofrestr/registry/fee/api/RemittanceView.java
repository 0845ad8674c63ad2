package cofrestr.registry.fee.api;

import cofrestr.registry.fee.Money;
import cofrestr.registry.fee.Remittance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A remittance and what its lines came to; amounts in GBP. */
@Schema(name = "Remittance")
public record RemittanceView(
        UUID id,
        @Schema(examples = "6819010") String organisation,
        int year,

        @Schema(description = "The employer's own name of the payment", examples = "BACS-2026-11")
        String reference,

        LocalDate deductedOn,

        @Schema(description = "Until when the money of that deduction was due: 14 days")
        LocalDate remitBy,

        @Schema(description = "Days after that day on which it came; it counts all the same")
        long daysLate,

        @Schema(examples = "30.00") String statedTotal,
        @Schema(examples = "30.00") String linesTotal,

        @Schema(
                description = "Stated total less the sum of the lines; the bank knows which is right",
                examples = "0.00")
        String difference,

        int lines,
        Outcomes outcomes,

        @Schema(description = "Lines that registry staff have still to settle")
        int waiting,

        Instant recorded) {

    /** How many lines came to what. */
    @Schema(name = "RemittanceOutcomes")
    public record Outcomes(int matched, int paidAlready, int amountDiffers, int notOnNotice, int noMatch) {}

    static RemittanceView of(Remittance remittance) {
        return new RemittanceView(
                remittance.id(),
                remittance.organisation(),
                remittance.year(),
                remittance.reference(),
                remittance.deductedOn(),
                remittance.remitBy(),
                remittance.daysLate(),
                Money.written(remittance.statedTotal()),
                Money.written(remittance.linesTotal()),
                Money.written(remittance.difference()),
                remittance.lines(),
                new Outcomes(
                        remittance.matched(),
                        remittance.paidAlready(),
                        remittance.amountDiffers(),
                        remittance.notOnNotice(),
                        remittance.noMatch()),
                remittance.waiting(),
                remittance.recordedFrom());
    }
}

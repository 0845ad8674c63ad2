package cofrestr.registry.fee.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.fee.EntryKind;
import cofrestr.registry.fee.FeeKind;
import cofrestr.registry.fee.FeeYear;
import cofrestr.registry.fee.Money;
import cofrestr.registry.fee.RecordFeeEntry;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What registry staff enter in a person's ledger. */
@Schema(name = "FeeEntryRequest")
public record FeeEntryRequest(
        @NotNull @Min(2015) @Max(2999) @Schema(description = FeeScheduleResource.YEAR, examples = "2026")
        Integer year,

        @NotNull @Schema(examples = "REGISTRATION") FeeKind fee,

        @NotNull
        @Schema(
                description =
                        "EMPLOYER_PAYMENT comes with a remittance and cannot be entered; CHARGE only for APPLICATION and RESTORATION",
                examples = "DIRECT_PAYMENT")
        EntryKind kind,

        @Pattern(regexp = Money.SIGNED)
        @Schema(
                description =
                        "GBP. Below nought only in a correction, where it lowers what is owed. Left out of a CHARGE, whose amount is the schedule's",
                examples = "15.00")
        @Nullable
        String amount,

        @NotNull @Schema(description = "The day on which it was paid or became due", examples = "2026-11-22")
        LocalDate on,

        @Size(min = 1, max = 200) @Schema(description = "Who paid, for a THIRD_PARTY_PAYMENT") @Nullable
        String payer,

        @Size(min = 1, max = 1000) @Schema(description = "Needed for a REFUND or CORRECTION") @Nullable
        String reason) {
    RecordFeeEntry.Command command(RegisterNumber number) {
        return new RecordFeeEntry.Command(
                number, new FeeYear(year), fee, kind, amount == null ? null : Money.of(amount), on, payer, reason);
    }
}

package cofrestr.registry.fee.api;

import cofrestr.registry.fee.ActFee;
import cofrestr.registry.fee.EnterFeeSchedule;
import cofrestr.registry.fee.FeeKind;
import cofrestr.registry.fee.FeeTerms;
import cofrestr.registry.fee.FeeYear;
import cofrestr.registry.fee.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fees of a year as a registrar enters them. */
@Schema(name = "FeeScheduleRequest")
public record FeeScheduleRequest(
        @NotEmpty @Size(max = 100) List<@Valid @NotNull CategoryFee> categories,

        @Schema(description = "Fees for an act; left out where none is known") @Size(max = 2) @Nullable
        List<@Valid @NotNull OtherFee> otherFees) {

    /** What the holder of a category pays, in its three terms. */
    @Schema(name = "CategoryFeeRequest")
    public record CategoryFee(
            @NotBlank @Size(max = 100) @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            String category,

            @NotNull @Pattern(regexp = Money.AMOUNT) @Schema(description = "GBP", examples = "46.00")
            String statutoryFee,

            @NotNull @Pattern(regexp = Money.AMOUNT) @Schema(description = "GBP, set by Ministers", examples = "31.00")
            String subsidy,

            @NotNull
            @Pattern(regexp = Money.AMOUNT)
            @Schema(description = "GBP, out of the Council's own means", examples = "0.00")
            String councilContribution,

            @NotBlank @Size(max = 500) @Schema(examples = "SI 2017/92")
            String legalBasis,

            @NotBlank @Size(max = 500) @Schema(description = "Where the amounts are published")
            String source) {}

    /** A fee for an act. */
    @Schema(name = "OtherFeeRequest")
    public record OtherFee(
            @NotNull @Schema(description = "APPLICATION or RESTORATION", examples = "APPLICATION")
            FeeKind fee,

            @NotNull @Pattern(regexp = Money.AMOUNT) @Schema(description = "GBP")
            String amount,

            @NotBlank @Size(max = 500) String legalBasis,
            @NotBlank @Size(max = 500) String source) {}

    EnterFeeSchedule.Command command(int year) {
        return new EnterFeeSchedule.Command(
                new FeeYear(year),
                categories.stream()
                        .map(row -> new FeeTerms(
                                row.category(),
                                Money.of(row.statutoryFee()),
                                Money.of(row.subsidy()),
                                Money.of(row.councilContribution()),
                                row.legalBasis(),
                                row.source()))
                        .toList(),
                otherFees == null
                        ? List.of()
                        : otherFees.stream()
                                .map(row ->
                                        new ActFee(row.fee(), Money.of(row.amount()), row.legalBasis(), row.source()))
                                .toList());
    }
}

package cofrestr.registry.fee.api;

import cofrestr.registry.fee.ActFee;
import cofrestr.registry.fee.FeeKind;
import cofrestr.registry.fee.FeeSchedule;
import cofrestr.registry.fee.FeeTerms;
import cofrestr.registry.fee.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is paid in a fee year. */
@Schema(name = "FeeSchedule")
public record FeeScheduleView(
        @Schema(examples = "2026") int year,
        LocalDate from,
        LocalDate until,

        @Schema(description = "A category that is not here has no known fee: no notice is sent to those who need it")
        List<CategoryFeeView> categories,

        List<OtherFeeView> otherFees,
        Instant recorded,
        long version) {

    /** What the holder of a category pays, all in GBP. */
    @Schema(name = "CategoryFee")
    public record CategoryFeeView(
            @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            String category,

            @Schema(examples = "46.00") String statutoryFee,
            @Schema(examples = "31.00") String subsidy,
            @Schema(examples = "0.00") String councilContribution,

            @Schema(description = "Statutory fee less subsidy less council contribution", examples = "15.00")
            String payable,

            String legalBasis,
            String source) {
        static CategoryFeeView of(FeeTerms terms) {
            return new CategoryFeeView(
                    terms.category(),
                    Money.written(terms.statutoryFee()),
                    Money.written(terms.subsidy()),
                    Money.written(terms.councilContribution()),
                    Money.written(terms.payable()),
                    terms.legalBasis(),
                    terms.source());
        }
    }

    /** A fee for an act, in GBP. */
    @Schema(name = "OtherFee")
    public record OtherFeeView(FeeKind fee, String amount, String legalBasis, String source) {
        static OtherFeeView of(ActFee fee) {
            return new OtherFeeView(fee.fee(), Money.written(fee.amount()), fee.legalBasis(), fee.source());
        }
    }

    static FeeScheduleView of(FeeSchedule schedule) {
        return new FeeScheduleView(
                schedule.year().begins(),
                schedule.year().first(),
                schedule.year().last(),
                schedule.categories().stream().map(CategoryFeeView::of).toList(),
                schedule.otherFees().stream().map(OtherFeeView::of).toList(),
                schedule.recordedFrom(),
                schedule.version());
    }
}

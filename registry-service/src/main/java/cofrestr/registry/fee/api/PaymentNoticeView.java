package cofrestr.registry.fee.api;

import cofrestr.registry.fee.Money;
import cofrestr.registry.fee.PaymentNotice;
import cofrestr.registry.fee.PaymentNotice.Collection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer reads of a person's fee. Where another employer deducts, neither which one nor how much. */
@Schema(name = "PaymentNotice")
public record PaymentNoticeView(
        UUID id,

        @Schema(description = "DEDUCT: you deduct from the next salary; ELSEWHERE: another employer does, you need not")
        Collection collection,

        @Schema(examples = "6819010") String organisation,
        @Schema(examples = "10034678") String registerNumber,

        @Schema(description = "Your key of the person") @Nullable
        String staffId,

        @Nullable String postId,
        @Nullable String givenNames,
        @Nullable String familyName,

        @Schema(description = "The category whose fee is the highest after reductions") @Nullable
        String category,

        @Schema(examples = "46.00") @Nullable String statutoryFee,
        @Schema(examples = "31.00") @Nullable String subsidy,
        @Schema(examples = "0.00") @Nullable String councilContribution,

        @Schema(
                description = "What to deduct: what was unpaid of the fee, net of subsidy and contribution, in GBP",
                examples = "15.00")
        @Nullable
        String amount,

        LocalDate notificationDate,

        @Schema(description = "By when the next salary is taken to be paid") @Nullable
        LocalDate deductBy,

        @Schema(description = "Until when the money is to be with the register. The duty does not end with that day")
        @Nullable
        LocalDate payBy,

        @Schema(
                description =
                        "WITHDRAWN: the person has another employer since, or none; none of these where another employer deducts")
        PaymentNotice.@Nullable State state,

        @Schema(description = "Days since payBy, where it has passed and the fee is unpaid")
        long daysOverdue) {
    static PaymentNoticeView of(PaymentNotice notice, LocalDate today) {
        boolean deduct = notice.collection() == Collection.DEDUCT;
        return new PaymentNoticeView(
                notice.id(),
                notice.collection(),
                notice.organisation(),
                notice.registerNumber(),
                notice.staffId(),
                notice.postId(),
                notice.givenNames(),
                notice.familyName(),
                deduct ? notice.category() : null,
                only(deduct, notice.statutoryFee()),
                only(deduct, notice.subsidy()),
                only(deduct, notice.councilContribution()),
                only(deduct, notice.amount()),
                notice.notificationDate(),
                deduct ? notice.deductBy() : null,
                deduct ? notice.payBy() : null,
                deduct ? notice.state(today) : null,
                deduct ? notice.daysOverdue(today) : 0);
    }

    private static @Nullable String only(boolean shown, BigDecimal amount) {
        return shown ? Money.written(amount) : null;
    }
}

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

        @Schema(
                description =
                        "DEDUCT: the employer deducts from the next salary; ELSEWHERE: another employer does, this one need not; DIRECT: the person pays, and no employer reads it")
        Collection collection,

        @Schema(
                description =
                        "Why the person pays directly: LEFT, VOLUNTARY, OTHER_EMPLOYER (supply and others), NO_POST")
        @Nullable
        String directBecause,

        @Schema(examples = "6819010") @Nullable String organisation,
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
        boolean told = notice.collection() != Collection.ELSEWHERE;
        return new PaymentNoticeView(
                notice.id(),
                notice.collection(),
                notice.directBecause(),
                notice.organisation(),
                notice.registerNumber(),
                notice.staffId(),
                notice.postId(),
                notice.givenNames(),
                notice.familyName(),
                told ? notice.category() : null,
                only(told, notice.statutoryFee()),
                only(told, notice.subsidy()),
                only(told, notice.councilContribution()),
                only(told, notice.amount()),
                notice.notificationDate(),
                told ? notice.deductBy() : null,
                told ? notice.payBy() : null,
                told ? notice.state(today) : null,
                told ? notice.daysOverdue(today) : 0);
    }

    private static @Nullable String only(boolean shown, BigDecimal amount) {
        return shown ? Money.written(amount) : null;
    }
}

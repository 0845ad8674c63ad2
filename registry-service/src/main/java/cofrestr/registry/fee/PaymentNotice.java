package cofrestr.registry.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employer, or the person, was told of a fee.
 *
 * @param staffId the caller's own key of the person, and the names in its own words; none where it stated no post
 * @param payBy until when the money is due; the duty does not end with it
 */
public record PaymentNotice(
        UUID id,
        Collection collection,
        @Nullable String directBecause,
        @Nullable String organisation,
        String registerNumber,
        @Nullable String staffId,
        @Nullable String postId,
        @Nullable String givenNames,
        @Nullable String familyName,
        String category,
        BigDecimal statutoryFee,
        BigDecimal subsidy,
        BigDecimal councilContribution,
        BigDecimal amount,
        LocalDate notificationDate,
        @Nullable LocalDate deductBy,
        LocalDate payBy,
        boolean withdrawn,
        boolean paid) {

    /** Who collects. */
    public enum Collection {
        /** This employer deducts. */
        DEDUCT,
        /** Another employer does. */
        ELSEWHERE,
        /** The person pays. */
        DIRECT
    }

    /** How it stands. */
    public enum State {
        OPEN,
        OVERDUE,
        PAID,
        WITHDRAWN
    }

    public State state(LocalDate today) {
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        if (paid) {
            return State.PAID;
        }
        return today.isAfter(payBy) ? State.OVERDUE : State.OPEN;
    }

    /** Days since the money was due; 0 where it is not overdue. */
    public long daysOverdue(LocalDate today) {
        return state(today) == State.OVERDUE ? ChronoUnit.DAYS.between(payBy, today) : 0;
    }
}

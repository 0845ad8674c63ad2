package cofrestr.registry.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of a remittance comes to, and how one that differs may be settled. */
class LineFactsTest {
    /** Identified, on notice, amount, owed, what an earlier line of the same person had, and what it comes to. */
    @ParameterizedTest
    @CsvSource({
        "true, true, 15.00, 15.00, , MATCHED",
        "true, true, 14.99, 15.00, , AMOUNT_DIFFERS",
        "true, true, 15.01, 15.00, , AMOUNT_DIFFERS",
        "true, true, 15.00, 0.00, , PAID_ALREADY",
        "true, true, 15.00, -5.00, , PAID_ALREADY",
        "true, true, 15.00, 15.00, 15.00, PAID_ALREADY",
        "true, true, 5.00, 15.00, 10.00, AMOUNT_DIFFERS",
        "true, false, 15.00, 15.00, , NOT_ON_NOTICE",
        "false, true, 15.00, 15.00, , NO_MATCH",
        "false, false, 15.00, 0.00, , NO_MATCH"
    })
    void aLineIsJudgedByWhatIsOwed(
            boolean identified,
            boolean onNotice,
            BigDecimal amount,
            BigDecimal owed,
            @Nullable BigDecimal namedBefore,
            LineOutcome outcome) {
        assertThat(new LineFacts(1, identified, amount, owed, onNotice, true, namedBefore).outcome())
                .isEqualTo(outcome);
    }

    @Property(tries = 300)
    void moneyCountsOfItselfOnlyWhereItIsJustWhatIsOwedOnANotice(
            @ForAll boolean identified,
            @ForAll boolean onNotice,
            @ForAll boolean known,
            @ForAll @IntRange(min = 1, max = 50) int amount,
            @ForAll @IntRange(min = -50, max = 50) int owed) {
        LineOutcome outcome = new LineFacts(
                        1, identified, BigDecimal.valueOf(amount), BigDecimal.valueOf(owed), onNotice, known, null)
                .outcome();
        assertThat(outcome == LineOutcome.MATCHED).isEqualTo(identified && onNotice && amount == owed);
    }

    @Property(tries = 300)
    void whatSomebodyIsFoundForIsAcceptedInOneWayAndNobodysMoneyInNone(
            @ForAll boolean identified,
            @ForAll @IntRange(min = 1, max = 50) int amount,
            @ForAll @IntRange(min = -50, max = 50) int owed) {
        BigDecimal paid = BigDecimal.valueOf(amount);
        BigDecimal due = BigDecimal.valueOf(owed);
        boolean whole = Settlement.ACCEPT_AS_PAYMENT.fits(identified, paid, due);
        boolean over = Settlement.ACCEPT_AND_REFUND_OVER.fits(identified, paid, due);
        assertThat(whole ^ over).isEqualTo(identified);
        assertThat(Settlement.PAID.fits(identified, paid, due)).isFalse();
        assertThat(Settlement.RETURN_TO_EMPLOYER.fits(identified, paid, due)).isTrue();
    }
}

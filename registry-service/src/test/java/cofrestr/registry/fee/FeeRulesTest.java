package cofrestr.registry.fee;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.time.Clocks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SI 2017/92: one fee, the highest after reductions; the fee year; the next salary and the fourteen days. */
class FeeRulesTest {
    private static final CollectionRule RULE = new CollectionRule(1, 14, 14, 3);

    @Provide
    Arbitrary<List<FeeTerms>> categories() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99.99"))
                .ofScale(2);
        return Combinators.combine(Arbitraries.strings().alpha().ofLength(4), amounts, amounts, amounts)
                .as((category, fee, subsidy, own) ->
                        new FeeTerms(category, fee.add(subsidy).add(own), subsidy, own, "SI 2017/92", "invented"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(13)
                .uniqueElements(FeeTerms::category);
    }

    @Property(tries = 300)
    void reg44OneMoreCategoryNeverLowersTheFee(@ForAll("categories") List<FeeTerms> held) {
        BigDecimal before = OneFee.of(held.subList(0, held.size() - 1))
                .map(FeeTerms::payable)
                .orElse(BigDecimal.ZERO);
        assertThat(OneFee.of(held).orElseThrow().payable()).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 300)
    void reg44TheOrderOfCategoriesDoesNotMatter(@ForAll("categories") List<FeeTerms> held, @ForAll long seed) {
        List<FeeTerms> shuffled = new ArrayList<>(held);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(OneFee.of(shuffled)).isEqualTo(OneFee.of(held));
    }

    @Property(tries = 300)
    void reg44TheOneFeeIsThatOfACategoryHeldAndNoneIsHigher(@ForAll("categories") List<FeeTerms> held) {
        FeeTerms fee = OneFee.of(held).orElseThrow();
        assertThat(held)
                .contains(fee)
                .allSatisfy(other -> assertThat(other.payable()).isLessThanOrEqualTo(fee.payable()));
    }

    @Test
    void reg44TheHighestIsTheHighestAfterReductionsNotBefore() {
        FeeTerms dear = terms("DEAR", "78.00", "70.00", "0.00");
        FeeTerms cheap = terms("CHEAP", "46.00", "30.00", "1.00");
        assertThat(OneFee.of(List.of(dear, cheap))).contains(cheap);
        assertThat(OneFee.of(List.of())).isEmpty();
    }

    @Test
    void threeTermsMakeWhatIsPaid() {
        assertThat(terms("A", "46.00", "0.00", "31.00").payable()).isEqualTo("15.00");
        assertThat(terms("A", "46.00", "16.00", "31.00").fit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025", "2026-04-01, 2026", "2026-12-31, 2026", "2027-01-01, 2026", "2028-02-29, 2027"})
    void theFeeYearRunsFromFirstAprilToThirtyFirstMarch(LocalDate day, int begins) {
        FeeYear year = FeeYear.of(day);
        assertThat(year.begins()).isEqualTo(begins);
        assertThat(day).isBetween(year.first(), year.last());
    }

    /** In the last hour of 31 March summer time is already in force in Wales: it is 1 April there. */
    @Test
    void theFeeYearBeginsAtMidnightInWalesAlsoInSummerTime() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-31T23:30:00Z"), ZoneOffset.UTC);
        assertThat(FeeYear.of(Clocks.today(clock))).isEqualTo(new FeeYear(2026));
        Clock before = Clock.fixed(Instant.parse("2026-03-31T22:59:59Z"), ZoneOffset.UTC);
        assertThat(FeeYear.of(Clocks.today(before))).isEqualTo(new FeeYear(2025));
    }

    /** Fourteen days after the deduction: through a leap day, the end of the fee year, a change of the clocks, the year's end. */
    @ParameterizedTest
    @CsvSource({
        "2028-02-15, 2028-02-29",
        "2028-02-16, 2028-03-01",
        "2027-02-15, 2027-03-01",
        "2027-03-31, 2027-04-14",
        "2027-03-20, 2027-04-03",
        "2026-12-24, 2027-01-07"
    })
    void moneyIsDueFourteenDaysAfterTheDeduction(LocalDate deducted, LocalDate due) {
        assertThat(RULE.remitBy(deducted)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-01, 2027-04-01", "2027-01-31, 2027-02-28", "2028-01-31, 2028-02-29", "2026-12-31, 2027-01-31"})
    void theNextSalaryIsPaidWithinAMonth(LocalDate notified, LocalDate paid) {
        assertThat(RULE.deductBy(notified)).isEqualTo(paid);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, false",
        "2026-01-01, true",
        "2026-03-31, true",
        "2026-04-01, true",
        "2027-03-31, true",
        "2027-04-01, false"
    })
    void aNotificationDateLiesInTheYearOrShortlyBefore(LocalDate day, boolean fits) {
        assertThat(RULE.fits(day, new FeeYear(2026))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026-27", "2099, 2099-00", "2008, 2008-09"})
    void aFeeYearIsWrittenWithBothYears(int begins, String written) {
        assertThat(new FeeYear(begins).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"15, 15.00", "15.5, 15.50", "£15.00, 15.00"})
    void listsWriteAmountsInManyWays(String cell, String amount) {
        assertThat(Money.listed(cell)).contains(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({"15.001", "-15", "0", "1e3", "15p", "0.00", "NaN"})
    void whatIsNoAmountIsNotTakenForOne(String cell) {
        assertThat(Money.listed(cell)).isEmpty();
    }

    private static FeeTerms terms(String category, String fee, String subsidy, String own) {
        return new FeeTerms(
                category, new BigDecimal(fee), new BigDecimal(subsidy), new BigDecimal(own), "SI 2017/92", "invented");
    }
}

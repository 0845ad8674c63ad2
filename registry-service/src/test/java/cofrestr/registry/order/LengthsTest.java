package cofrestr.registry.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthsTest {
    /** First day, length, last day: years' and months' ends, leap days, and months that lack the day. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, P2Y, 2028-11-21",
        "2024-02-29, P2Y, 2026-02-28",
        "2024-02-29, P4Y, 2028-02-28",
        "2026-03-01, P6M, 2026-08-31",
        "2026-08-31, P6M, 2027-02-28",
        "2027-08-31, P6M, 2028-02-29",
        "2026-01-01, P18M, 2027-06-30",
        "2026-12-31, P30D, 2027-01-29"
    })
    void aPeriodEndsTheDayBeforeItsCorrespondingDay(LocalDate first, Period length, LocalDate last) {
        assertThat(Lengths.lastDay(first, length)).isEqualTo(last);
    }

    @Property
    void aLongerPeriodNeverEndsEarlier(
            @ForAll @IntRange(max = 4000) int day, @ForAll @IntRange(min = 1, max = 60) int months) {
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(day);
        assertThat(Lengths.lastDay(first, Period.ofMonths(months + 1)))
                .isAfter(Lengths.lastDay(first, Period.ofMonths(months)));
        assertThat(Lengths.lastDay(first, Period.ofMonths(months)))
                .isAfterOrEqualTo(first.plusMonths(months).minusDays(1));
    }
}

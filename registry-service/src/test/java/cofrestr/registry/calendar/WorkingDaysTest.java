package cofrestr.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.kit.problem.Problem;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingDays DAYS = new WorkingDays(
            Set.of(
                    LocalDate.parse("2026-04-03"),
                    LocalDate.parse("2026-04-06"),
                    LocalDate.parse("2026-12-25"),
                    LocalDate.parse("2026-12-28"),
                    LocalDate.parse("2027-01-01")),
            Set.of(2026, 2027));

    /** Day, how many, the working day reached: a Friday evening, Easter, Christmas, the year's end, a DST Sunday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-04-02, 1, 2026-04-07",
        "2026-04-01, 10, 2026-04-17",
        "2026-12-24, 1, 2026-12-29",
        "2026-12-31, 1, 2027-01-04",
        "2026-03-27, 1, 2026-03-30",
        "2026-10-23, 1, 2026-10-26"
    })
    void theNextWorkingDays(LocalDate day, int count, LocalDate reached) {
        assertThat(DAYS.after(day, count)).isEqualTo(reached);
        assertThat(DAYS.between(day, reached)).isEqualTo(count);
    }

    @Test
    void aYearThatNobodyEnteredIsNotGuessed() {
        assertThatThrownBy(() -> DAYS.after(LocalDate.parse("2027-12-31"), 1)).isInstanceOf(Problem.class);
    }

    @Property
    void goingForwardAndCountingAgree(
            @ForAll @IntRange(max = 600) int from, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(from);
        LocalDate reached = DAYS.after(day, count);
        assertThat(DAYS.isWorkingDay(reached)).isTrue();
        assertThat(DAYS.between(day, reached)).isEqualTo(count);
    }
}

package cofrestr.registry.check;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.number.RegisterNumber;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a client's day ends. */
class GuessingTest {
    private static final GuessLimits LIMITS = new GuessLimits(5, 200, new BigDecimal("0.020"), 2000);
    private static final RegisterNumber NUMBER = RegisterNumber.ofBody(9_000_001);

    @ParameterizedTest(name = "of {0} rows {1} may be wrong")
    @CsvSource({
        "0, 200",
        "1, 200",
        "10000, 200",
        "10049, 200",
        "10050, 201",
        "50000, 1000",
        "99999, 1999",
        "100000, 2000",
        "100050, 2000",
        "9000000, 2000"
    })
    void theLargerOfNumberAndShareUpToTheMost(long checked, long allowed) {
        assertThat(LIMITS.allowed(checked)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} checked, {1} wrong: over {2}")
    @CsvSource({
        "0, 200, false",
        "0, 201, true",
        "10050, 201, false",
        "10050, 202, true",
        "9000000, 2000, false",
        "9000000, 2001, true"
    })
    void theDayEndsWhenMoreWasWrong(long checked, long wrong, boolean over) {
        Guessing guessing = new Guessing(LIMITS, checked, wrong);
        assertThat(guessing.isOver()).isEqualTo(over);
        assertThat(guessing.hasJustEnded()).as("it was so before").isFalse();
    }

    @Test
    void itEndsOnceAndForAllNumbers() {
        Guessing guessing = new Guessing(LIMITS, 0, 200);
        guessing.count(NUMBER, true);
        assertThat(guessing.isOver()).isFalse();
        guessing.count(NUMBER, false);
        assertThat(guessing.isOver()).isTrue();
        assertThat(guessing.hasJustEnded()).isTrue();
    }

    @Test
    void aNumberIsLockedByWrongTriesOfBeforeAndOfNow() {
        Guessing guessing = new Guessing(LIMITS, 0, 3);
        assertThat(guessing.isLocked(NUMBER, 3)).isFalse();
        guessing.count(NUMBER, true);
        guessing.count(NUMBER, false);
        assertThat(guessing.isLocked(NUMBER, 3)).isFalse();
        guessing.count(NUMBER, false);
        assertThat(guessing.isLocked(NUMBER, 3)).isTrue();
        assertThat(guessing.isLocked(RegisterNumber.ofBody(9_000_002), 0)).isFalse();
        assertThat(guessing.newlyWrong()).containsEntry(NUMBER, 2);
        assertThat(guessing.newlyChecked()).isEqualTo(3);
    }
}

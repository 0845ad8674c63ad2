package cofrestr.cpd.induction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When a part of an induction is late. */
class LatenessTest {
    private static final LocalDate DUE = LocalDate.parse("2026-11-30");

    @Test
    void aPartIsLateFromTheDayAfterItIsDue() {
        assertThat(Induction.isLate(DUE, null, DUE)).isFalse();
        assertThat(Induction.isLate(DUE, null, DUE.plusDays(1))).isTrue();
    }

    @Test
    void anExtensionPutsOffWhatWouldBeLateAndBringsNothingForward() {
        assertThat(Induction.isLate(DUE, DUE.plusDays(7), DUE.plusDays(7))).isFalse();
        assertThat(Induction.isLate(DUE, DUE.plusDays(7), DUE.plusDays(8))).isTrue();
        assertThat(Induction.isLate(DUE, DUE.minusDays(7), DUE)).isFalse();
    }
}

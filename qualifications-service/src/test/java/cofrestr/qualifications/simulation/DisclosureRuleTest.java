package cofrestr.qualifications.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureRuleTest {
    private static final DisclosureRule RULE = new DisclosureRule(5, 5);

    @ParameterizedTest
    @CsvSource({"0,0", "1,", "4,", "5,5", "7,5", "8,10", "12,10", "13,15", "1000002,1000000"})
    void aSmallFigureIsKeptBackAndAnyOtherRounded(long figure, Long due) {
        assertThat(RULE.shown(figure)).isEqualTo(due);
    }

    @Test
    void ofAGroupOfAFewNothingIsShown() {
        assertThat(RULE.show(new Figures(4, 0, 0, 0, 0, 4))).isEqualTo(Shown.nothing());
        assertThat(RULE.show(new Figures(9, 6, 0, 0, 0, 3))).isEqualTo(new Shown(10L, 5L, 0L, 0L, 0L, null));
    }
}

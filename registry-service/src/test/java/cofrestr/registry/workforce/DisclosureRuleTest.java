package cofrestr.registry.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of a figure to whom no person may be disclosed. */
class DisclosureRuleTest {
    private static final DisclosureRule STATS_WALES = new DisclosureRule(5, 5);

    @ParameterizedTest(name = "{0} people, {1} posts, {2} fte are shown as {3}, {4}, {5}")
    @CsvSource({
        "0, 0, 0, 0, 0, 0",
        "1, 1, 0.5, , , ",
        "4, 4, 4, , , ",
        "4, 9, 7.5, , , ",
        "5, 5, 5, 5, 5, 5",
        "5, 5, 4.9999, 5, 5, ",
        "5, 5, 0, 5, 5, 0",
        "7, 8, 7.4999, 5, 10, 5",
        "8, 12, 7.5, 10, 10, 10",
        "12, 13, 12.4, 10, 15, 10",
        "1002, 1003, 997.5, 1000, 1005, 1000"
    })
    void smallFiguresAreKeptBackAndOthersRounded(
            long people,
            long posts,
            BigDecimal fte,
            @Nullable Long shownPeople,
            @Nullable Long shownPosts,
            @Nullable BigDecimal shownFte) {
        Shown shown = STATS_WALES.show(new Figures(people, posts, fte));
        assertThat(shown.people()).isEqualTo(shownPeople);
        assertThat(shown.posts()).isEqualTo(shownPosts);
        if (shownFte == null) {
            assertThat(shown.fte()).isNull();
        } else {
            assertThat(shown.fte()).isEqualByComparingTo(shownFte);
        }
        assertThat(shown.suppressed()).isEqualTo(shownPeople == null || shownPosts == null || shownFte == null);
    }

    @Test
    void baseAndSmallestFigureAreTheRulesAndNotTheCodes() {
        Shown shown = new DisclosureRule(10, 3).show(new Figures(3, 14, BigDecimal.valueOf(16)));
        assertThat(shown.people()).isZero();
        assertThat(shown.posts()).isEqualTo(10);
        assertThat(shown.fte()).isEqualByComparingTo("20");
    }
}

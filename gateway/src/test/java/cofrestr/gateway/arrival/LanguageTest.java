package cofrestr.gateway.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cy | CY",
                "cy-GB, en;q=0.8 | CY",
                "en-GB, cy;q=0.9 | EN",
                "fr, cy;q=0.5, en;q=0.1 | CY",
                "de | EN",
                "*;;;broken | EN",
                "'' | EN",
            })
    void reads(String wish, Language language) {
        assertThat(Language.asked(wish)).isEqualTo(language);
    }

    @Test
    void doesNotReadAnEndlessWish() {
        assertThat(Language.asked("cy, " + "x, ".repeat(1000))).isEqualTo(Language.EN);
    }
}

package cofrestr.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "cy,CY",
        "cy-GB,CY",
        "'en-GB,en;q=0.9',EN",
        "'en;q=0.1,cy',CY",
        "'de,cy;q=0.5,en;q=0.4',CY",
        "fr,EN",
        "'',EN",
        "'=;;nonsense',EN"
    })
    void theLanguageIsTheOneAskedForMost(String header, Language expected) {
        assertThat(Language.asked(header)).isEqualTo(expected);
    }
}

package cofrestr.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.registry.practitioner.WordDistance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
    @ParameterizedTest
    @CsvSource({
        "sian,sian,0",
        "sian,sin,1",
        "sian,siann,1",
        "sian,sion,1",
        "sian,sain,1",
        "sian,sina,1",
        "llywelyn,llewellyn,2",
        "dafydd,david,3",
        "'',abc,3",
        "abcd,badc,2"
    })
    void countsLettersWrongMissingTooManyOrSwapped(String a, String b, int slips) {
        assertThat(WordDistance.between(a, b)).isEqualTo(slips);
        assertThat(WordDistance.between(b, a)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "sian,sion,true",
        "evans,evens,true",
        "evans,owens,false",
        "llywelyn,llewellyn,true",
        "cwmllwynog,cwmllynwog,true"
    })
    void forgivesOneSlipInShortWordsAndTwoInLong(String asked, String known, boolean mayBe) {
        assertThat(Slips.mayBe(asked, known)).isEqualTo(mayBe);
    }
}

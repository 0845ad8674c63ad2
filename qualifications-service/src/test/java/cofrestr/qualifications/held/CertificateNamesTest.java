package cofrestr.qualifications.held;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNamesTest {
    @ParameterizedTest
    @CsvSource({"Tŷ-Du, tydu", "O'Connor, oconnor", "ÉVANS  Jones, evansjones"})
    void aNameIsComparedAsPeopleWriteIt(String written, String folded) {
        assertThat(CertificateNames.folded(written)).isEqualTo(folded);
    }
}

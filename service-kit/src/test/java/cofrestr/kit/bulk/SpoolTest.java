package cofrestr.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpoolTest {
    @Test
    void givesBackWhatItTook() throws IOException {
        byte[] body = new byte[200_001];
        new Random(7).nextBytes(body);
        try (Spool spool = Spool.of(new ByteArrayInputStream(body))) {
            assertThat(spool.body().readAllBytes()).isEqualTo(body);
        }
    }

    @Test
    void givesBackNothingWhereItTookNothing() throws IOException {
        try (Spool spool = Spool.of(new ByteArrayInputStream(new byte[0]))) {
            assertThat(spool.body().readAllBytes()).isEmpty();
        }
    }
}

package cofrestr.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
    @TempDir
    Path folder;

    @Test
    void examplesStayAsTheyAreWhereNothingStandsForThem() {
        assertThat(new Examples(Optional.empty()).putInto("10034678")).isEqualTo("10034678");
        assertThat(new Examples(Optional.of(folder.resolve("none.json"))).putInto("10034678"))
                .isEqualTo("10034678");
    }

    @Test
    void examplesBecomeWhatIsThereAsSoonAsItIs() throws IOException {
        Path file = folder.resolve("examples.json");
        Examples examples = new Examples(Optional.of(file));
        assertThat(examples.putInto("number 10034678")).isEqualTo("number 10034678");
        Files.writeString(file, "{\"10034678\": \"94784926\"}");
        assertThat(examples.putInto("number 10034678")).isEqualTo("number 94784926");
    }
}

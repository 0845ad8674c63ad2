package cofrestr.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void areKeptOnceMade() {
        Path file = folder.resolve("secrets.json");
        String made = new Secrets(file).get("postgres_superuser");

        assertThat(made).matches("[A-Za-z0-9]{32}");
        assertThat(new Secrets(file).get("postgres_superuser")).isEqualTo(made);
        assertThat(new Secrets(file).get("another")).isNotEqualTo(made);
    }

    @Test
    void areForTheirOwnerAlone() throws IOException {
        Path file = folder.resolve("secrets.json");
        new Secrets(file).get("any");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}

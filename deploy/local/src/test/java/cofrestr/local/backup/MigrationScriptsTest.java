package cofrestr.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.local.StepFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationScriptsTest {

    @TempDir
    Path app;

    /** Read from the history of a register that Flyway migrated; an applied script never changes. */
    @ParameterizedTest
    @CsvSource({
        "V001__organisations.sql, -828163846",
        "V003__categories_and_rules.sql, 1480986407",
        "V008__identity_lock.sql, -793570391"
    })
    void countsAsFlywayDoes(String script, int checksum) throws IOException {
        Path file = Path.of("../../registry-service/src/main/resources/db/migration", script);
        assertThat(MigrationScripts.checksum(Files.readAllBytes(file))).isEqualTo(checksum);
    }

    @Test
    void lineEndsDoNotCount() {
        assertThat(MigrationScripts.checksum("select 1;\r\nselect 2;\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(MigrationScripts.checksum("select 1;\nselect 2;".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void findsTheScriptsOfAServiceAndOfWhatItUses() throws IOException {
        jar("app/registry-service-1.jar", "db/migration/V001__one.sql", "select 1;");
        jar("lib/main/wales.cofrestr.service-kit-1.jar", "db/kit/V900__two.sql", "select 2;");
        jar("lib/main/org.elsewhere-1.jar", "db/migration/V003__three.sql", "select 3;");
        MigrationScripts scripts = MigrationScripts.in(app);
        assertThat(text(scripts, "db/migration/V001__one.sql", "select 1;")).isEqualTo("select 1;");
        assertThat(text(scripts, "V900__two.sql", "select 2;")).isEqualTo("select 2;");
        assertThatThrownBy(() -> text(scripts, "V003__three.sql", "select 3;"))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("V003__three.sql");
        assertThatThrownBy(() -> text(scripts, "V001__one.sql", "select 'other';"))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("another content");
    }

    private static String text(MigrationScripts scripts, String name, String asApplied) {
        int checksum = MigrationScripts.checksum(asApplied.getBytes(StandardCharsets.UTF_8));
        return new String(scripts.applied(name, checksum), StandardCharsets.UTF_8);
    }

    private void jar(String name, String entry, String content) throws IOException {
        Path file = app.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }
}

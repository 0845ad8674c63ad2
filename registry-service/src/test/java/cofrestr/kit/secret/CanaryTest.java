package cofrestr.kit.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.testing.TestInstallation;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service does not start with keys that its data were not written with. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CanaryTest {
    @Inject
    Jdbi jdbi;

    @Inject
    @ConfigProperty(name = "cofrestr.keys")
    String file;

    @Test
    void theKeysOfTheDataAreTaken() {
        assertThatCode(() -> start(new Keyring(file))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seal-1", "search-1"})
    void oneOtherKeyIsRefusedAndNothingIsWritten(String other, @TempDir Path folder)
            throws IOException, ParseException, JOSEException {
        JWKSet fresh = TestInstallation.newKeys();
        List<JWK> mixed = JWKSet.load(new File(file)).getKeys().stream()
                .map(key -> key.getKeyID().equals(other) ? fresh.getKeyByKeyId(other) : key)
                .toList();
        Path wrong = Files.writeString(folder.resolve("keys.json"), new JWKSet(mixed).toString(false));
        assertThatThrownBy(() -> start(new Keyring(wrong.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("COFRESTR_KEYS");
        assertThatCode(() -> start(new Keyring(file))).doesNotThrowAnyException();
    }

    private void start(Keyring keys) {
        jdbi.useTransaction(handle -> new Canary(keys, jdbi).check(handle));
    }
}

package cofrestr.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service needs to start, made fresh for each module's tests: a real PostgreSQL, a key file, the key that signs tokens. */
public class TestInstallation implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable Path keys;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
            postgres = started;
            Path file = Files.createTempFile("cofrestr-test-keys", ".json");
            keys = file;
            Files.writeString(file, newKeys().toString(false));
            return Map.of(
                    "quarkus.datasource.jdbc.url", started.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username", "postgres",
                    "cofrestr.keys", file.toString(),
                    "quarkus.oidc.public-key", Tokens.publicKey(),
                    "quarkus.oidc.token.issuer", Tokens.ISSUER);
        } catch (IOException | JOSEException failed) {
            throw new IllegalStateException("The test installation did not start", failed);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (keys != null) {
                Files.deleteIfExists(keys);
            }
        } catch (IOException failed) {
            throw new IllegalStateException("The test installation did not stop", failed);
        }
    }

    /** One key of each kind that the keyring asks for. */
    public static JWKSet newKeys() throws JOSEException {
        List<JWK> made = new ArrayList<>();
        for (String id : List.of("seal-1", "search-1", "number-1", "cursor-1")) {
            made.add(new OctetSequenceKeyGenerator(256).keyID(id).generate());
        }
        made.add(new OctetKeyPairGenerator(Curve.Ed25519).keyID("receipt-1").generate());
        return new JWKSet(made);
    }
}

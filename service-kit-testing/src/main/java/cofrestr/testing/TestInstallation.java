package cofrestr.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service needs to start, made fresh for each module's tests: a real PostgreSQL, a key file, the key that signs tokens. */
public class TestInstallation implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable Path keys;
    private @Nullable HttpServer issuer;

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
                    "cofrestr.installation",
                    "local",
                    "quarkus.datasource.jdbc.url",
                    started.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres",
                    "cofrestr.keys",
                    file.toString(),
                    "quarkus.oidc.auth-server-url",
                    issuer(serveKeys()),
                    "quarkus.oidc.jwks-path",
                    "/certs",
                    "quarkus.oidc.token.issuer",
                    Tokens.ISSUER);
        } catch (IOException | JOSEException failed) {
            throw new IllegalStateException("The test installation did not start", failed);
        }
    }

    /** The identity provider's keys, where the service fetches them from. */
    private HttpServer serveKeys() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/certs", exchange -> {
            byte[] set = Tokens.publicKeys().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(set);
            }
        });
        server.start();
        issuer = server;
        return server;
    }

    private static String issuer(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void stop() {
        try {
            if (issuer != null) {
                issuer.stop(0);
            }
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

    /** One key of each kind that the keyring asks for, marked as fit for no production. */
    public static JWKSet newKeys() throws JOSEException {
        List<JWK> made = new ArrayList<>();
        for (String id : List.of("seal-1", "search-1", "number-1", "cursor-1")) {
            made.add(new OctetSequenceKeyGenerator(256).keyID(id).generate());
        }
        made.add(receiptKey());
        return new JWKSet(made, Map.of("cofrestr:installation", "local"));
    }

    private static OctetKeyPair receiptKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] d = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            // The last 32 bytes of the X.509 form are the public key itself.
            return new OctetKeyPair.Builder(
                            Curve.Ed25519,
                            Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                    .d(Base64URL.encode(d))
                    .keyID("receipt-1")
                    .build();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package cofrestr.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.gateway.TestIssuer;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.Refused;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
    private static final RSAKey FIRST = TestIssuer.key("first");
    private static final RSAKey SECOND = TestIssuer.key("second");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger fetched = new AtomicInteger();
    private final HttpServer issuer;
    private final IssuerKeys keys;
    private volatile JWKSet published = new JWKSet(FIRST);
    private volatile int status = 200;
    private volatile Instant now = Instant.parse("2026-11-22T09:00:00Z");

    IssuerKeysTest() throws IOException {
        this.issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/keys", exchange -> {
            fetched.incrementAndGet();
            byte[] body = published.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
        URI address = URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys");
        InstantSource source = () -> now;
        this.keys = new IssuerKeys(vertx, address, source.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
        vertx.close();
    }

    @Test
    void fetchesOnceForManyTokens() throws Exception {
        assertThat(key("first").getKeyID()).isEqualTo("first");
        key("first");
        key("first");
        assertThat(fetched).hasValue(1);
    }

    @Test
    void fetchesAgainForAKeyItDoesNotKnowButNotWithoutAPause() throws Exception {
        key("first");
        published = new JWKSet(List.of(FIRST, SECOND));
        assertThatThrownBy(() -> key("second")).hasCauseInstanceOf(Refused.class);
        assertThat(fetched).hasValue(1);
        now = now.plus(Duration.ofSeconds(11));
        assertThat(key("second").getKeyID()).isEqualTo("second");
        assertThat(fetched).hasValue(2);
    }

    @Test
    void startsBeforeItsIssuerAndFindsItLater() throws Exception {
        status = 503;
        assertThatThrownBy(() -> key("first")).hasCauseInstanceOf(IOException.class);
        status = 200;
        assertThat(key("first").getKeyID()).isEqualTo("first");
    }

    @Test
    void keepsTheKeysItHasWhileTheIssuerIsDown() throws Exception {
        key("first");
        status = 500;
        now = now.plus(Duration.ofHours(1));
        assertThat(key("first").getKeyID()).isEqualTo("first");
    }

    @Test
    void saysThatATokenWithoutAKeyNameIsSignedByNobodyItKnows() {
        assertThatThrownBy(() ->
                        keys.key(null).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(GatewayProblem.TOKEN_INVALID));
    }

    private JWK key(String id) throws Exception {
        return keys.key(id).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
}

package cofrestr.gateway.access;

import cofrestr.gateway.GatewaySettings;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, fetched when the first token comes, so that the gateway may start before its issuer. A key
 * that is not among them makes them be fetched again, because issuers change keys, but never more often than the pause
 * allows, because anyone can invent the name of a key.
 */
@Singleton
public class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int TIMEOUT_MILLIS = 3_000;

    private final Vertx vertx;
    private final HttpClient http;
    private final String address;
    private final Clock clock;
    private final AtomicReference<Keys> known = new AtomicReference<>(new Keys(new JWKSet(), Instant.EPOCH));
    private final AtomicReference<@Nullable Future<Keys>> underway = new AtomicReference<>();

    @Inject
    IssuerKeys(Vertx vertx, GatewaySettings settings, Clock clock) {
        this(vertx, settings.issuer().keys(), clock);
    }

    IssuerKeys(Vertx vertx, URI address, Clock clock) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
        this.address = address.toString();
        this.clock = clock;
    }

    /** The key of that name; fails with {@link Flaw#KEY_UNKNOWN}, or otherwise where the issuer cannot be reached. */
    Future<JWK> key(@Nullable String id) {
        Keys keys = known.get();
        JWK key = keys.byId(id);
        Duration age = Duration.between(keys.fetched(), clock.instant());
        boolean fetch = age.compareTo(key == null ? PAUSE : FRESH) > 0;
        if (key != null) {
            if (fetch) {
                // The keys we have serve meanwhile: an issuer that is down must not close the register.
                refresh();
            }
            return Future.succeededFuture(key);
        }
        return (fetch ? here(refresh()) : Future.succeededFuture(keys)).map(fetched -> existing(fetched, id));
    }

    /** The fetch may have been begun by another event loop; what waits for it goes on in its own. */
    private <T> Future<T> here(Future<T> shared) {
        Context own = vertx.getOrCreateContext();
        Promise<T> mine = Promise.promise();
        shared.onComplete(result -> own.runOnContext(back -> mine.handle(result)));
        return mine.future();
    }

    private static JWK existing(Keys keys, @Nullable String id) {
        JWK key = keys.byId(id);
        if (key == null) {
            throw Flaw.KEY_UNKNOWN.refused();
        }
        return key;
    }

    /** One fetch at a time, shared by all who wait for it. */
    private Future<Keys> refresh() {
        Future<Keys> current = underway.get();
        if (current != null) {
            return current;
        }
        Future<Keys> mine = fetch();
        underway.set(mine);
        mine.onComplete(done -> underway.compareAndSet(mine, null));
        return mine;
    }

    /** All steps are laid out within one turn of an event loop; laid out from outside, the answer could come before its reader. */
    private Future<Keys> fetch() {
        Promise<Keys> promise = Promise.promise();
        vertx.getOrCreateContext().runOnContext(go -> ask().onComplete(promise));
        return promise.future();
    }

    private Future<Keys> ask() {
        return http.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(address)
                        .setTimeout(TIMEOUT_MILLIS))
                .compose(HttpClientRequest::send)
                .compose(IssuerKeys::body)
                .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .map(this::keep)
                .onFailure(cause -> LOG.warnf("The issuer's keys cannot be fetched from %s: %s", address, cause));
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture(new IOException("status " + response.statusCode()));
    }

    private Keys keep(Buffer body) {
        try {
            Keys keys = new Keys(JWKSet.parse(body.toString()), clock.instant());
            known.set(keys);
            return keys;
        } catch (ParseException unreadable) {
            throw new IllegalStateException("The issuer's keys cannot be read", unreadable);
        }
    }

    /** Keys and when they were fetched. */
    private record Keys(JWKSet set, Instant fetched) {
        @Nullable
        JWK byId(@Nullable String id) {
            return id == null ? null : set.getKeyByKeyId(id);
        }
    }
}

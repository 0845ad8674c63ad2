package cofrestr.gateway.access;

import cofrestr.gateway.GatewaySettings;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Every token is verified once; a good one is known again by its fingerprint until it ends. */
@Singleton
public class Tokens {
    private static final int MOST_KNOWN = 50_000;

    private final IssuerKeys keys;
    private final TokenReader reader;
    private final Clock clock;
    private final Cache<Fingerprint, Caller> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    @Inject
    Tokens(IssuerKeys keys, GatewaySettings settings, Clock clock) {
        this.keys = keys;
        this.reader = new TokenReader(settings.issuer().url());
        this.clock = clock;
    }

    /** Whom a token that was verified before, and has not ended, speaks for. */
    public @Nullable Caller known(String token) {
        Caller caller = known.getIfPresent(Fingerprint.of(token));
        return caller != null && clock.instant().isBefore(caller.until()) ? caller : null;
    }

    /** Verifies a token; fails with {@link Refused}. */
    public Future<Caller> verify(String token) {
        SignedJWT parsed = TokenReader.parse(token);
        Instant now = clock.instant();
        return keys.key(parsed.getHeader().getKeyID())
                .recover(Tokens::withoutKeys)
                .map(key -> reader.read(parsed, key, now))
                .onSuccess(caller -> known.put(Fingerprint.of(token), caller));
    }

    private static <T> Future<T> withoutKeys(Throwable cause) {
        return Future.failedFuture(
                cause instanceof Refused
                        ? cause
                        : Refused.with(GatewayProblem.SIGN_IN_UNAVAILABLE).header("Retry-After", "5"));
    }
}

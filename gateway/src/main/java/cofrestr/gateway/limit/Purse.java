package cofrestr.gateway.limit;

import cofrestr.gateway.GatewaySettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * One token bucket for each client of a kind. Buckets live in memory and their number is bounded: a client that has been
 * silent for longer than its bucket takes to fill loses nothing when the bucket is forgotten.
 */
final class Purse {
    private static final int MOST_CLIENTS = 100_000;

    private final String policy;
    private final GatewaySettings.Bucket size;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Purse(String policy, GatewaySettings.Bucket size, TimeMeter time) {
        this.policy = policy;
        this.size = size;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofSeconds(secondsToFill() + 60))
                .build();
    }

    /** Takes one request out of the client's bucket, if one is left. */
    Taken take(String client) {
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        Allowance left = new Allowance(
                policy,
                size.burst(),
                secondsToFill(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()));
        return new Taken(probe.isConsumed(), left, seconds(probe.getNanosToWaitForRefill()));
    }

    /** Whether the client's bucket is empty now. Nothing is taken. */
    boolean empty(String client) {
        return bucket(client).getAvailableTokens() == 0;
    }

    private Bucket bucket(String client) {
        return buckets.get(client, unknown -> fresh());
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size.burst()).refillGreedy(size.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private long secondsToFill() {
        return Math.ceilDiv(size.burst(), size.perSecond());
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }

    /** Whether there was one to take, what is left, and how long until there is one again. */
    record Taken(boolean taken, Allowance left, long retryAfterSeconds) {}
}

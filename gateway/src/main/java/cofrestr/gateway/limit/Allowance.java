package cofrestr.gateway.limit;

import io.vertx.core.MultiMap;

/** What is left to a client, as the IETF's draft of the {@code RateLimit} headers says it. */
public record Allowance(String policy, long quota, long windowSeconds, long remaining, long resetSeconds) {
    /** Writes both headers of the draft. */
    public void into(MultiMap headers) {
        headers.set("RateLimit-Policy", "\"" + policy + "\";q=" + quota + ";w=" + windowSeconds);
        headers.set("RateLimit", "\"" + policy + "\";r=" + remaining + ";t=" + resetSeconds);
    }
}

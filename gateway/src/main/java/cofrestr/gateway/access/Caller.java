package cofrestr.gateway.access;

import java.time.Instant;

/** Whom a good token speaks for, and until when. */
public record Caller(String client, String subject, Instant until) {
    /**
     * What is counted together. A system's own token has one subject; people who use the same client, as the
     * documentation's, are counted one by one, so that one of them cannot use up what belongs to all.
     */
    public String countedAs() {
        return client + "/" + subject;
    }
}

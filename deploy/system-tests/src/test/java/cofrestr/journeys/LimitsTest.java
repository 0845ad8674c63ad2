package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that asks more often than its share. */
@ExtendWith(RealStack.class)
class LimitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CHEAP = "/v1/rosters/00000000-0000-4000-8000-000000000000";
    private static final int AT_ONCE = 300;

    private final Register register;

    LimitsTest(Register register) {
        this.register = register;
    }

    @Test
    void isToldWhenToComeAgainWhileOthersAreServed() {
        Caller greedy = register.as("policy-analyst");
        Reply allowed = greedy.get(CHEAP).refused(403, "NOT_ALLOWED");
        assertThat(allowed.header("RateLimit-Policy")).startsWith("\"client\";q=");
        assertThat(allowed.header("RateLimit")).startsWith("\"client\";r=");

        Reply refused = Eventually.reaches(PATIENCE, () -> lastOfMany(greedy), reply -> reply.status() == 429);

        refused.refused(429, "RATE_LIMITED");
        assertThat(refused.header("Retry-After")).matches("[1-9]\\d?");
        assertThat(refused.header("RateLimit")).startsWith("\"client\";r=0");
        register.as(Register.CARDIFF).get(CHEAP).refused(404, "NOT_FOUND");
        Eventually.reaches(PATIENCE, () -> greedy.get(CHEAP), reply -> reply.status() == 403);
    }

    /** One of the refused where any was refused. */
    private static Reply lastOfMany(Caller caller) {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<CompletableFuture<Reply>> asked = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> caller.get(CHEAP), threads))
                    .limit(AT_ONCE)
                    .toList();
            List<Reply> replies = asked.stream().map(CompletableFuture::join).toList();
            assertThat(replies).extracting(Reply::status).isSubsetOf(403, 429);
            return replies.stream()
                    .filter(reply -> reply.status() == 429)
                    .findFirst()
                    .orElse(replies.getLast());
        }
    }
}

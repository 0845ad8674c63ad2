package cofrestr.kit.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Those who have read to the end and wait for more. They hold no thread and no connection while they wait. */
@ApplicationScoped
public class FeedWaiters {
    private final Map<Long, Waiter> waiting = new ConcurrentHashMap<>();
    private final AtomicLong tickets = new AtomicLong();
    private volatile long head;

    private record Waiter(long seen, CompletableFuture<Void> woken) {}

    /** Completes when the feed has come further than {@code position}, or after {@code longest}. */
    public CompletionStage<Void> past(long position, Duration longest) {
        long ticket = tickets.incrementAndGet();
        CompletableFuture<Void> woken = new CompletableFuture<>();
        waiting.put(ticket, new Waiter(position, woken));
        if (head > position) {
            woken.complete(null);
        }
        return woken.completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> waiting.remove(ticket));
    }

    void wake(long position) {
        head = position;
        waiting.values().stream()
                .filter(waiter -> position > waiter.seen())
                .forEach(waiter -> waiter.woken().complete(null));
    }
}

package cofrestr.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Those who wait for work to be over, wherever it is done. */
@ApplicationScoped
class JobWaiters {
    private final Map<Long, Waiter> waiting = new ConcurrentHashMap<>();
    private final AtomicLong tickets = new AtomicLong();

    private record Waiter(UUID job, CompletableFuture<Void> woken) {}

    CompletionStage<Void> over(UUID job, Duration longest) {
        long ticket = tickets.incrementAndGet();
        CompletableFuture<Void> woken = new CompletableFuture<>();
        waiting.put(ticket, new Waiter(job, woken));
        return woken.completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> waiting.remove(ticket));
    }

    UUID[] awaited() {
        return waiting.values().stream().map(Waiter::job).distinct().toArray(UUID[]::new);
    }

    void wake(Set<UUID> over) {
        waiting.values().stream()
                .filter(waiter -> over.contains(waiter.job()))
                .forEach(waiter -> waiter.woken().complete(null));
    }
}

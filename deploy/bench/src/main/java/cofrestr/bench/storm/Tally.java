package cofrestr.bench.storm;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How often what came of it, for each kind of writing. */
public final class Tally {
    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

    void count(String kind, String outcome) {
        counts.computeIfAbsent(kind, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, first -> new LongAdder())
                .increment();
    }

    public long of(String kind, String outcome) {
        LongAdder count = counts.getOrDefault(kind, Map.of()).get(outcome);
        return count == null ? 0 : count.sum();
    }

    /** One line for each kind. */
    @Override
    public String toString() {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(kind -> kind.getKey() + ": "
                                + new TreeMap<>(kind.getValue())
                                        .entrySet().stream()
                                                .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("\n"));
    }
}

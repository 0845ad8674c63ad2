package cofrestr.cpd.access;

import cofrestr.testing.StubService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Stands for the registry: counts people by what a test says is held of them; of anybody else it holds nothing. */
public class StubRegistry extends StubService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> HELD = new ConcurrentHashMap<>();
    private static volatile boolean busy;

    public StubRegistry() {
        super("cofrestr.registry.url", "/v1/workforce/characteristics");
    }

    static void holds(List<String> numbers, String value) {
        numbers.forEach(number -> HELD.put(number, value));
    }

    static void isBusy(boolean now) {
        busy = now;
    }

    @Override
    protected @Nullable String answer(String authorization, String question) throws IOException {
        if (busy) {
            return null;
        }
        List<Map<String, Object>> counts = JSON.readTree(question)
                .path("lists")
                .propertyStream()
                .flatMap(list -> counts(list.getKey(), list.getValue()))
                .toList();
        return JSON.writeValueAsString(Map.of("counts", counts));
    }

    private static Stream<Map<String, Object>> counts(String list, JsonNode numbers) {
        Map<String, Integer> counts = new TreeMap<>();
        StreamSupport.stream(numbers.spliterator(), false)
                .map(number -> HELD.getOrDefault(number.asText(), "UNKNOWN"))
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> Map.of("list", list, "value", count.getKey(), "people", count.getValue()));
    }
}

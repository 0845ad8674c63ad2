package cofrestr.cpd.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Stands for the registry: counts people by what a test says is held of them; of anybody else it holds nothing. */
public class StubRegistry implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> HELD = new ConcurrentHashMap<>();
    private static volatile boolean busy;

    private @Nullable HttpServer server;

    static void holds(List<String> numbers, String value) {
        numbers.forEach(number -> HELD.put(number, value));
    }

    static void isBusy(boolean now) {
        busy = now;
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext(
                    "/token",
                    exchange -> answer(exchange, 200, Map.of("access_token", "of-cpd-service", "expires_in", 300)));
            started.createContext("/v1/workforce/characteristics", StubRegistry::count);
            started.start();
            server = started;
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "cofrestr.registry.url",
                    url,
                    "cofrestr.client.token-url",
                    url + "/token",
                    "cofrestr.client.secret",
                    "of-the-stub");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void count(HttpExchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(exchange.getRequestBody());
        if (busy) {
            answer(exchange, 503, Map.of());
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "counts",
                        asked.path("lists")
                                .propertyStream()
                                .flatMap(list -> counts(list.getKey(), list.getValue()))
                                .toList()));
    }

    private static Stream<Map<String, Object>> counts(String list, JsonNode numbers) {
        Map<String, Integer> counts = new TreeMap<>();
        StreamSupport.stream(numbers.spliterator(), false)
                .map(number -> HELD.getOrDefault(number.asText(), "UNKNOWN"))
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> Map.of("list", list, "value", count.getKey(), "people", count.getValue()));
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}

package cofrestr.registry.requirement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands for qualifications-service: answers what a test says about a person, and that it is busy about anybody else. */
public class StubQualifications implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new ArrayList<>();

    private @Nullable HttpServer server;

    /** From now on this is answered about the person. */
    public static void answers(String registerNumber, String answer) {
        ANSWERS.put(registerNumber, answer);
    }

    /** The questions about the person so far, with their tokens. */
    public static List<String> asked(String registerNumber) {
        synchronized (ASKED) {
            return ASKED.stream().filter(one -> one.contains(registerNumber)).toList();
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext(
                    "/token",
                    exchange -> answer(exchange, 200, "{\"access_token\":\"of-the-registry\",\"expires_in\":300}"));
            started.createContext("/v1/requirement-checks", StubQualifications::check);
            started.start();
            server = started;
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "cofrestr.qualifications.url",
                    url,
                    "cofrestr.client.token-url",
                    url + "/token",
                    "cofrestr.client.secret",
                    "of-the-stub");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void check(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        synchronized (ASKED) {
            ASKED.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + question);
        }
        String answer = ANSWERS.entrySet().stream()
                .filter(one -> question.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        answer(exchange, answer == null ? 503 : 200, answer == null ? "{}" : answer);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}

package cofrestr.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stands for another service that the one under test asks something, and for the issuer that gives it the token to ask with. */
public abstract class StubService implements QuarkusTestResourceLifecycleManager {
    private static final String BUSY = "{}";

    private final String setting;
    private final String path;
    private @Nullable HttpServer server;

    /**
     * @param setting where the service under test reads the address of this one
     * @param path what is asked
     */
    protected StubService(String setting, String path) {
        this.setting = setting;
        this.path = path;
    }

    /** The answer to a question as it came, JSON both; null where this service is busy. */
    protected abstract @Nullable String answer(String authorization, String question) throws IOException;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext(
                    "/token", exchange -> send(exchange, 200, "{\"access_token\":\"of-the-stub\",\"expires_in\":300}"));
            started.createContext(path, this::serve);
            started.start();
            server = started;
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    setting, url, "cofrestr.client.token-url", url + "/token", "cofrestr.client.secret", "of-the-stub");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        String answer = answer(authorization, question);
        send(exchange, answer == null ? 503 : 200, answer == null ? BUSY : answer);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
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

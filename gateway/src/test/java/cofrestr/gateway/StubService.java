package cofrestr.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A service behind the gateway that tells the test what reached it, and waits where the test wants it to wait. What it
 * does is chosen by {@code ?do=} in the request.
 */
public final class StubService implements AutoCloseable {
    /** What every stub saw, in order. */
    public static final BlockingQueue<Seen> SEEN = new LinkedBlockingQueue<>();

    /** Completed by the test when a stub that waits may go on. */
    public static volatile CompletableFuture<Void> go = new CompletableFuture<>();

    private final String name;
    private final HttpServer server;

    /** One request, as a service saw it. */
    public record Seen(String service, String method, String uri, Map<String, List<String>> headers) {
        public String header(String header) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(header))
                    .map(entry -> String.join(" | ", entry.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    StubService(String name) throws IOException {
        this.name = name;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            String person = path.length == 4 && path[2].equals("practitioners") ? path[3] : "";
            String what = query == null ? person : query.replaceAll(".*do=", "");
            if (exchange.getRequestURI().getPath().equals("/v1/public-register")) {
                askPublicly(exchange);
                return;
            }
            if (!exchange.getRequestURI().getPath().startsWith("/q/")) {
                SEEN.add(new Seen(
                        name,
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders()));
            }
            switch (what) {
                case "count" -> count(exchange);
                case "drip" -> drip(exchange);
                case "pour" -> pour(exchange);
                case "hangup" -> exchange.close();
                case "break" -> breakOff(exchange);
                case "stall" -> {
                    await();
                    count(exchange);
                }
                case "refuse" -> say(exchange, 409, "refused before reading");
                case "json" -> say(exchange, 200, "{\"service\": \"" + name + "\"}");
                case "withheld" -> say(exchange, 200, "{\"items\": [], \"withheld\": true}");
                default -> ordinary(exchange);
            }
        }
    }

    /** The registry as the public asks it; what was asked is seen as a header. */
    private void askPublicly(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        SEEN.add(new Seen(name, "POST", exchange.getRequestURI().toString(), Map.of("X-Body", List.of(asked))));
        say(exchange, 200, """
                {"items": [{"name": "Siân Dychmygol <b>", "categories": [{"cy": "Gweithiwr cymorth dysgu mewn ysgol", "en": "School learning support worker"}]}],
                 "more": true}""");
    }

    private void ordinary(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Connection", "X-Only-For-The-Gateway");
        exchange.getResponseHeaders().add("X-Only-For-The-Gateway", "secret");
        exchange.getResponseHeaders().add("Keep-Alive", "timeout=7");
        exchange.getResponseHeaders().add("X-Request-Id", "the-services-own-id");
        exchange.getResponseHeaders().add("Link", "</one>");
        exchange.getResponseHeaders().add("Link", "</two>");
        say(exchange, 200, name);
    }

    /** Tells when the first bytes came, then how many came in all. */
    private void count(HttpExchange exchange) throws IOException {
        long total = 0;
        byte[] piece = new byte[8192];
        InputStream body = exchange.getRequestBody();
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            if (total == 0) {
                SEEN.add(new Seen(name, "BEGUN", "", Map.of()));
            }
            total += read;
        }
        say(exchange, 200, Long.toString(total));
    }

    /** Sends the beginning of an answer, and more of it when the test says so, until nobody reads it any more. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        body.write("first;".getBytes(StandardCharsets.UTF_8));
        body.flush();
        await();
        body.write("second".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends an answer without end, and tells when nobody reads it any more. */
    private static void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                exchange.getResponseBody().write("more;".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (IOException nobodyReads) {
            SEEN.add(new Seen("", "LEFT", "", Map.of()));
        }
    }

    private static void await() throws IOException {
        try {
            go.get(20, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new IOException(late);
        }
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("only this".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        throw new IOException("broken off");
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package cofrestr.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A feed as another service serves it, with the issuer that gives tokens for it; and everything that can go wrong with both. */
public final class StubFeed implements AutoCloseable {
    private static final Pattern CURSOR = Pattern.compile("cursor=g(\\d+)\\.(\\d+)");
    private static final Pattern LIMIT = Pattern.compile("limit=(\\d+)");

    private final HttpServer server;
    private final List<String> events = new ArrayList<>();
    private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private int generation = 1;

    /** What goes wrong with the next request that the feed gets. */
    public enum Mishap {
        CLOSED_IN_THE_MIDDLE,
        BUSY,
        TOKEN_REFUSED,
        NO_JSON
    }

    public StubFeed() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/token", this::giveToken);
        server.createContext("/v1/changes/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Where the service is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String tokenUrl() {
        return url() + "/token";
    }

    /** How many tokens were given. */
    public int tokensGiven() {
        return tokens.get();
    }

    /** Adds an event; {@code data} is JSON. */
    public synchronized void add(String type, String subject, long version, String data) {
        events.add("""
                {"specversion":"1.0","id":"%s","source":"/stub","type":"%s","subject":"%s",\
                "time":"2026-11-22T11:59:00Z","entityversion":%d,"changed":[],"data":%s""".formatted(UUID.randomUUID(), type, subject, version, data));
        notifyAll();
    }

    /** What goes wrong next, in this order. */
    public void willSuffer(Mishap... next) {
        mishaps.addAll(List.of(next));
    }

    /** Whether all of it has gone wrong. */
    public boolean hasSuffered() {
        return mishaps.isEmpty();
    }

    /** The service is restored to what {@code whatItHolds} says: nothing else of before is there, and old cursors are of no use. */
    public synchronized void restored(Runnable whatItHolds) {
        generation++;
        events.clear();
        whatItHolds.run();
        notifyAll();
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = form.contains("grant_type=client_credentials") && form.contains("client_secret=of-the-stub");
        String token = "{\"access_token\":\"stub-%d\",\"expires_in\":300}".formatted(tokens.incrementAndGet());
        answer(exchange, known ? 200 : 401, known ? token : "{}");
    }

    private void serve(HttpExchange exchange) throws IOException {
        Mishap mishap = mishaps.poll();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (mishap == Mishap.TOKEN_REFUSED || token == null || !token.startsWith("Bearer stub-")) {
            answer(exchange, 401, "{}");
        } else if (mishap == Mishap.BUSY) {
            answer(exchange, 503, "{}");
        } else if (mishap == Mishap.NO_JSON) {
            answer(exchange, 200, "<html>");
        } else {
            String page = page(exchange.getRequestURI().getQuery());
            if (page == null) {
                answer(exchange, 410, "{\"code\":\"CURSOR_EXPIRED\",\"status\":410}");
            } else if (mishap == Mishap.CLOSED_IN_THE_MIDDLE) {
                byte[] body = page.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.close();
            } else {
                answer(exchange, 200, page);
            }
        }
    }

    private synchronized @Nullable String page(String query) {
        Matcher cursor = CURSOR.matcher(query);
        boolean given = cursor.find();
        if (given && Integer.parseInt(cursor.group(1)) != generation) {
            return null;
        }
        int from = given ? Integer.parseInt(cursor.group(2)) : 0;
        if (from == events.size()) {
            awaitNews();
        }
        if (given && Integer.parseInt(cursor.group(1)) != generation) {
            return null;
        }
        Matcher limit = LIMIT.matcher(query);
        int most = limit.find() ? Integer.parseInt(limit.group(1)) : 50;
        int until = Math.min(events.size(), from + most);
        StringBuilder page = new StringBuilder("{\"events\":[");
        for (int i = from; i < until; i++) {
            page.append(i == from ? "" : ",")
                    .append(events.get(i))
                    .append(",\"position\":\"")
                    .append(cursor(i + 1))
                    .append("\"}");
        }
        return page.append("],\"cursor\":\"")
                .append(cursor(until))
                .append("\",\"atHead\":")
                .append(until == events.size())
                .append('}')
                .toString();
    }

    /** As a long poll: until something is new, or for a short while. */
    private synchronized void awaitNews() {
        try {
            TimeUnit.MILLISECONDS.timedWait(this, 200);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private String cursor(int index) {
        return "g" + generation + "." + index;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

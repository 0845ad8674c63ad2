package cofrestr.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests with whatever headers, and remembers under which id each was answered, and how. */
final class Sender {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String home;
    private final Map<String, Integer> answered = new LinkedHashMap<>();

    Sender(HttpClient http, String home) {
        this.http = http;
        this.home = home;
    }

    /** One request. */
    record Sent(
            String method,
            String path,
            @Nullable String token,
            Map<String, String> headers,
            @Nullable String body) {
        static Sent get(String path, @Nullable String token) {
            return new Sent("GET", path, token, Map.of(), null);
        }

        static Sent post(String path, @Nullable String token, String body) {
            return new Sent("POST", path, token, Map.of("Content-Type", "application/json"), body);
        }

        /** The same with one header more. */
        Sent with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Sent(method, path, token, more, body);
        }
    }

    /** Sends it, again and again while the door says it was asked too often. */
    Reply send(Sent sent) {
        return Eventually.reaches(LONGEST, () -> once(sent), reply -> reply.status() != 429);
    }

    /** The ids of all answers so far, and their statuses. */
    Map<String, Integer> answered() {
        return Map.copyOf(answered);
    }

    private Reply once(Sent sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + sent.path()))
                .timeout(LONGEST)
                .method(
                        sent.method(),
                        sent.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(sent.body()));
        if (sent.token() != null) {
            request.header("Authorization", "Bearer " + sent.token());
        }
        sent.headers().forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            Reply reply = new Reply(response.statusCode(), response.headers(), response.body());
            if (!reply.header("X-Request-Id").isEmpty()) {
                answered.put(reply.header("X-Request-Id"), reply.status());
            }
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

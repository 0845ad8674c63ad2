package cofrestr.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody at the front door, with or without a token, who reads one of the two languages. */
record Caller(
        HttpClient http,
        String home,
        @Nullable String token,
        String language,
        boolean patient,
        Map<String, String> headers) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    Caller(HttpClient http, String home, @Nullable String token, String language) {
        this(http, home, token, language, false, Map.of());
    }

    Caller reading(String other) {
        return new Caller(http, home, token, other, patient, headers);
    }

    /** With this very token. */
    Caller with(String other) {
        return new Caller(http, home, other, language, patient, headers);
    }

    /** One who sends this header with everything. */
    Caller sending(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Caller(http, home, token, language, patient, more);
    }

    /** At another address than the front door: a service itself. */
    Caller at(String address) {
        return new Caller(http, address, token, language, patient, headers);
    }

    /** One who waits and asks again when told that it asked too often; for journeys that are about something else. */
    Caller patiently() {
        return new Caller(http, home, token, language, true, headers);
    }

    Reply get(String path) {
        return send("GET", path, null, new byte[0]);
    }

    Reply post(String path, String type, String body) {
        return send("POST", path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    Reply put(String path, String type, byte[] body) {
        return send("PUT", path, type, body);
    }

    Reply send(String method, String path, @Nullable String type, byte[] body) {
        HttpRequest request = request(method, path, type, body);
        if (!patient) {
            return once(request);
        }
        return Eventually.reaches(LONGEST, () -> once(request), reply -> reply.status() != 429);
    }

    private HttpRequest request(String method, String path, @Nullable String type, byte[] body) {
        BodyPublisher publisher = type == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path))
                .timeout(LONGEST)
                .header("Accept-Language", language)
                .method(method, publisher);
        if (type != null) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private Reply once(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

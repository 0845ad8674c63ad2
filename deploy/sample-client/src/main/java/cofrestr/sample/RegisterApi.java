package cofrestr.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks the register, and asks again: a broken line, 429 and every 5xx pass; 401 means a new token; what the register refuses for good is
 * thrown. Only reads are asked again like this; a POST would carry an Idempotency-Key.
 */
final class RegisterApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    /** Longer than the longest wait for something new. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Settings settings;
    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    RegisterApi(Settings settings) {
        this.settings = settings;
    }

    /** What the register answers to a GET, however long it takes to get through. */
    JsonNode get(String path) throws StartAnew, InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(settings.register().resolve(path))
                                .header("Authorization", "Bearer " + token())
                                .header("X-Purpose", "EMPLOYMENT")
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
                pause = pauseAfter(answer, pause);
            } catch (IOException broken) {
                pause = longer(pause);
            }
            Thread.sleep(pause);
        }
    }

    /** How long to wait before asking again; thrown where asking again is no use. */
    private Duration pauseAfter(HttpResponse<String> answer, Duration before) throws IOException, StartAnew {
        int status = answer.statusCode();
        if (status == 401) {
            tokenEnds = Instant.MIN;
            return longer(before);
        }
        if (status == 429 || status >= 500) {
            return answer.headers()
                    .firstValue("Retry-After")
                    .map(seconds -> Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_PAUSE.toSeconds())))
                    .orElseGet(() -> longer(before));
        }
        String code = JSON.readTree(answer.body()).path("code").asText();
        if (code.equals("CURSOR_EXPIRED") || code.equals("CURSOR_SCOPE_CHANGED")) {
            throw new StartAnew(code);
        }
        throw new IllegalStateException("The register answers " + status + " " + code + ".");
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** A token that is good for another while; a new one in time. */
    private String token() throws IOException, InterruptedException {
        if (Instant.now().isBefore(tokenEnds)) {
            return token;
        }
        String form = "grant_type=client_credentials&client_id=" + encoded(settings.clientId()) + "&client_secret="
                + encoded(settings.clientSecret());
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(settings.tokenEndpoint())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() == 400 || answer.statusCode() == 401) {
            throw new IllegalStateException("The client or its secret is wrong.");
        }
        if (answer.statusCode() != 200) {
            throw new IOException("no token now");
        }
        JsonNode given = JSON.readTree(answer.body());
        token = given.path("access_token").asText();
        tokenEnds =
                Instant.now().plusSeconds(Math.max(1, given.path("expires_in").asLong() - 30));
        return token;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

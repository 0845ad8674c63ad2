package cofrestr.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the stack's clients, each fetched when first needed and again shortly before it ends. */
public final class Tokens {

    private static final Duration EARLY = Duration.ofSeconds(30);

    private final HttpClient http;
    private final StackFile stack;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String text, long endsAt) {}

    public Tokens(HttpClient http, StackFile stack) {
        this.http = http;
        this.stack = stack;
    }

    public String of(String client) {
        Token token = kept.get(client);
        if (token == null || System.nanoTime() - token.endsAt() > 0) {
            token = fetch(stack.client(client));
            kept.put(client, token);
        }
        return token.text();
    }

    private Token fetch(StackFile.Client client) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.tokenEndpoint()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client.id() + "&client_secret=" + client.secret()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            JsonNode answer = Json.parse(response.body());
            if (response.statusCode() != 200) {
                throw new StepFailed("No token for " + client.id() + ": " + response.statusCode() + " "
                        + answer.path("error_description").asText());
            }
            Duration life =
                    Duration.ofSeconds(answer.path("expires_in").asLong()).minus(EARLY);
            return new Token(answer.path("access_token").asText(), System.nanoTime() + life.toNanos());
        } catch (IOException e) {
            throw new StepFailed("No token for " + client.id() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Interrupted.", e);
        }
    }
}

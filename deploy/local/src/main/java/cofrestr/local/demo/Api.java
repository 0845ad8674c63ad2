package cofrestr.local.demo;

import cofrestr.local.Json;
import cofrestr.local.StackFile;
import cofrestr.local.StepFailed;
import cofrestr.local.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The public API at the gateway, called as one of the demo clients. */
public final class Api {

    private final HttpClient http;
    private final URI gateway;
    private final Tokens tokens;

    public Api(HttpClient http, StackFile stack) {
        this.http = http;
        this.gateway = URI.create(stack.gateway());
        this.tokens = new Tokens(http, stack);
    }

    public Answer get(String client, String path) {
        return send(client, request(path).GET());
    }

    public Answer send(String client, String method, String path, Body body) {
        return send(
                client,
                request(path).header("Content-Type", body.type()).method(method, BodyPublishers.ofString(body.text())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofMinutes(3))
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    private Answer send(String client, HttpRequest.Builder request) {
        HttpRequest signed =
                request.header("Authorization", "Bearer " + tokens.of(client)).build();
        try {
            HttpResponse<String> response = http.send(signed, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").map(this::path),
                    response.headers().firstValue("Retry-After"),
                    Json.parse(response.body()));
        } catch (IOException e) {
            throw new StepFailed(signed.method() + " " + signed.uri() + " got no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Interrupted.", e);
        }
    }

    private String path(String location) {
        return gateway.resolve(location).getPath();
    }
}

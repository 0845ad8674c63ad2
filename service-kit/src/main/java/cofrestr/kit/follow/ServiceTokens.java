package cofrestr.kit.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The tokens with which this service asks others (audience {@code cofrestr-internal}), by its client credentials, each used until shortly before its end. */
@Singleton
public class ServiceTokens {
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI issuer;
    private final String client;
    private final Optional<String> secret;
    private final Clock clock;
    private @Nullable Token kept;

    private record Token(String text, Instant until) {}

    public ServiceTokens(
            @ConfigProperty(name = "cofrestr.client.token-url") URI issuer,
            @ConfigProperty(name = "cofrestr.client.id") String client,
            @ConfigProperty(name = "cofrestr.client.secret") Optional<String> secret,
            Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    /** A token that is good for a while yet. */
    public synchronized String token() throws IOException, InterruptedException {
        Token known = kept;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = fetch();
            kept = known;
        }
        return known.text();
    }

    /** Somebody refused the token before its end (the issuer changed its keys): fetch another one next time. */
    public synchronized void forget() {
        kept = null;
    }

    private Token fetch() throws IOException, InterruptedException {
        String credentials = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret="
                + encoded(secret.orElseThrow(() -> new IOException("no client secret is set")));
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(issuer)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(credentials))
                        .build(),
                BodyHandlers.ofByteArray());
        JsonNode token = answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.nullNode();
        if (!token.path("access_token").isTextual()) {
            throw new IOException("the issuer gave no token: " + answer.statusCode());
        }
        Duration life = Duration.ofSeconds(token.path("expires_in").asLong());
        return new Token(
                token.path("access_token").textValue(),
                clock.instant().plus(life).minus(EARLY));
    }

    private static String encoded(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}

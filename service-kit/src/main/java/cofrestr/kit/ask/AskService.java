package cofrestr.kit.ask;

import cofrestr.kit.follow.ServiceTokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A question to another service over HTTP; never within a transaction. */
@ApplicationScoped
public class AskService {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final ServiceTokens tokens;

    AskService(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Posts a question and reads the answer; {@link Unanswered} where there is none, whatever the cause.
     *
     * @param service where the service is; none where the installation names none
     * @param question maps, lists, texts and numbers: days as text
     */
    public JsonNode post(Optional<URI> service, String path, Object question, Duration patience) {
        URI address = service.orElseThrow(() -> new Unanswered("no address of the service is set"));
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .timeout(patience)
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json")
                            .header("Authorization", "Bearer " + tokens.token())
                            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() == 401) {
                tokens.forget();
            }
            if (answer.statusCode() != 200) {
                throw new Unanswered("answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | IllegalArgumentException failed) {
            throw new Unanswered(failed.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        }
    }
}

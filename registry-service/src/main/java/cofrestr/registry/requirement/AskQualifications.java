package cofrestr.registry.requirement;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The question over HTTP, with this service's own token; never within a transaction. */
@ApplicationScoped
class AskQualifications {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Optional<URI> service;
    private final ServiceTokens tokens;

    AskQualifications(
            @ConfigProperty(name = "cofrestr.qualifications.url") Optional<URI> service, ServiceTokens tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    /** The question was not answered; it may be asked again. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered(String why) {
            super(why);
        }
    }

    /** The answer; {@link Unanswered} where there is none, whatever the cause. */
    RequirementAnswer ask(String registerNumber, String category, LocalDate on) {
        URI asked = service.orElseThrow(() -> new Unanswered("no address of qualifications-service is set"))
                .resolve("/v1/requirement-checks");
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(asked)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json")
                            .header("Authorization", "Bearer " + tokens.token())
                            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of(
                                    "registerNumber", registerNumber, "category", category, "on", on.toString()))))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() == 401) {
                tokens.forget();
            }
            if (answer.statusCode() != 200) {
                throw new Unanswered("answered " + answer.statusCode());
            }
            return read(JSON.readTree(answer.body()));
        } catch (IOException | IllegalArgumentException | DateTimeParseException failed) {
            throw new Unanswered(failed.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        }
    }

    private static RequirementAnswer read(JsonNode answer) {
        return new RequirementAnswer(
                RequirementOutcome.valueOf(answer.path("outcome").asText()),
                answer.hasNonNull("until")
                        ? LocalDate.parse(answer.path("until").asText())
                        : null,
                answer.path("ruleVersions")
                        .propertyStream()
                        .map(rule -> rule.getKey() + " " + rule.getValue().asText())
                        .sorted()
                        .toList());
    }
}

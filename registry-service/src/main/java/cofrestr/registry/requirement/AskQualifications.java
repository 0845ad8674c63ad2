package cofrestr.registry.requirement;

import cofrestr.kit.ask.AskService;
import cofrestr.kit.ask.Unanswered;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The question over HTTP; never within a transaction. */
@ApplicationScoped
class AskQualifications {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<URI> service;
    private final AskService ask;

    AskQualifications(@ConfigProperty(name = "cofrestr.qualifications.url") Optional<URI> service, AskService ask) {
        this.service = service;
        this.ask = ask;
    }

    /** The answer; {@link Unanswered} where there is none, whatever the cause. */
    RequirementAnswer ask(String registerNumber, String category, LocalDate on) {
        JsonNode answer = ask.post(
                service,
                "/v1/requirement-checks",
                Map.of("registerNumber", registerNumber, "category", category, "on", on.toString()),
                PATIENCE);
        try {
            return read(answer);
        } catch (IllegalArgumentException | DateTimeParseException unlike) {
            throw new Unanswered(unlike.getClass().getSimpleName());
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

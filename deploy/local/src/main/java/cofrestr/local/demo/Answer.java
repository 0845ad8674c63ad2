package cofrestr.local.demo;

import cofrestr.local.StepFailed;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the API answered: status, {@code Location} and {@code Retry-After} where given, and the JSON body. */
public record Answer(int status, Optional<String> location, Optional<String> retryAfter, JsonNode body) {

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** This answer to {@code request}, which must have gone well. */
    public Answer good(String request) {
        if (!isGood()) {
            throw new StepFailed(request + " answered " + status + ": " + problem());
        }
        return this;
    }

    /** Code, title, detail and the fields of a problem, or what else was said. */
    String problem() {
        if (!body.has("code")) {
            return body.toString();
        }
        String errors = body.path("errors").isEmpty() ? "" : body.path("errors").toString();
        return Stream.of(text("code"), text("title"), text("detail"), errors)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String text(String field) {
        return body.path(field).asText();
    }
}

package cofrestr.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the API answered: status, {@code Location} and {@code Retry-After} where given, and the JSON body. */
record Answer(int status, Optional<String> location, Optional<String> retryAfter, JsonNode body) {

    boolean isGood() {
        return status >= 200 && status < 300;
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

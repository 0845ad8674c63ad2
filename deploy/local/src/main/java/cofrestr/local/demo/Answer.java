package cofrestr.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the API answered: status, {@code Location} and {@code Retry-After} where given, and the JSON body. */
record Answer(int status, Optional<String> location, Optional<String> retryAfter, JsonNode body) {

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Code, title and detail of a problem, or what else was said. */
    String problem() {
        String code = body.path("code").asText();
        return code.isEmpty()
                ? body.toString()
                : (code + " " + body.path("title").asText() + " "
                                + body.path("detail").asText() + " "
                                + body.path("errors").toString())
                        .strip();
    }
}

package cofrestr.bench.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.Map;

/** What was answered; where nobody answered, or only that somebody is away, what was done is unknown. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {
    public static final Answer NONE =
            new Answer(0, HttpHeaders.of(Map.of(), (name, value) -> true), MissingNode.getInstance());

    public boolean isUnknown() {
        return status == 0 || status >= 500;
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String code() {
        return body.path("code").asText();
    }

    /** For a tally: the status, and the code of a refusal. */
    public String shortly() {
        return status == 0 ? "no answer" : (status + " " + code()).strip();
    }
}

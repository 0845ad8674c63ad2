package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;

/** What was answered. */
record Reply(int status, HttpHeaders headers, String body) {

    JsonNode json() {
        return Json.parse(body);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The path that {@code Location} names. */
    String location() {
        return URI.create(header("Location")).getPath();
    }

    String code() {
        return json().path("code").asText();
    }

    /** A refusal of that status with that code, said as RFC 9457 has it. */
    Reply refused(int status, String code) {
        assertThat(this.status + " " + code()).as(body).isEqualTo(status + " " + code);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        for (String field : new String[] {"type", "title", "detail", "instance", "requestId"}) {
            assertThat(json().path(field).asText()).as(field + " of " + body).isNotBlank();
        }
        assertThat(json().path("status").asInt()).isEqualTo(status);
        return this;
    }

    Reply is(int wanted) {
        assertThat(status).as(body).isEqualTo(wanted);
        return this;
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}

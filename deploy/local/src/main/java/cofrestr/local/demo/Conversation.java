package cofrestr.local.demo;

import cofrestr.local.Progress;
import cofrestr.local.StepFailed;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;

/** Calls to the API as a reader sees them: who asked what, and what was answered. A refusal ends it. */
final class Conversation {

    private static final String INDENT = " ".repeat(18);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final Api api;
    private final Progress out;

    Conversation(Api api, Progress out) {
        this.api = api;
        this.out = out;
    }

    Answer get(String client, String path) {
        asked(client, "GET", path, "");
        return api.get(client, path).good("GET " + path);
    }

    Answer send(String client, String method, String path, Body body) {
        asked(client, method, path, body.shown());
        return api.send(client, method, path, body).good(method + " " + path);
    }

    /** Asks for a job until it has left the states before, and shows the last answer alone. */
    JsonNode await(String client, String job, Set<String> before, String wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Answer answer = api.get(client, job);
            String state = answer.body().path("state").asText();
            if (answer.isGood() && !before.contains(state)) {
                asked(client, "GET", job, "");
                said(answer, state + ": " + Counts.of(answer.body().path("counts")));
                return reached(state, wanted, answer, job);
            }
            if (answer.status() != 429) {
                answer.good("GET " + job);
            }
            pause(answer);
        }
        throw new StepFailed("GET " + job + " was not " + wanted + " within " + PATIENCE.toSeconds() + " s.");
    }

    /** A list sent again while its plan is open finds its old job, which may be further on than asked for. */
    private static JsonNode reached(String state, String wanted, Answer answer, String job) {
        if (state.equals(wanted) || state.equals("COMMITTED")) {
            return answer.body();
        }
        throw new StepFailed("GET " + job + " became " + state + ", not " + wanted + ": " + answer.problem());
    }

    void said(Answer answer, String what) {
        more(answer.status() + " " + what);
    }

    void more(String what) {
        out.detail(INDENT + what);
    }

    private void asked(String client, String method, String path, String what) {
        out.detail(String.format("%-15s %s %s  %s", client, method, path, what).stripTrailing());
    }

    private static void pause(Answer answer) {
        try {
            Thread.sleep(answer.retryAfter().map(Conversation::seconds).orElse(BETWEEN));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Interrupted.", e);
        }
    }

    private static Duration seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,2}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : BETWEEN;
    }
}

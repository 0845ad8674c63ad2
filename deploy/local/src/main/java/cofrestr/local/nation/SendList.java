package cofrestr.local.nation;

import cofrestr.local.StepFailed;
import cofrestr.local.demo.Answer;
import cofrestr.local.demo.Api;
import cofrestr.local.demo.Body;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Sends an authority's list, looks at the plan and commits it, as the authority's HR system would. */
final class SendList {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Api api;
    private final String client;

    SendList(Api api, String client) {
        this.api = api;
        this.client = client;
    }

    /** Sends it; the plan is committed only where {@code look} has nothing against it. */
    Outcome send(AuthorityList list, LocalDate asOf, Consumer<Outcome> look) {
        String path = "/v1/organisations/" + list.authority().code() + "/roster?asOf=" + asOf;
        Body body = Body.csv(list.csv(), "");
        String job = api.send(client, "PUT", path, body)
                .good("PUT " + path)
                .location()
                .orElseThrow(() -> new StepFailed("PUT " + path + " gave no Location."));
        JsonNode plan = await(job, Set.of("READING"));
        Outcome outcome = new Outcome(plan.path("counts"), rows(job, "held", true), rows(job, "referred", false));
        look.accept(outcome);
        commit(job, plan.path("planHash").asText());
        return outcome;
    }

    private void commit(String job, String planHash) {
        Body body = Body.json(Map.of("planHash", planHash));
        api.send(client, "POST", job + "/commit", body).good("POST " + job + "/commit");
        String state = await(job, Set.of("PLANNED", "COMMITTING")).path("state").asText();
        if (!state.equals("COMMITTED")) {
            throw new StepFailed("The list at " + job + " became " + state + ".");
        }
    }

    private JsonNode await(String job, Set<String> before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Answer answer = api.get(client, job);
            if (answer.isGood() && !before.contains(answer.body().path("state").asText())) {
                return answer.body();
            }
            if (answer.status() != TOO_MANY_REQUESTS) {
                answer.good("GET " + job);
            }
            pause();
        }
        throw new StepFailed("GET " + job + " did not get on within " + PATIENCE.toMinutes() + " minutes.");
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Interrupted.", e);
        }
    }

    private Set<String> rows(String job, String kind, boolean withReason) {
        Set<String> rows = new HashSet<>();
        new Pages(api, client).each(job + "/rows?kind=" + kind, row -> {
            String key = row.path("staffId").asText() + "/" + row.path("postId").asText("");
            rows.add(withReason ? key + " " + row.path("code").asText() : key);
        });
        return rows;
    }
}

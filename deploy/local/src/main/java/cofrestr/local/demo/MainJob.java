package cofrestr.local.demo;

import cofrestr.local.Json;
import cofrestr.local.Progress;
import cofrestr.local.StackFile;
import cofrestr.local.StepFailed;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The register's main job, done through the public API and shown call by call: schools are imported, an authority sends
 * its staff list, sees the plan and commits it, the registrar registers those whom the law lets him, and a school's
 * system checks one of them. Doing it again changes nothing.
 */
public final class MainJob {

    private static final String AUTHORITY = "W06000015";
    private static final String REGISTRAR = "registrar-desk";
    private static final String EMPLOYER = "cardiff-hr";
    private static final String SCHOOL = "school-mis";
    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    private static final String INDENT = " ".repeat(18);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final Api api;
    private final Progress out;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final DemoRoster roster = DemoRoster.of(DemoRoster.SEED, DemoRoster.PEOPLE);

    private record Commit(String planHash) {}

    private record BulkStart(String category, String organisation, String effectiveOn, String legalBasis) {}

    private record Check(String registerNumber, String dateOfBirth) {}

    private MainJob(Api api, Progress out) {
        this.api = api;
        this.out = out;
    }

    /** Does it, and gives the register number of the person checked. */
    public static String run(StackFile stack, Progress out) {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            return new MainJob(new Api(http, stack), out).run();
        }
    }

    private String run() {
        out.step("The main job, through the public API");
        importSchools();
        knowTheRoleProfiles();
        String job = sendTheList();
        JsonNode plan = await(job, "PLANNED", Set.of("READING"));
        commit(job, plan.path("planHash").asText());
        await(job, "COMMITTED", Set.of("PLANNED", "COMMITTING"));
        list(3).forEach(person -> out.detail(INDENT + line(person)));
        registerTheEntitled();
        String number = check();
        out.step("The main job is done");
        return number;
    }

    private void importSchools() {
        Answer answer = show(REGISTRAR, "POST", "/v1/organisation-imports", CSV, schools(), "ten invented schools");
        said(answer, counts(answer.body()));
    }

    private void knowTheRoleProfiles() {
        Answer answer = show(EMPLOYER, "/v1/role-profiles");
        Set<String> known = new TreeSet<>();
        answer.body().path("items").forEach(item -> known.add(item.path("code").asText()));
        Set<String> missing = new TreeSet<>(roster.roleProfiles());
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw new StepFailed("The role profiles lack " + missing + ", which the demo list uses.");
        }
        said(answer, known.size() + " role profiles");
    }

    private String sendTheList() {
        String path = "/v1/organisations/" + AUTHORITY + "/roster?asOf=" + today;
        Answer answer =
                show(EMPLOYER, "PUT", path, CSV, roster.csv(), roster.posts().size() + " posts as CSV");
        String job = answer.location().orElseThrow(() -> new StepFailed("PUT " + path + " gave no Location."));
        said(answer, "Location: " + job);
        return job;
    }

    private JsonNode await(String job, String wanted, Set<String> before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Answer answer = api.get(EMPLOYER, job);
            String state = answer.body().path("state").asText();
            if (state.equals(wanted) || (wanted.equals("PLANNED") && state.equals("COMMITTED"))) {
                call(EMPLOYER, "GET", job, "");
                said(answer, state + ": " + counts(answer.body().path("counts")));
                return answer.body();
            }
            if (answer.status() != 429 && (!answer.isGood() || !before.contains(state))) {
                throw failed("GET", job, answer);
            }
            pause(answer);
        }
        throw new StepFailed("GET " + job + " was not " + wanted + " within " + PATIENCE.toSeconds() + " s.");
    }

    private void commit(String job, String planHash) {
        Answer answer = show(EMPLOYER, "POST", job + "/commit", JSON, Json.oneLine(new Commit(planHash)), "");
        said(answer, "the plan is being applied");
    }

    private JsonNode list(int limit) {
        Answer answer = show(EMPLOYER, "/v1/practitioners?organisation=" + AUTHORITY + "&limit=" + limit);
        JsonNode items = answer.body().path("items");
        said(answer, items.size() + " people" + (answer.body().path("next").isTextual() ? ", and there are more" : ""));
        return items;
    }

    private static String line(JsonNode item) {
        return List.of(
                        "registerNumber",
                        "staffId",
                        "givenNames",
                        "familyName",
                        "organisation",
                        "roleProfile",
                        "registration")
                .stream()
                .map(field -> item.path(field).asText())
                .collect(Collectors.joining("  "));
    }

    private void registerTheEntitled() {
        String body = Json.oneLine(
                new BulkStart("SCHOOL_LEARNING_SUPPORT_WORKER", AUTHORITY, today.toString(), "SI 2015/140 reg 8"));
        Answer answer = show(REGISTRAR, "POST", "/v1/bulk-registrations", JSON, body, body);
        said(answer, counts(answer.body()));
    }

    /** The person checked is one whom the list of the authority shows as registered. */
    private String check() {
        JsonNode person = StreamSupport.stream(list(100).spliterator(), false)
                .filter(item -> item.path("registration").asText().equals("REGISTERED"))
                .findFirst()
                .orElseThrow(() -> new StepFailed("Nobody on the demo authority's list is registered."));
        String birth = roster.posts().stream()
                .filter(post -> post.staffId().equals(person.path("staffId").asText()))
                .map(post -> post.dateOfBirth().toString())
                .findFirst()
                .orElseThrow(() -> new StepFailed("The list names somebody who was not sent."));
        String number = person.path("registerNumber").asText();
        String body = Json.oneLine(new Check(number, birth));
        Answer answer = show(SCHOOL, "POST", "/v1/registration-checks", JSON, body, number + " and a birth date");
        String outcome = answer.body().path("outcome").asText();
        said(
                answer,
                outcome + " "
                        + String.join(", ", answer.body().path("categories").findValuesAsText("code")));
        if (!outcome.equals("REGISTERED")) {
            throw failed("POST", "/v1/registration-checks", answer);
        }
        return number;
    }

    private Answer show(String client, String path) {
        call(client, "GET", path, "");
        return good("GET", path, api.get(client, path));
    }

    private Answer show(String client, String method, String path, String type, String body, String what) {
        call(client, method, path, what.isEmpty() ? body : what);
        return good(method, path, api.send(client, method, path, type, body));
    }

    private void call(String client, String method, String path, String what) {
        out.detail(String.format("%-15s %s %s  %s", client, method, path, what).stripTrailing());
    }

    private void said(Answer answer, String what) {
        out.detail(INDENT + answer.status() + " " + what);
    }

    private static Answer good(String method, String path, Answer answer) {
        if (!answer.isGood()) {
            throw failed(method, path, answer);
        }
        return answer;
    }

    private static StepFailed failed(String method, String path, Answer answer) {
        return new StepFailed(method + " " + path + " answered " + answer.status() + ": " + answer.problem());
    }

    /** The numbers that are not nought; {@code all unchanged} where nothing else is to be told. */
    private static String counts(JsonNode numbers) {
        List<String> told = numbers.properties().stream()
                .filter(number -> number.getValue().asInt() > 0)
                .map(number -> number.getKey() + " " + number.getValue().asInt())
                .toList();
        boolean nothingNew = told.size() == 1 && told.getFirst().startsWith("unchanged ");
        return nothingNew ? "all unchanged, " + told.getFirst().replaceAll("\\D", "") : String.join(", ", told);
    }

    private static void pause(Answer answer) {
        try {
            Thread.sleep(answer.retryAfter().map(MainJob::seconds).orElse(BETWEEN));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Interrupted.", e);
        }
    }

    private static Duration seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,2}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : BETWEEN;
    }

    private static String schools() {
        try (InputStream stream = MainJob.class.getResourceAsStream("/demo/schools.csv")) {
            if (stream == null) {
                throw new StepFailed("The demo schools are not in the program.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

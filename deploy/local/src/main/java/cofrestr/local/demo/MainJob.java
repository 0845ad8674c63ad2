package cofrestr.local.demo;

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

    private final Conversation api;
    private final Progress out;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final DemoRoster roster = DemoRoster.of(DemoRoster.SEED, DemoRoster.PEOPLE);

    private record Commit(String planHash) {}

    private record BulkStart(String category, String organisation, String effectiveOn, String legalBasis) {}

    private record Check(String registerNumber, String dateOfBirth) {}

    private MainJob(Conversation api, Progress out) {
        this.api = api;
        this.out = out;
    }

    /** What the job leaves behind that can be looked at: the person checked, and the list with its plan. */
    public record Done(String registerNumber, String dateOfBirth, String roster, String planHash) {}

    /** Does it. */
    public static Done run(StackFile stack, Progress out) {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            return new MainJob(new Conversation(new Api(http, stack), out), out).run();
        }
    }

    private Done run() {
        out.step("The main job, through the public API");
        importOrganisations();
        knowTheRoleProfiles();
        String job = sendTheList();
        JsonNode plan = api.await(EMPLOYER, job, Set.of("READING"), "PLANNED");
        String planHash = plan.path("planHash").asText();
        commit(job, planHash);
        api.await(EMPLOYER, job, Set.of("PLANNED", "COMMITTING"), "COMMITTED");
        list(3).forEach(person -> api.more(line(person)));
        registerTheEntitled();
        Check checked = check();
        out.step("The main job is done");
        return new Done(
                checked.registerNumber(), checked.dateOfBirth(), job.substring(job.lastIndexOf('/') + 1), planHash);
    }

    private void importOrganisations() {
        Answer answer = api.send(
                REGISTRAR,
                "POST",
                "/v1/organisation-imports",
                Body.csv(organisations(), "ten invented schools, a provider, an assessment body"));
        api.said(answer, Counts.of(answer.body()));
    }

    private void knowTheRoleProfiles() {
        Answer answer = api.get(EMPLOYER, "/v1/role-profiles");
        Set<String> known = new TreeSet<>();
        answer.body().path("items").forEach(item -> known.add(item.path("code").asText()));
        Set<String> missing = new TreeSet<>(roster.roleProfiles());
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw new StepFailed("The role profiles lack " + missing + ", which the demo list uses.");
        }
        api.said(answer, known.size() + " role profiles");
    }

    private String sendTheList() {
        String path = "/v1/organisations/" + AUTHORITY + "/roster?asOf=" + today;
        Answer answer = api.send(
                EMPLOYER, "PUT", path, Body.csv(roster.csv(), roster.posts().size() + " posts as CSV"));
        String job = answer.location().orElseThrow(() -> new StepFailed("PUT " + path + " gave no Location."));
        api.said(answer, "Location: " + job);
        return job;
    }

    private void commit(String job, String planHash) {
        Answer answer = api.send(EMPLOYER, "POST", job + "/commit", Body.json(new Commit(planHash)));
        api.said(answer, "the plan is being applied");
    }

    private JsonNode list(int limit) {
        Answer answer = api.get(EMPLOYER, "/v1/practitioners?organisation=" + AUTHORITY + "&limit=" + limit);
        JsonNode items = answer.body().path("items");
        api.said(
                answer,
                items.size() + " people" + (answer.body().path("next").isTextual() ? ", and there are more" : ""));
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
        BulkStart start =
                new BulkStart("SCHOOL_LEARNING_SUPPORT_WORKER", AUTHORITY, today.toString(), "SI 2015/140 reg 8");
        Answer answer = api.send(REGISTRAR, "POST", "/v1/bulk-registrations", Body.json(start));
        api.said(answer, Counts.of(answer.body()));
    }

    /** The person checked is one whom the list of the authority shows as registered. */
    private Check check() {
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
        Check check = new Check(number, birth);
        Body body = Body.json(check).shownAs(number + " and a birth date");
        Answer answer = api.send(SCHOOL, "POST", "/v1/registration-checks", body);
        String outcome = answer.body().path("outcome").asText();
        api.said(
                answer,
                outcome + " "
                        + String.join(", ", answer.body().path("categories").findValuesAsText("code")));
        if (!outcome.equals("REGISTERED")) {
            throw new StepFailed("The check of one who is registered came to " + outcome + ".");
        }
        return check;
    }

    private static String organisations() {
        try (InputStream stream = MainJob.class.getResourceAsStream("/demo/organisations.csv")) {
            if (stream == null) {
                throw new StepFailed("The demo organisations are not in the program.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cofrestr.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A staff list of invented people, in the forms in which senders' systems write it. */
record StaffList(List<List<String>> rows) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static final List<String> HEADING =
            List.of("staffId", "givenNames", "familyName", "dateOfBirth", "organisation", "roleProfile", "startDate");

    /** As many people of one school; another prefix is other people. */
    static StaffList of(String prefix, int people, String school) {
        return new StaffList(IntStream.range(0, people)
                .mapToObj(i -> List.of(
                        prefix + "-" + i,
                        given(prefix, i),
                        (i % 3 == 0 ? "Tŷ-" : "O'") + word(prefix + " of the family of " + i),
                        birth(prefix, i),
                        school,
                        i % 4 == 0 ? "MIDDAY_SUPERVISION_1" : "TEACHING_ASSISTANT_2",
                        LocalDate.of(2015, 9, 1).plusDays(i % 1000).toString()))
                .toList());
    }

    /** What the person of this place is called. */
    static String given(String prefix, int i) {
        return "Gŵ" + word(prefix + i);
    }

    /** When the person of this place was born: between 1961 and 1995, before any of them began to work. */
    static String birth(String prefix, int i) {
        return LocalDate.of(1961, 1, 1)
                .plusDays(scattered(prefix + " born " + i) % 12_500)
                .toString();
    }

    /** Eight letters: names so unlike each other that the register takes no two of these people for one. */
    private static String word(String seed) {
        long place = scattered(seed);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bcdfghjklmnprstvwxyz".charAt((int) (place % 20)))
                    .append("aeiou".charAt((int) (place / 20 % 5)));
            place /= 100;
        }
        return word.toString();
    }

    private static long scattered(String seed) {
        return new SplittableRandom(seed.hashCode()).nextLong(100_000_000);
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Europe/London")).toString();
    }

    byte[] csv() {
        return csv(",", "\n").getBytes(UTF_8);
    }

    String csv(String delimiter, String lineEnd) {
        return String.join(delimiter, HEADING)
                + lineEnd
                + rows.stream().map(row -> String.join(delimiter, row)).collect(joining(lineEnd))
                + lineEnd;
    }

    String ndjson() {
        return rows.stream().map(StaffList::object).collect(joining("\n"));
    }

    private static String object(List<String> row) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            object.put(HEADING.get(i), row.get(i));
        }
        return Json.oneLine(object);
    }

    /** Sends it as CSV; the answer is the plan. */
    Reply sentBy(Caller sender, String organisation) {
        return after(
                "READING", sender, send(sender, organisation, "text/csv", csv()).is(202));
    }

    /** What was answered, as it reads once the list has left that state: at once, or, where there is much to do, later. */
    static Reply after(String state, Caller sender, Reply accepted) {
        Reply list = Eventually.reaches(
                PATIENCE,
                () -> sender.get(accepted.location()).is(200),
                reply -> !reply.json().path("state").asText().equals(state));
        return new Reply(accepted.status(), accepted.headers(), list.body());
    }

    static Reply send(Caller sender, String organisation, String type, byte[] content) {
        return sender.put("/v1/organisations/" + organisation + "/roster?asOf=" + today(), type, content);
    }

    /** Commits a plan; the answer is the list as it then is, or why not. */
    static Reply commit(Caller sender, Reply plan) {
        Reply asked = askToCommit(sender, plan);
        return asked.status() == 202 ? after("COMMITTING", sender, asked) : asked;
    }

    /** Asks for a commit and takes the answer as it comes. */
    static Reply askToCommit(Caller sender, Reply plan) {
        String hash =
                Json.oneLine(Map.of("planHash", plan.json().path("planHash").asText()));
        return sender.post(plan.location() + "/commit", "application/json", hash);
    }

    /** Sends and commits it. */
    void committedBy(Caller sender, String organisation) {
        Reply plan = sentBy(sender, organisation);
        assertThat(plan.json().path("state").asText()).as(plan.body()).isEqualTo("PLANNED");
        assertThat(commit(sender, plan).is(202).json().path("state").asText()).isEqualTo("COMMITTED");
    }
}

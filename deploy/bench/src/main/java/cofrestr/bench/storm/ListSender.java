package cofrestr.bench.storm;

import cofrestr.bench.storm.Site.Request;
import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The system of one school that sends its staff list again and again, each time a little changed: other hours, another role,
 * somebody gone and back again, somebody new. Many of its people have posts at other schools too, stated by other senders.
 */
public final class ListSender implements Writer {
    private static final List<String> ROLES =
            List.of("TEACHING_ASSISTANT_1", "TEACHING_ASSISTANT_2", "TEACHING_ASSISTANT_3");
    private static final int TRIES = 100;

    private final Site site;
    private final String client;
    private final String school;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private int entered;

    public ListSender(Site site, String client, String school) {
        this.site = site;
        this.client = client;
        this.school = school;
    }

    /** Somebody new on the list; the register does not know them yet. */
    public ListSender with(String givenNames, String familyName, String dateOfBirth) {
        Map<String, String> row = new LinkedHashMap<>();
        entered++;
        row.put("staffId", school + "-" + entered);
        row.put("givenNames", givenNames);
        row.put("familyName", familyName);
        row.put("dateOfBirth", dateOfBirth);
        row.put("organisation", school);
        row.put("roleProfile", ROLES.getFirst());
        row.put("startDate", "2024-09-01");
        rows.add(row);
        return this;
    }

    /** Somebody whom the register knows, linked by number and birth date. */
    public ListSender with(Person person) {
        with(person.givenNames(), person.familyName(), person.dateOfBirth());
        rows.getLast().put("registerNumber", person.number());
        return this;
    }

    @Override
    public String kind() {
        return "lists";
    }

    @Override
    public String turn(RandomGenerator random) {
        List<Map<String, String>> before =
                rows.stream().<Map<String, String>>map(LinkedHashMap::new).toList();
        String outcome = changedAndSent(random);
        if (!outcome.equals("COMMITTED")) {
            // Or each list would state more than the one before, and the longer it is the sooner somebody overtakes it.
            rows.clear();
            rows.addAll(before);
        }
        return outcome;
    }

    private String changedAndSent(RandomGenerator random) {
        for (int some = random.nextInt(1, 4); some > 0; some--) {
            Map<String, String> row = rows.get(random.nextInt(rows.size()));
            row.put("hoursPerWeek", Integer.toString(random.nextInt(10, 38)));
            row.put("roleProfile", ROLES.get(random.nextInt(ROLES.size())));
        }
        if (random.nextInt(5) == 0) {
            with("Newydd" + school + "x" + entered, "Ddychmygol", "1990-01-01");
        }
        List<Map<String, String>> sent = new ArrayList<>(rows);
        if (random.nextInt(4) == 0) {
            sent.remove(random.nextInt(sent.size()));
        }
        return send(sent);
    }

    /** Sends the list as it stands and commits it. */
    public String send() {
        return send(rows);
    }

    private String send(List<Map<String, String>> sent) {
        String content = sent.stream().map(Json::oneLine).collect(Collectors.joining("\n"));
        Request put = new Request(
                "PUT",
                "/v1/organisations/" + school + "/roster?asOf=" + LocalDate.now(ZoneId.of("Europe/London")),
                Map.of("Content-Type", "application/x-ndjson"),
                content);
        Answer plan = Repeatedly.untilKnown(TRIES, () -> site.ask(client, put));
        if (!plan.isGood()) {
            return plan.shortly();
        }
        String list = URI.create(plan.header("Location")).getPath();
        JsonNode planned = over(list, "READING");
        if (!planned.path("state").asText().equals("PLANNED")) {
            return planned.path("state").asText();
        }
        Request commit = Request.post(
                list + "/commit",
                Map.of("planHash", planned.path("planHash").asText(), "allowLeavers", true, "reason", "as intended"));
        Answer committed = Repeatedly.untilKnown(TRIES, () -> site.ask(client, commit));
        return committed.isGood() ? over(list, "COMMITTING").path("state").asText() : committed.shortly();
    }

    /** The list, once it has left a state. */
    private JsonNode over(String list, String state) {
        return Repeatedly.untilKnown(TRIES, () -> {
                    Answer answer = site.ask(client, Request.get(list));
                    return answer.body().path("state").asText().equals(state) ? Answer.NONE : answer;
                })
                .body();
    }
}

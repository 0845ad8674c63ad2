package cofrestr.bench;

import cofrestr.bench.storm.Answer;
import cofrestr.bench.storm.Site;
import cofrestr.bench.storm.Site.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Long staff lists (ROWS, a first one of 2,000 to warm up): read, planned and committed through the service, and beside it,
 * in the same run and server, the same rows by bare SQL. Then the same list again, which must change nothing.
 */
public final class RosterBench {
    private static final int PORT = 19600;
    private static final int WARM_UP = 2000;
    private static final String REGISTRY = "registry-service";
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final OwnStack stack;
    private final Site site;
    private final BareSql bare;
    private final List<String> schools;

    private RosterBench(OwnStack stack, BareSql bare, List<String> schools) {
        this.stack = stack;
        this.site = stack.site();
        this.bare = bare;
        this.schools = schools;
    }

    public static void main(String[] arguments) throws Exception {
        String sizes = System.getenv().getOrDefault("ROWS", "");
        int[] rows = Arrays.stream((sizes.isBlank() ? "10000 100000" : sizes).split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        try (OwnStack stack = new OwnStack("roster", PORT)) {
            List<String> schools = stack.schools(OwnStack.CARDIFF, "681", 9000, 50);
            // Who follows the feed would work at the same time as what is measured.
            stack.site().kill("qualifications-service");
            stack.site().kill("cpd-service");
            stack.stack().makeDatabase(BareSql.DATABASE);
            try (Connection database = stack.site().database(BareSql.DATABASE)) {
                BareSql bare = new BareSql(database);
                bare.migrate(stack.repository(), schools);
                RosterBench bench = new RosterBench(stack, bare, schools);
                bench.measure("W", WARM_UP);
                for (int i = 0; i < rows.length; i++) {
                    bench.measure("R" + i + "x", rows[i]);
                }
            }
        }
    }

    private void measure(String prefix, int count) throws IOException, SQLException {
        StaffRows rows = new StaffRows(prefix, count, schools);
        int before = bare.count("employment");
        BareSql.Took limit = bare.put(rows);
        if (bare.count("employment") - before != count) {
            throw new IllegalStateException("the bare rows are not all there");
        }
        Sent first = send(rows, "starters", count);
        tell(count, limit, first);
        Sent second = send(rows, "unchanged", count);
        stack.progress()
                .step(String.format(
                        Locale.ROOT,
                        "%,7d rows again, all unchanged: read and planned %.1f s, committed %.1f s | peak memory of the service %d MiB",
                        count,
                        seconds(second.planned()),
                        seconds(second.committed()),
                        Spent.peakMemory(site.pid(REGISTRY))));
    }

    /** How long it took until the plan stood, and until it was committed from then. */
    private record Sent(Duration planned, Duration committed) {}

    /** Sends and commits a list of which all rows must be of one kind. */
    private Sent send(StaffRows rows, String kind, int count) throws IOException {
        long began = System.nanoTime();
        Answer sent = site.askService(
                "cardiff-hr",
                REGISTRY,
                new Request(
                        "PUT",
                        "/v1/organisations/" + OwnStack.CARDIFF + "/roster?asOf="
                                + LocalDate.now(ZoneId.of("Europe/London")),
                        Map.of("Content-Type", "text/csv"),
                        rows.csv()));
        String list = URI.create(good(sent).header("Location")).getPath();
        JsonNode plan = once(Set.of("PLANNED"), () -> ask(list));
        Duration planned = Duration.ofNanos(System.nanoTime() - began);
        if (plan.at("/counts/" + kind).asInt() != count) {
            throw new IllegalStateException("not all rows are " + kind + ": " + plan);
        }
        long confirmed = System.nanoTime();
        good(site.askService(
                "cardiff-hr",
                REGISTRY,
                Request.post(
                        list + "/commit",
                        Map.of(
                                "planHash",
                                plan.path("planHash").asText(),
                                "allowLeavers",
                                true,
                                "reason",
                                "as intended"))));
        once(Set.of("COMMITTED"), () -> ask(list));
        return new Sent(planned, Duration.ofNanos(System.nanoTime() - confirmed));
    }

    private void tell(int count, BareSql.Took limit, Sent sent) throws IOException {
        double bare = seconds(limit.whole());
        double whole = seconds(sent.planned()) + seconds(sent.committed());
        stack.progress()
                .step(String.format(
                        Locale.ROOT,
                        "%,7d rows: bare SQL %.1f s (%,.0f rows/s), of that COPY %.2f s | service: read and planned %.1f s, committed %.1f s, together %.1f s (%,.0f rows/s) | "
                                + "plan / COPY %.1f, commit / bare %.2f, whole / bare %.2f | peak memory of the service %d MiB",
                        count,
                        bare,
                        count / bare,
                        seconds(limit.copy()),
                        seconds(sent.planned()),
                        seconds(sent.committed()),
                        whole,
                        count / whole,
                        seconds(sent.planned()) / seconds(limit.copy()),
                        seconds(sent.committed()) / bare,
                        whole / bare,
                        Spent.peakMemory(site.pid(REGISTRY))));
    }

    private JsonNode ask(String list) {
        return good(site.askService("cardiff-hr", REGISTRY, Request.get(list))).body();
    }

    private static JsonNode once(Set<String> states, Supplier<JsonNode> ask) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        JsonNode list = ask.get();
        while (!states.contains(list.path("state").asText())) {
            if (System.nanoTime() > deadline
                    || Set.of("REFUSED", "FAILED").contains(list.path("state").asText())) {
                throw new IllegalStateException("the list did not become " + states + ": " + list);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            list = ask.get();
        }
        return list;
    }

    private static Answer good(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

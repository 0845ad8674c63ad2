package cofrestr.bench;

import cofrestr.bench.storm.Answer;
import cofrestr.bench.storm.Repeatedly;
import cofrestr.bench.storm.Site;
import cofrestr.bench.storm.Site.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Kills a service or the database at a random point of the planning and committing of a list, KILLS (50) times. Each time
 * the list of that round must be in the register whole or not at all; once it is committed, sending it again is a no-op.
 * Ends with 1 where not.
 */
public final class RosterKillTrial {
    private static final int PORT = 19700;
    private static final int TRIES = 200;
    private static final String CLIENT = "cardiff-hr";
    private static final List<String> KILLED = List.of(
            "registry-service",
            "registry-service",
            "postgres",
            "postgres",
            "gateway",
            "qualifications-service",
            "cpd-service");
    private static final String THIS_ROUND = """
            select count(*) from employment where organisation = ? and upper_inf(valid) and hours_per_week = ?
            """;
    private static final String WRITTEN = "select (select count(*) from feed_event) + (select count(*) from statement)";

    private final OwnStack stack;
    private final Site site;
    private final String school;
    private final int rows;
    private final SplittableRandom random;
    private final Map<String, Integer> kills = new TreeMap<>();
    private int faults;

    private RosterKillTrial(OwnStack stack) {
        this.stack = stack;
        this.site = stack.site();
        this.rows = OwnStack.setting("ROWS", 1500);
        this.random = new SplittableRandom(OwnStack.setting("SEED", 20261122));
        this.school = stack.schools(OwnStack.CARDIFF, "681", 9000, 1).getFirst();
    }

    public static void main(String[] arguments) throws Exception {
        boolean whole;
        try (OwnStack stack = new OwnStack("kills", PORT)) {
            whole = new RosterKillTrial(stack).run(OwnStack.setting("KILLS", 50));
        }
        System.exit(whole ? 0 : 1);
    }

    private boolean run(int times) throws SQLException {
        commit(list(1));
        for (int round = 2; round < times + 2; round++) {
            round(round);
        }
        stack.progress().step(times + " kills " + kills + ", " + rows + " rows each, " + faults + " faults");
        return faults == 0;
    }

    private void round(int round) throws SQLException {
        String csv = list(round);
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> commit(csv));
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(20, 2500)).toNanos());
        String process = KILLED.get(random.nextInt(KILLED.size()));
        site.kill(process);
        kills.merge(process, 1, Integer::sum);
        site.startAgain();
        wholeOrNothing(round, process);
        sent.join();
        wholeOrNothing(round, process);
        if (inForce(round) != rows) {
            fault(round, process, "the list was committed, but is not there");
        }
        long before = count(WRITTEN);
        commit(csv);
        if (count(WRITTEN) != before) {
            fault(round, process, "the same list again was not a no-op");
        }
    }

    private void wholeOrNothing(int round, String process) throws SQLException {
        long there = inForce(round);
        if (there != 0 && there != rows) {
            fault(round, process, there + " of " + rows + " rows are there");
        }
    }

    private void fault(int round, String process, String what) {
        faults++;
        stack.progress().detail("FAULT in round " + round + ", killed " + process + ": " + what);
    }

    /** The hours say which round a row is of. */
    private String list(int round) {
        return "staffId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate,hoursPerWeek\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "K%d,Lladd%d,Ddychmygol,19%02d-04-%02d,%s,TEACHING_ASSISTANT_1,2024-09-01,%s"
                                .formatted(i, i, 50 + i % 45, 1 + i % 28, school, hours(round)))
                        .collect(Collectors.joining("\n"));
    }

    private static String hours(int round) {
        return round / 100 + 1 + "." + "%02d".formatted(round % 100);
    }

    /** Sends the list and commits it, as often as it takes. */
    private void commit(String csv) {
        String state = "";
        for (int tries = 0; tries < TRIES && !state.equals("COMMITTED"); tries++) {
            state = once(csv);
        }
        if (!state.equals("COMMITTED")) {
            throw new IllegalStateException("the list was not committed: " + state);
        }
    }

    private String once(String csv) {
        Request put = new Request(
                "PUT",
                "/v1/organisations/" + school + "/roster?asOf=" + LocalDate.now(ZoneId.of("Europe/London")),
                Map.of("Content-Type", "text/csv"),
                csv);
        Answer plan = Repeatedly.untilKnown(TRIES, () -> site.ask(CLIENT, put));
        if (!plan.isGood()) {
            return plan.shortly();
        }
        String list = URI.create(plan.header("Location")).getPath();
        JsonNode planned = over(list, "READING");
        Request commit = Request.post(
                list + "/commit", Map.of("planHash", planned.path("planHash").asText()));
        Answer committed = Repeatedly.untilKnown(TRIES, () -> site.ask(CLIENT, commit));
        return committed.isGood() ? over(list, "COMMITTING").path("state").asText() : committed.shortly();
    }

    private JsonNode over(String list, String state) {
        return Repeatedly.untilKnown(TRIES, () -> {
                    Answer answer = site.ask(CLIENT, Request.get(list));
                    return answer.body().path("state").asText().equals(state) ? Answer.NONE : answer;
                })
                .body();
    }

    private long inForce(int round) throws SQLException {
        try (Connection registry = site.database("cofrestr_registry");
                PreparedStatement statement = registry.prepareStatement(THIS_ROUND)) {
            statement.setString(1, school);
            statement.setBigDecimal(2, new BigDecimal(hours(round)));
            return one(statement);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection registry = site.database("cofrestr_registry");
                PreparedStatement statement = registry.prepareStatement(sql)) {
            return one(statement);
        }
    }

    private static long one(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package cofrestr.bench;

import cofrestr.bench.storm.Answer;
import cofrestr.bench.storm.Site;
import cofrestr.bench.storm.Site.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A draft requirement simulated on PEOPLE (1,000,000) invented people, RUNS (3) times, asked for through the gateway as a policy
 * analyst; beside it, in the same run and server, one hand-written statement that only counts who is in scope and who meets it.
 * Ends with 1 where the two count differently, or two runs of the same inputs do not say the same.
 */
public final class SimulationBench {
    private static final int PORT = 20100;
    private static final String SERVICE = "qualifications-service";
    private static final String DRAFT = """
            {"code": "BENCH", "nameCy": "Dychmygol", "nameEn": "Invented", "summaryCy": "Dychmygol", "summaryEn": "Invented",
             "legalBasis": "invented", "appliesTo": {"routes": ["SUPPORTING_TEACHING_AND_LEARNING"]}, "effectiveFrom": "DAY",
             "changeOfEmployer": "KEEPS",
             "criteria": {"kind": "ALL", "of": [{"kind": "EQUIVALENT", "list": "BENCH_LIST", "recognised": "WHEN_JUDGED"},
               {"kind": "ANY", "of": [{"kind": "STATUS", "status": "HLTA"}, {"kind": "INDUCTION"}]}]}}""";

    private final OwnStack stack;
    private final Site site;
    private final Connection database;
    private final String day = LocalDate.now(ZoneId.of("Europe/London")).toString();

    private SimulationBench(OwnStack stack, Connection database) {
        this.stack = stack;
        this.site = stack.site();
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        boolean agrees;
        try (OwnStack stack = new OwnStack("simulation", PORT);
                Connection database = stack.site().database("cofrestr_qualifications")) {
            stack.site().kill("registry-service");
            stack.site().kill("cpd-service");
            agrees = new SimulationBench(stack, database).run(OwnStack.setting("PEOPLE", 1_000_000));
        }
        System.exit(agrees ? 0 : 1);
    }

    /** What was counted: by whom, and how long it took. */
    private record Counted(long inScope, long met, String hash, Duration took) {}

    private boolean run(int people) throws SQLException, IOException {
        long began = System.nanoTime();
        fill(people);
        stack.progress().step(String.format(Locale.ROOT, "%d people entered in %.1f s", people, since(began)));
        String requirement = drafted();
        boolean agrees = true;
        String hash = "";
        for (int run = 1; run <= OwnStack.setting("RUNS", 3); run++) {
            Counted bare = bare();
            Duration before = Spent.processorTime(site.pid(SERVICE));
            Duration databaseBefore = Spent.processorTime(site.pid("postgres"));
            Counted simulated = simulated(requirement);
            agrees &= bare.inScope() == simulated.inScope()
                    && bare.met() == simulated.met()
                    && (hash.isEmpty() || hash.equals(simulated.hash()));
            hash = simulated.hash();
            stack.progress()
                    .step(String.format(
                            Locale.ROOT,
                            "run %d: %d people simulated in %.1f s (service %.1f s, PostgreSQL %.1f s of processor time); one statement counts them in %.1f s; in scope %d, met %d, counted by hand %d and %d; peak memory of the service %d MiB | load %s",
                            run,
                            people,
                            seconds(simulated.took()),
                            seconds(Spent.processorTime(site.pid(SERVICE)).minus(before)),
                            seconds(Spent.processorTime(site.pid("postgres")).minus(databaseBefore)),
                            seconds(bare.took()),
                            simulated.inScope(),
                            simulated.met(),
                            bare.inScope(),
                            bare.met(),
                            Spent.peakMemory(site.pid(SERVICE)),
                            Spent.load()));
        }
        stack.progress().step(agrees ? "all counts and hashes agree" : "counts or hashes DIFFER");
        return agrees;
    }

    private void fill(int people) throws SQLException, IOException {
        try (Statement sql = database.createStatement()) {
            sql.execute(NamedSql.text("invent-workforce.sql").replace(":people", Integer.toString(people)));
            sql.execute("vacuum analyze");
        }
    }

    private String drafted() {
        Answer answer = site.ask(
                "registrar-desk",
                new Request(
                        "POST",
                        "/v1/requirements",
                        Map.of("Content-Type", "application/json"),
                        DRAFT.replace("DAY", day)));
        if (!answer.isGood()) {
            throw new IllegalStateException("the draft was refused: " + answer.body());
        }
        return answer.body().path("id").asText();
    }

    private Counted bare() throws SQLException, IOException {
        long began = System.nanoTime();
        try (PreparedStatement statement = database.prepareStatement(
                        NamedSql.text("simulate-bare.sql").replace(":day::date", "'" + day + "'::date"));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Counted(row.getLong(1), row.getLong(2), "", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private Counted simulated(String requirement) {
        long began = System.nanoTime();
        String path = "/v1/requirements/" + requirement + "/simulations";
        Answer asked = site.ask("policy-analyst", Request.post(path, Map.of("asOf", day)));
        String address = path + "/" + asked.body().path("id").asText();
        JsonNode simulation = site.ask("registrar-desk", Request.get(address)).body();
        while (!simulation.path("state").asText().matches("DONE|FAILED")) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            simulation = site.ask("registrar-desk", Request.get(address)).body();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        for (JsonNode figure : simulation.path("figures")) {
            if (figure.path("by").asText().equals("TOTAL")) {
                return new Counted(
                        figure.path("inScope").asLong(),
                        figure.path("met").asLong(),
                        simulation.path("inputsHash").asText(),
                        took);
            }
        }
        throw new IllegalStateException("the simulation failed: " + simulation);
    }

    private static double since(long began) {
        return seconds(Duration.ofNanos(System.nanoTime() - began));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

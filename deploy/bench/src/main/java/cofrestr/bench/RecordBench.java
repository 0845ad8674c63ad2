package cofrestr.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * A list of ROWS (100,000) activities, one in ten of them said twice, sent by a provider through the gateway with a real token, and
 * sent again; before it, in the same run and server, the same rows by COPY and two set-based statements. Ends with 1 where not every
 * row is answered as it has to be, or the tables do not hold each activity once.
 */
public final class RecordBench {
    private static final int PORT = 20300;
    private static final int COURSES = 5;
    private static final int ONE_IN = 10;
    private static final int FIRST_BODY = 5_000_000;
    private static final String SERVICE = "cpd-service";
    private static final String HEADING = "registerNumber,title,kind,topic,endsOn,hours,reference\n";

    private final OwnStack stack;
    private final Connection database;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RecordBench(OwnStack stack, Connection database) {
        this.stack = stack;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        boolean right;
        try (OwnStack stack = new OwnStack("records", PORT);
                Connection cpd = stack.site().database("cofrestr_cpd")) {
            stack.site().kill("registry-service");
            stack.site().kill("qualifications-service");
            right = new RecordBench(stack, cpd).run(OwnStack.setting("ROWS", 100_000));
        }
        System.exit(right ? 0 : 1);
    }

    private boolean run(int rows) throws Exception {
        int twice = rows / ONE_IN;
        int activities = rows - twice;
        enter(activities / COURSES + 1);
        tell("COPY and two statements", rows, bare(list("Bare", activities, twice)), "");
        String list = list("Course", activities, twice);
        boolean right = true;
        for (String expected : List.of("RECORDED", "UNCHANGED")) {
            long began = System.nanoTime();
            Map<String, Integer> came = send(list);
            tell("through the gateway, " + expected, rows, Duration.ofNanos(System.nanoTime() - began), came + "");
            right &= came.getOrDefault(expected, 0)
                                    + came.getOrDefault("REPEATED", 0)
                                    + came.getOrDefault("UNCHANGED", 0)
                            >= rows
                    && came.getOrDefault(expected, 0) >= activities;
        }
        right &= count("select count(*) from cpd_record where title like 'Course%'") == activities
                && count("select count(*) from cpd_report where title like 'Course%'") == activities;
        stack.progress().step(right ? "each activity is there once" : "the tables or the answers are WRONG");
        return right;
    }

    /** Rows in no order, so that the two of an activity seldom stand in the same thousand. */
    private static String list(String title, int activities, int twice) {
        List<String> rows = IntStream.range(0, activities + twice)
                .map(i -> i % activities)
                .mapToObj(i -> RegisteredPeople.number(FIRST_BODY + i / COURSES) + "," + title + " " + i % COURSES
                        + ",COURSE,,2026-0" + (1 + i % COURSES) + "-15,6.5,r-" + i)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(rows, new Random(1));
        return rows.stream().collect(Collectors.joining("\n", HEADING, "\n"));
    }

    private void enter(int people) throws SQLException, IOException {
        String numbers = IntStream.range(0, people)
                .mapToObj(i -> RegisteredPeople.number(FIRST_BODY + i) + "\t2026-01-01T00:00:00Z\n")
                .collect(Collectors.joining());
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy followed_person (number, recorded_at) from stdin", new StringReader(numbers));
        execute("""
                insert into followed_organisation (code, kind, name_en, name_cy, recorded_at)
                values ('PROVIDER-1', 'PROVIDER', 'Invented', 'Dychmygol', now()) on conflict do nothing
                """);
        execute("vacuum analyze followed_person");
    }

    private Duration bare(String list) throws SQLException, IOException {
        execute(
                "create temporary table staged (number text, title text, kind text, topic text, day date, hours numeric, reference text)");
        database.setAutoCommit(false);
        long began = System.nanoTime();
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy staged from stdin (format csv, header)", new StringReader(list));
        execute("""
                insert into cpd_record (register_number, course_key, title, kind, topic, begins_on, ends_on, hours, state, recorded_from)
                select number, lower(title), title, kind, topic, day, day, hours, 'DONE', now() from staged
                on conflict (who, ends_on, course_key) where withdrawn_at is null do nothing
                """);
        execute("""
                insert into cpd_report (record, source, source_kind, reference, title, kind, topic, begins_on, ends_on, hours, state, reported_by, recorded_from)
                select r.id, 'PROVIDER-0', 'PROVIDER', s.reference, s.title, s.kind, s.topic, s.day, s.day, s.hours, 'DONE', 'bench', now()
                  from staged s join cpd_record r on r.who = s.number and r.ends_on = s.day and r.course_key = lower(s.title) and r.withdrawn_at is null
                on conflict (record, source) where withdrawn_at is null do nothing
                """);
        database.commit();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        database.setAutoCommit(true);
        execute("analyze cpd_record, cpd_report");
        return took;
    }

    private Map<String, Integer> send(String list) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + stack.site().port("gateway") + "/v1/cpd-records"))
                .header("Authorization", "Bearer " + stack.site().token("provider"))
                .header("Content-Type", "text/csv")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(list))
                .build();
        HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
        Map<String, Integer> came = new TreeMap<>();
        try (Stream<String> lines = answer.body()) {
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> !cells[0].isEmpty())
                    .forEach(cells -> came.merge(cells[2].isEmpty() ? cells[6] : cells[2], 1, Integer::sum));
        }
        return came;
    }

    private void tell(String what, int rows, Duration took, String came) throws IOException {
        double seconds = took.toMillis() / 1000.0;
        stack.progress()
                .step(String.format(
                        Locale.ROOT,
                        "%d rows, %s: %.1f s (%,.0f rows/s) %s | peak memory of the service %d MiB | load %s",
                        rows,
                        what,
                        seconds,
                        rows / seconds,
                        came,
                        Spent.peakMemory(stack.site().pid(SERVICE)),
                        Spent.load()));
    }

    private long count(String select) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

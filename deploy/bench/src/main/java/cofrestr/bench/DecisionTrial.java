package cofrestr.bench;

import cofrestr.bench.storm.Answer;
import cofrestr.bench.storm.Repeatedly;
import cofrestr.bench.storm.Site;
import cofrestr.bench.storm.Site.Request;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * PEOPLE (1,000) applications decided at once by eight clients, each application by two of them, while the registry and its
 * database are killed KILLS (4) times. At the end everybody must be registered once, and notice be owed once to each person
 * and employer; otherwise it ends with 1. The requests go to the service itself: the front door would slow one client down.
 */
public final class DecisionTrial {
    private static final int PORT = 19800;
    private static final int CLIENTS = 8;
    private static final int TRIES = 600;
    private static final String REGISTRY = "registry-service";
    private static final String DESK = "registrar-desk";
    private static final List<String> KILLED = List.of(REGISTRY, REGISTRY, "postgres");
    private static final List<String> QUESTIONS = List.of("BARRED", "INELIGIBLE", "CONVICTED", "DISMISSED", "OTHER");
    private static final Map<String, String> EACH_ONCE = new LinkedHashMap<>();

    static {
        EACH_ONCE.put("applications granted", "select count(*) from application where state = 'GRANTED'");
        EACH_ONCE.put("registrations", "select count(*) from registration");
        EACH_ONCE.put("people registered", "select count(distinct practitioner_id) from registration");
        EACH_ONCE.put("notices to people", "select count(*) from notice where kind = 'APPLICATION_GRANTED'");
        EACH_ONCE.put(
                "notices to employers", "select count(*) from notice where kind = 'APPLICATION_GRANTED_TO_EMPLOYER'");
        EACH_ONCE.put(
                "events", "select count(*) from feed_event where type = 'wales.cofrestr.registration.granted.v1'");
    }

    private final OwnStack stack;
    private final Site site;
    private final String school;
    private final int people;
    private final String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();

    private DecisionTrial(OwnStack stack) {
        this.stack = stack;
        this.site = stack.site();
        this.people = OwnStack.setting("PEOPLE", 1000);
        this.school = stack.schools(OwnStack.CARDIFF, "681", 9000, 1).getFirst();
    }

    public static void main(String[] arguments) throws Exception {
        boolean whole;
        try (OwnStack stack = new OwnStack("decisions", PORT)) {
            whole = new DecisionTrial(stack).run(OwnStack.setting("KILLS", 4));
        }
        System.exit(whole ? 0 : 1);
    }

    private boolean run(int kills) throws SQLException {
        employ();
        List<String> numbers = numbers();
        List<String> applications = inParallel(numbers.stream().map(number -> (Work<String>) () -> applied(number)));
        stack.progress().step(applications.size() + " applications wait for a decision");
        List<String> twice = new ArrayList<>(applications);
        twice.addAll(applications);
        Collections.shuffle(twice, new Random(OwnStack.setting("SEED", 20261126)));
        long began = System.nanoTime();
        Thread killer = Thread.ofPlatform().start(() -> kill(kills));
        List<String> _ = inParallel(twice.stream().map(application -> (Work<String>) () -> decided(application)));
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        join(killer);
        boolean whole = true;
        for (Map.Entry<String, String> each : EACH_ONCE.entrySet()) {
            long count = count(each.getValue());
            whole &= count == people;
            stack.progress().step(each.getKey() + ": " + count + (count == people ? "" : ", not " + people));
        }
        stack.progress()
                .step("%d applications, each decided by two of %d clients, %d kills, %.1f s, answers %s"
                        .formatted(people, CLIENTS, kills, seconds, answers));
        return whole;
    }

    /** Something one client does. */
    private interface Work<T> {
        T done();
    }

    private static <T> List<T> inParallel(Stream<Work<T>> work) {
        ConcurrentLinkedQueue<T> results = new ConcurrentLinkedQueue<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            work.forEach(each -> clients.execute(() -> results.add(each.done())));
        }
        return List.copyOf(results);
    }

    private void kill(int times) {
        for (int i = 0; i < times; i++) {
            LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
            site.kill(KILLED.get(i % KILLED.size()));
            site.startAgain();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void employ() {
        String list = "staffId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate\n"
                + IntStream.range(0, people)
                        .mapToObj(i -> "D%d,Cais%d,Dychmygol%d,19%02d-0%d-%02d,%s,TEACHING_ASSISTANT_1,2024-09-01"
                                .formatted(i, i, i, 50 + i % 45, 1 + i % 9, 1 + i % 28, school))
                        .collect(Collectors.joining("\n"));
        Answer put = until(
                "cardiff-hr",
                new Request(
                        "PUT",
                        "/v1/organisations/" + school + "/roster?asOf=" + today,
                        Map.of("Content-Type", "text/csv"),
                        list));
        String roster = URI.create(put.header("Location")).getPath();
        Answer plan = reaches(roster, "PLANNED");
        Answer _ = until(
                "cardiff-hr",
                Request.post(
                        roster + "/commit",
                        Map.of("planHash", plan.body().path("planHash").asText())));
        Answer _ = reaches(roster, "COMMITTED");
    }

    private Answer reaches(String roster, String state) {
        Answer answer = until("cardiff-hr", Request.get(roster));
        for (int tries = 0;
                tries < TRIES && !answer.body().path("state").asText().equals(state);
                tries++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = until("cardiff-hr", Request.get(roster));
        }
        return answer;
    }

    private List<String> numbers() throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (Connection registry = site.database("cofrestr_registry");
                PreparedStatement statement =
                        registry.prepareStatement("select register_number from practitioner order by id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    /** An application entered at the desk that waits for a decision; answers its path. */
    private String applied(String number) {
        Answer begun = until(
                DESK,
                Request.post(
                        "/v1/applications",
                        Map.of("category", "SCHOOL_LEARNING_SUPPORT_WORKER", "registerNumber", number)));
        String application = "/v1/applications/" + begun.body().path("id").asText();
        List<Map<String, Object>> no = QUESTIONS.stream()
                .map(question -> Map.<String, Object>of("question", question, "yes", false))
                .toList();
        Request declared = Request.post(application + "/declaration", Map.of("answers", no));
        step(application, new Request("PUT", declared.path(), declared.headers(), declared.body()));
        step(
                application,
                Request.post(application + "/identity-evidence", Map.of("document", "PASSPORT", "seenOn", today)));
        step(application, new Request("POST", application + "/submission", Map.of(), ""));
        return application;
    }

    private void step(String application, Request request) {
        String seen = until(DESK, Request.get(application)).header("ETag");
        Answer answer = until(DESK, request.with("If-Match", seen));
        if (!answer.isGood()) {
            throw new IllegalStateException(request.path() + ": " + answer.shortly());
        }
    }

    /** Decides until the application is seen to be granted, by this client or the other. */
    private String decided(String application) {
        for (int tries = 0; tries < TRIES; tries++) {
            Answer read = until(DESK, Request.get(application));
            if (read.body().path("state").asText().equals("GRANTED")) {
                return application;
            }
            Answer answer = site.askService(
                    DESK,
                    REGISTRY,
                    Request.post(application + "/decision", Map.of("outcome", "GRANT"))
                            .with("If-Match", read.header("ETag")));
            answers.computeIfAbsent(answer.shortly(), _ -> new AtomicInteger()).incrementAndGet();
        }
        throw new IllegalStateException(application + " was not granted");
    }

    private Answer until(String client, Request request) {
        return Repeatedly.untilKnown(TRIES, () -> site.askService(client, REGISTRY, request));
    }

    private long count(String sql) throws SQLException {
        try (Connection registry = site.database("cofrestr_registry");
                PreparedStatement statement = registry.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

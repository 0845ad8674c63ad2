package cofrestr.bench;

import cofrestr.bench.storm.Answer;
import cofrestr.bench.storm.Site.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Searches among PEOPLE (1,000,000) invented people: every kind of search asked of the service itself with a registrar's token,
 * by one client and by eight, its first page of 50; beside it, in the same run and server, the same statements over one
 * connection. The plans go to {@code target/search/plans.txt}.
 */
public final class SearchBench {
    private static final int PORT = 19850;
    private static final String REGISTRY = "registry-service";
    private static final Path COUNT =
            Path.of("registry-service/src/main/resources/cofrestr/registry/search/count-bearers.sql");
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 2;

    private final OwnStack stack;
    private final BareSearch bare;
    private final List<String> plans = new ArrayList<>();

    private SearchBench(OwnStack stack, BareSearch bare) {
        this.stack = stack;
        this.bare = bare;
    }

    public static void main(String[] arguments) throws Exception {
        int count = OwnStack.setting("PEOPLE", 1_000_000);
        try (OwnStack stack = new OwnStack("search", PORT);
                Connection registry = stack.site().database("cofrestr_registry")) {
            stack.site().kill("qualifications-service");
            stack.site().kill("cpd-service");
            SearchedPeople people = new SearchedPeople(registry);
            people.enter(count, Files.readString(COUNT));
            stack.progress().step(count + " people are in the register | load " + Spent.load());
            for (boolean words : new boolean[] {false, true}) {
                stack.progress()
                        .step(String.format(
                                Locale.ROOT,
                                "100,000 people more, by bare SQL, words kept for search: %s: %.1f s",
                                words,
                                people.entering(count, words).toMillis() / 1000.0));
            }
            try (BareSearch bare = new BareSearch(registry)) {
                new SearchBench(stack, bare).measure(SearchKind.all(people));
            }
        }
    }

    private void measure(List<SearchKind> kinds) throws Exception {
        for (SearchKind kind : kinds) {
            asked(kind, 1);
        }
        for (SearchKind kind : kinds) {
            List<Duration> limit = alone(kind);
            Usage before = Usage.now(stack);
            List<Duration> one = asked(kind, 1);
            Usage used = Usage.now(stack).since(before);
            List<Duration> eight = asked(kind, CLIENTS);
            stack.progress()
                    .step(String.format(
                            Locale.ROOT,
                            "| %s | %.1f / %.1f | %.1f / %.1f | %.1f / %.1f | %.0f %% | %.1f / %.1f |",
                            kind.name(),
                            at(limit, 0.5),
                            at(limit, 0.95),
                            at(one, 0.5),
                            at(one, 0.95),
                            at(eight, 0.5),
                            at(eight, 0.95),
                            100 * at(limit, 0.5) / at(one, 0.5),
                            used.service().toNanos() / 1e6 / one.size(),
                            used.database().toNanos() / 1e6 / one.size()));
            plans.add("== " + kind.name());
            plans.addAll(bare.explain(kind.criteria().getFirst()));
        }
        stack.progress().step("load " + Spent.load());
        Files.write(Path.of("deploy/bench/target/search/plans.txt"), plans);
    }

    /** Every search of a kind by bare SQL, after one round to warm up. */
    private List<Duration> alone(SearchKind kind) throws SQLException {
        List<Duration> took = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map<String, String> criteria : kind.criteria()) {
                long began = System.nanoTime();
                int _ = bare.find(criteria);
                if (round > 0) {
                    took.add(Duration.ofNanos(System.nanoTime() - began));
                }
            }
        }
        return took;
    }

    /** Every search of a kind by so many clients at once, each beginning elsewhere. */
    private List<Duration> asked(SearchKind kind, int clients) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<List<Duration>>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int begin = client * kind.criteria().size() / clients;
                work.add(() -> client(kind, begin));
            }
            List<Duration> took = new ArrayList<>();
            for (Future<List<Duration>> one : threads.invokeAll(work)) {
                took.addAll(one.get());
            }
            return took;
        }
    }

    private List<Duration> client(SearchKind kind, int begin) {
        List<Duration> took = new ArrayList<>();
        int size = kind.criteria().size();
        for (int i = 0; i < ROUNDS * size; i++) {
            Request search =
                    Request.post("/v1/practitioner-searches", kind.criteria().get((begin + i) % size));
            long began = System.nanoTime();
            Answer answer = stack.site().askService("registrar-desk", REGISTRY, search);
            took.add(Duration.ofNanos(System.nanoTime() - began));
            if (!answer.isGood()) {
                throw new IllegalStateException(kind.name() + " was answered " + answer.shortly());
            }
        }
        return took;
    }

    /** Milliseconds at a share of the sorted durations. */
    private static double at(List<Duration> took, double share) {
        long[] sorted = took.stream().mapToLong(Duration::toNanos).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }

    /** Processor time by process. */
    private record Usage(Duration service, Duration database) {
        static Usage now(OwnStack stack) throws IOException {
            return new Usage(
                    Spent.processorTime(stack.site().pid(REGISTRY)),
                    Spent.processorTime(stack.site().pid("postgres")));
        }

        Usage since(Usage before) {
            return new Usage(service.minus(before.service), database.minus(before.database));
        }
    }
}

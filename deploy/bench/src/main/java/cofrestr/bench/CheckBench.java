package cofrestr.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Long lists of registration checks (ROWS) through the gateway with a real token, CSV and NDJSON, and beside each, in the
 * same run and server, the same look-up by bare SQL. Each form is sent until two runs agree within 5 %, at most RUNS times.
 */
public final class CheckBench {
    private static final int PORT = 19800;
    private static final String REGISTRY = "registry-service";
    private static final double AGREE = 0.05;

    private final OwnStack stack;
    private final BareProbe bare;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CheckBench(OwnStack stack, BareProbe bare) {
        this.stack = stack;
        this.bare = bare;
    }

    /** A form of list: how it is sent and what one answer of a registered person has in it. */
    private enum Form {
        CSV("text/csv"),
        NDJSON("application/x-ndjson");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        String list(List<RegisteredPeople.Person> people) {
            return switch (this) {
                case CSV ->
                    people.stream()
                            .map(person -> person.number() + "," + person.birth())
                            .collect(Collectors.joining("\n", "registerNumber,dateOfBirth\n", "\n"));
                case NDJSON ->
                    people.stream()
                            .map(person -> "{\"registerNumber\":\"%s\",\"dateOfBirth\":\"%s\"}"
                                    .formatted(person.number(), person.birth()))
                            .collect(Collectors.joining("\n", "", "\n"));
            };
        }
    }

    public static void main(String[] arguments) throws Exception {
        RegisteredPeople people = new RegisteredPeople(OwnStack.setting("ROWS", 100_000));
        try (OwnStack stack = new OwnStack("checks", PORT);
                Connection registry = stack.site().database("cofrestr_registry")) {
            stack.site().kill("qualifications-service");
            stack.site().kill("cpd-service");
            people.enter(registry);
            CheckBench bench = new CheckBench(stack, new BareProbe(registry, stack.repository()));
            for (Form form : Form.values()) {
                bench.measure(form, people.inNoOrder(), OwnStack.setting("RUNS", 6));
            }
        }
    }

    private void measure(Form form, List<RegisteredPeople.Person> people, int most) throws Exception {
        String list = form.list(people);
        List<Double> seconds = new ArrayList<>();
        do {
            Usage first = Usage.now(stack);
            Duration limit = bare.find(people);
            Usage then = Usage.now(stack);
            Duration took = ask(form, list, people.size());
            tell(people.size() + " rows as " + form + ", bare SQL", new Run(people.size(), limit, then.since(first)));
            tell(
                    "  through the gateway",
                    new Run(people.size(), took, Usage.now(stack).since(then)));
            stack.progress()
                    .step(String.format(
                            Locale.ROOT,
                            "  %.2f of bare SQL | peak memory of the service %d MiB | load %s",
                            seconds(limit) / seconds(took),
                            Spent.peakMemory(stack.site().pid(REGISTRY)),
                            Spent.load()));
            seconds.add(seconds(took));
        } while (seconds.size() < most && !lastTwoAgree(seconds));
    }

    private static boolean lastTwoAgree(List<Double> seconds) {
        if (seconds.size() < 2) {
            return false;
        }
        double last = seconds.getLast();
        return Math.abs(last - seconds.get(seconds.size() - 2)) <= AGREE * last;
    }

    /** Sends the list and reads the whole answer; every row must be a registered person's, and the last line a receipt. */
    private Duration ask(Form form, String list, int rows) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + stack.site().port("gateway") + "/v1/registration-checks"))
                .header("Authorization", "Bearer " + stack.site().token("cardiff-hr"))
                .header("Content-Type", form.type)
                .POST(BodyPublishers.ofString(list))
                .build();
        long began = System.nanoTime();
        HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
        long registered;
        try (Stream<String> lines = answer.body()) {
            registered = lines.filter(line -> line.contains("FULL")).count();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (answer.statusCode() != 200 || registered != rows) {
            throw new IllegalStateException(answer.statusCode() + ", " + registered + " of " + rows + " registered");
        }
        return took;
    }

    private void tell(String what, Run run) {
        stack.progress()
                .step(String.format(
                        Locale.ROOT,
                        "%s: %.1f s (%,.0f rows/s) | CPU a row: service %.0f us, PostgreSQL %.0f us, gateway %.0f us",
                        what,
                        seconds(run.took()),
                        run.rows() / seconds(run.took()),
                        run.micros(run.used().service()),
                        run.micros(run.used().database()),
                        run.micros(run.used().gateway())));
    }

    /** One list, found or answered. */
    private record Run(int rows, Duration took, Usage used) {
        double micros(Duration spent) {
            return spent.toNanos() / 1000.0 / rows;
        }
    }

    /** Processor time by process. */
    private record Usage(Duration service, Duration database, Duration gateway) {
        static Usage now(OwnStack stack) {
            return new Usage(
                    Spent.processorTime(stack.site().pid(REGISTRY)),
                    Spent.processorTime(stack.site().pid("postgres")),
                    Spent.processorTime(stack.site().pid("gateway")));
        }

        Usage since(Usage before) {
            return new Usage(
                    service.minus(before.service), database.minus(before.database), gateway.minus(before.gateway));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever an employer asks, and however badly: no answer has a property that the document does not declare for it, and
 * none has anything that another source said of a person whom both employ.
 */
@ExtendWith(RealStack.class)
class EmployerSeesItsListOnlyTest {

    private static final long SEED = 48;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NANOS = 20_000_000_000L;
    private static final long A_WHILE = 100_000_000L;
    private static final int LEAST = 300;

    private static final Set<String> STATED = Set.of(
            "staffId",
            "registerNumber",
            "givenNames",
            "familyName",
            "dateOfBirth",
            "niNumber",
            "email",
            "phone",
            "addressLines",
            "postTitle",
            "organisation",
            "roleProfile",
            "startDate",
            "endDate",
            "hoursPerWeek",
            "postId");

    private final Register register;

    EmployerSeesItsListOnlyTest(Register register) {
        this.register = register;
    }

    @Test
    void noAnswerHasMoreThanIsDeclaredNorAnythingThatSomebodyElseSaid() {
        Caller cardiff = register.as(Register.CARDIFF);
        Document document = register.document();
        String head = head(cardiff);
        Planted planted = new Planted(register);
        Map<String, List<String>> known = planted.known(cardiff);
        keep(known, "cursor", head);
        SplittableRandom random = new SplittableRandom(SEED);
        Guesses guesses = new Guesses(random, document, known);
        Declared declared = new Declared(document, STATED);
        List<Caller> employers = List.of(cardiff, register.as(Register.SCHOOL));
        List<Document.Operation> operations = document.operations().stream()
                .filter(operation -> operation.roles().contains("employer"))
                .toList();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(9);

        assertThat(whatWasToldOfBoth(cardiff, head, known, declared, operations))
                .isEmpty();
        Map<String, Integer> asked = new TreeMap<>();
        List<String> wrong = new ArrayList<>(changedOnce(cardiff, known, declared, operations, asked));
        for (PlantedLearning.Done one : planted.learned) {
            asked.merge(one.operation() + " " + one.reply().status(), 1, Integer::sum);
            operations.stream()
                    .filter(operation -> operation.toString().equals(one.operation()))
                    .forEach(operation -> wrong.addAll(wrongWith(declared, operation, one.path(), one.reply())));
        }
        for (Document.Operation operation : inTheirOrder(operations)) {
            Guesses.Guess plain = guesses.plain(operation);
            Reply reply = ask(named(cardiff, operation, plain), plain);
            asked.merge(operation + " " + reply.status(), 1, Integer::sum);
            wrong.addAll(wrongWith(declared, operation, plain.path(), reply));
        }
        for (Document.Operation operation : operations) {
            assertThat(asked.keySet())
                    .as("good answers are among those of " + operation)
                    .anyMatch(answer -> answer.matches("\\Q" + operation + "\\E 20[0124]"));
        }
        long began = System.nanoTime();
        for (int i = 0; System.nanoTime() - began < NANOS || i < LEAST; i++) {
            Document.Operation operation = operations.get(i % operations.size());
            Guesses.Guess guess = guesses.at(operation);
            // So many wrong checks end with a day's ban, which would be in the way of another journey of the school.
            boolean check = operation.template().endsWith("/registration-checks");
            Reply reply = ask(employers.get(check ? 0 : random.nextInt(employers.size())), guess);
            if (reply.code().equals("RATE_LIMITED")) {
                LockSupport.parkNanos(A_WHILE);
            }
            asked.merge(operation + " " + reply.status(), 1, Integer::sum);
            wrong.addAll(wrongWith(declared, operation, guess.path(), reply));
            remember(reply.json(), known);
            if (!reply.header("ETag").isEmpty()) {
                keep(known, Guesses.IF_MATCH, reply.header("ETag"));
            }
        }
        register.progress()
                .detail("seed " + SEED + ": "
                        + asked.values().stream().mapToInt(Integer::intValue).sum() + " requests of an employer to "
                        + operations.size() + " operations: " + asked);
        assertThat(wrong.stream().distinct().limit(40)).isEmpty();
    }

    /** What puts something there goes before what reads it, and what takes it away comes last. */
    private static List<Document.Operation> inTheirOrder(List<Document.Operation> operations) {
        Map<String, Integer> order = Map.of("PUT", 0, "DELETE", 2);
        return operations.stream()
                .sorted(Comparator.comparingInt(
                                (Document.Operation operation) -> order.getOrDefault(operation.method(), 1))
                        .thenComparing(operation -> operation.template().length(), Comparator.reverseOrder()))
                .toList();
    }

    /** The caller, naming the version that it sees where the operation would have it named. */
    private static Caller named(Caller caller, Document.Operation operation, Guesses.Guess guess) {
        boolean names =
                operation.node().path("parameters").findValuesAsText("name").contains(Guesses.IF_MATCH);
        String tag = names ? caller.get(guess.path()).header("ETag") : "";
        return tag.isEmpty() ? caller : caller.sending(Guesses.IF_MATCH, tag);
    }

    /** What is wrong with the events and the entry of the person whom both employ; they must be there. */
    private static List<String> whatWasToldOfBoth(
            Caller employer,
            String head,
            Map<String, List<String>> known,
            Declared declared,
            List<Document.Operation> operations) {
        String number = known.getOrDefault("number", List.of()).getFirst();
        List<String> wrong = new ArrayList<>();
        for (String path : List.of("/v1/changes/registry?limit=500&cursor=" + head, "/v1/practitioners/" + number)) {
            Reply reply = Eventually.reaches(
                    PATIENCE,
                    () -> employer.get(path).is(200),
                    answer -> answer.body().contains(number));
            Document.Operation operation = operations.stream()
                    .filter(one -> one.method().equals("GET")
                            && path.matches(one.template().replaceAll("\\{\\w+}", "[^/?]+") + "(\\?.*)?"))
                    .findFirst()
                    .orElseThrow();
            wrong.addAll(wrongWith(declared, operation, path, reply));
        }
        return wrong;
    }

    /** A change that must name the version its sender has seen, made with the right one: a guess seldom has it. */
    private static List<String> changedOnce(
            Caller employer,
            Map<String, List<String>> known,
            Declared declared,
            List<Document.Operation> operations,
            Map<String, Integer> asked) {
        Document.Operation change = operations.stream()
                .filter(one -> one.toString().equals("PATCH /v1/organisations/{organisation}/employments/{staffId}"))
                .findFirst()
                .orElseThrow();
        String path = "/v1/organisations/"
                + known.getOrDefault("organisation", List.of()).getFirst() + "/employments/"
                + known.getOrDefault("staffId", List.of()).getFirst();
        Reply changed = employer.sending(
                        Guesses.IF_MATCH, employer.get(path).is(200).header("ETag"))
                .send(
                        "PATCH",
                        path,
                        "application/merge-patch+json",
                        "{\"hoursPerWeek\": 20}".getBytes(StandardCharsets.UTF_8));
        asked.merge(change + " " + changed.status(), 1, Integer::sum);
        String commit = "POST /v1/rosters/{roster}/commit";
        Reply committed = employer.post(
                "/v1/rosters/" + known.getOrDefault("roster", List.of()).getFirst() + "/commit",
                "application/json",
                known.getOrDefault(commit, List.of()).getFirst());
        asked.merge(commit + " " + committed.status(), 1, Integer::sum);
        return wrongWith(declared, change, path, changed);
    }

    private static List<String> wrongWith(Declared declared, Document.Operation operation, String path, Reply reply) {
        String told = operation.method() + " " + path + " -> " + reply.status() + " ";
        List<String> wrong = new ArrayList<>();
        if (reply.status() >= 500) {
            wrong.add(told + reply.code());
        }
        declared.undeclared(operation, reply).forEach(place -> wrong.add(told + "undeclared " + place));
        Planted.in(reply).forEach(mark -> wrong.add(told + "tells " + mark));
        return wrong;
    }

    /** The cursor at the end of what an employer can read now. */
    private static String head(Caller employer) {
        JsonNode page = employer.get("/v1/changes/registry?limit=500").is(200).json();
        while (!page.path("atHead").asBoolean()) {
            page = employer.patiently()
                    .get("/v1/changes/registry?limit=500&cursor="
                            + page.path("cursor").asText())
                    .is(200)
                    .json();
        }
        return page.path("cursor").asText();
    }

    private static Reply ask(Caller employer, Guesses.Guess guess) {
        Caller caller = employer;
        for (Map.Entry<String, String> header : guess.headers().entrySet()) {
            caller = header.getKey().equals("Accept-Language")
                    ? caller.reading(header.getValue())
                    : caller.sending(header.getKey(), header.getValue());
        }
        return caller.send(
                guess.method(),
                guess.path(),
                guess.type().isEmpty() ? null : guess.type(),
                guess.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Cursors and lists of good answers are asked with again. */
    static void remember(JsonNode answer, Map<String, List<String>> known) {
        for (String name : List.of("next", "cursor")) {
            if (answer.path(name).isTextual()) {
                keep(known, "cursor", answer.path(name).asText());
            }
        }
        if (answer.path("planHash").isTextual()) {
            keep(known, "roster", answer.path("id").asText());
            keep(known, "planHash", answer.path("planHash").asText());
        }
    }

    private static void keep(Map<String, List<String>> known, String name, String value) {
        List<String> values = known.computeIfAbsent(name, first -> new ArrayList<>());
        if (values.size() > 12) {
            values.remove(6);
        }
        values.add(value);
    }
}

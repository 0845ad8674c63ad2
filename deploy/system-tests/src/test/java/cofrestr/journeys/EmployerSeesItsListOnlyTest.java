package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final long NANOS = 20_000_000_000L;
    private static final long A_WHILE = 100_000_000L;
    private static final int LEAST = 300;

    /** What others said: staff id, names, e-mail, phone, address, title, NI number, birth date, and why. */
    private static final String MARK = "Wedi-Plannu";

    private static final String NI_NUMBER = "JG103759A";
    private static final String BIRTH_DATE = "1903-07-13";
    private static final List<String> MARKS =
            List.of(MARK, MARK.toUpperCase(java.util.Locale.ROOT), NI_NUMBER, BIRTH_DATE);

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
        Map<String, List<String>> known = planted(cardiff);
        SplittableRandom random = new SplittableRandom(SEED);
        Guesses guesses = new Guesses(random, document, known);
        Declared declared = new Declared(document, STATED);
        List<Caller> employers = List.of(register.as(Register.CARDIFF), register.as(Register.SCHOOL));
        List<Document.Operation> operations = document.operations().stream()
                .filter(operation -> operation.roles().contains("employer"))
                .toList();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(9);

        Map<String, Integer> asked = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        String shared = known.getOrDefault("number", List.of()).getFirst();
        boolean toldOfShared = false;
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
            String told = guess.method() + " " + guess.path() + " -> " + reply.status() + " ";
            if (reply.status() >= 500) {
                wrong.add(told + reply.code());
            }
            declared.undeclared(operation, reply).forEach(place -> wrong.add(told + "undeclared " + place));
            MARKS.stream()
                    .filter(mark -> (reply.body() + reply.headers()).contains(mark))
                    .forEach(mark -> wrong.add(told + "tells " + mark));
            toldOfShared |= operation.template().endsWith("/changes/registry")
                    && reply.body().contains(shared);
            remember(reply.json(), known);
        }
        assertThat(toldOfShared)
                .as("the events of the person whom both employ were among the answers")
                .isTrue();
        register.progress()
                .detail("seed " + SEED + ": "
                        + asked.values().stream().mapToInt(Integer::intValue).sum() + " requests of an employer to "
                        + operations.size() + " operations: " + asked);
        assertThat(wrong.stream().distinct().limit(40)).isEmpty();
        for (Document.Operation operation : operations) {
            assertThat(asked.keySet())
                    .as("good answers are among those of " + operation)
                    .anyMatch(answer -> answer.matches("\\Q" + operation + "\\E 20[02]"));
        }
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
    private static void remember(JsonNode answer, Map<String, List<String>> known) {
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

    /**
     * One person whom Cardiff and Gwynedd both employ, and one whom only Gwynedd does; everything that Gwynedd, the
     * registrar and the person said of them is marked. Answers what a clever employer would try.
     */
    private Map<String, List<String>> planted(Caller cardiff) {
        Caller gwynedd = register.as(Register.GWYNEDD);
        String own = register.newSchool(9620);
        String other = register.newSchoolInGwynedd(9620);
        StaffList.of("Sl", 5, own).committedBy(cardiff, own);
        String number = register.people(Register.CARDIFF, own).posts().stream()
                .filter(post -> post.path("staffId").asText().equals("Sl-0"))
                .map(post -> post.path("registerNumber").asText())
                .findFirst()
                .orElseThrow();
        String heading =
                String.join(",", StaffList.HEADING) + ",registerNumber,email,phone,addressLines,postTitle,niNumber\n";
        String marked = MARK.toLowerCase(java.util.Locale.ROOT) + "@cofrestr.example," + MARK + "-ffôn," + MARK
                + "-cyfeiriad," + MARK + "-teitl,";
        String list = heading
                + MARK + "-1," + MARK + "-enw," + MARK + "-cyfenw,1961-01-01," + other
                + ",TEACHING_ASSISTANT_3,2019-09-01,"
                + number + "," + marked + NI_NUMBER + "\n"
                + MARK + "-2," + MARK + "-arall," + MARK + "-cyfenw," + BIRTH_DATE + "," + other
                + ",TEACHING_ASSISTANT_3,2019-09-01,," + marked + "\n";
        Reply plan = StaffList.send(gwynedd, other, "text/csv", list.getBytes(StandardCharsets.UTF_8))
                .is(202);
        assertThat(StaffList.commit(gwynedd, plan).is(202).json().path("state").asText())
                .isEqualTo("COMMITTED");
        List<String> theirs = register.people(Register.GWYNEDD, other).numbers();
        assertThat(theirs).as(plan.body()).hasSize(2).contains(number);
        corrected(number);
        proposed(number);
        String check = Json.oneLine(Map.of("registerNumber", number, "dateOfBirth", "1961-01-01"));
        String ownList = StaffList.of("Sl", 6, own).csv(",", "\n");
        String linking = ownList.replaceFirst("\n", ",registerNumber\n").replaceAll("(?m)^(Sl-\\d.*)$", "$1,")
                + "Sx-1,A,B,1961-01-01," + own + ",TEACHING_ASSISTANT_1,2020-09-01," + theirs.getLast() + "\n";
        Map<String, List<String>> known = new HashMap<>();
        known.put(
                "number",
                new ArrayList<>(List.of(
                        number,
                        theirs.getFirst(),
                        theirs.getLast(),
                        register.demo().registerNumber(),
                        "10000000")));
        known.put("registerNumber", known.getOrDefault("number", List.of()));
        known.put(
                "organisation",
                List.of(
                        own,
                        own,
                        other,
                        Register.CARDIFF_CODE,
                        Register.GWYNEDD_CODE,
                        Register.SCHOOL_CODE,
                        "6819999"));
        known.put("roster", new ArrayList<>(List.of(plan.json().path("id").asText())));
        known.put(
                "kind",
                List.of("starters", "leavers", "movers", "changed", "unchanged", "held", "referred", "unreadable"));
        known.put("asOf", List.of(StaffList.today(), StaffList.today(), "2026-11-22"));
        known.put("profile", List.of("own"));
        known.put("coverage", List.of("named", "all"));
        known.put("limit", List.of("500", "500", "100", "1", "501", "0"));
        known.put("wait", List.of("0"));
        known.put("dryRun", List.of("true", "true", "false"));
        known.put("POST /v1/registration-checks", List.of(check, check.replace("1961", "1962")));
        known.put("PUT /v1/organisations/{organisation}/roster", List.of(ownList, linking));
        Reply mine = StaffList.send(cardiff, own, "text/csv", ownList.getBytes(StandardCharsets.UTF_8))
                .is(202);
        remember(mine.json(), known);
        known.put(
                "POST /v1/rosters/{roster}/commit",
                List.of(Json.oneLine(
                        Map.of("planHash", mine.json().path("planHash").asText()))));
        return known;
    }

    private void corrected(String number) {
        Caller registrar = register.as(Register.REGISTRAR);
        String path = "/v1/practitioners/" + number;
        String patch =
                Json.oneLine(Map.of("phone", MARK + "-desg", "email", MARK + "@desk.example", "preferredName", MARK));
        registrar
                .sending("If-Match", registrar.get(path).is(200).header("ETag"))
                .send("PATCH", path, "application/merge-patch+json", patch.getBytes(StandardCharsets.UTF_8))
                .is(200);
    }

    private void proposed(String number) {
        register.practitionerIs(number);
        try {
            register.as("practitioner")
                    .post(
                            "/v1/practitioners/" + number + "/proposals",
                            "application/json",
                            Json.oneLine(Map.of(
                                    "changes", Map.of("familyName", MARK + "-newydd"), "reason", MARK + "-rheswm")))
                    .is(201);
        } finally {
            register.practitionerIs(register.demo().registerNumber());
        }
    }
}

package cofrestr.registry.check;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.check.CheckedPeople.BIRTH;
import static cofrestr.registry.check.CheckedPeople.employed;
import static cofrestr.registry.check.CheckedPeople.registered;
import static cofrestr.registry.check.CheckedPeople.registeredUnder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSObject;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many checks in one request: answered as if each had come alone, signed as a whole, and no oracle either. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CheckListTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    @Inject
    Jdbi jdbi;

    @Inject
    MeterRegistry meters;

    /** What a row asks. */
    private record Ask(String ref, String number, String birth) {
        String json() {
            return "{\"ref\": \"%s\", \"registerNumber\": \"%s\", \"dateOfBirth\": \"%s\"}"
                    .formatted(ref, number, birth);
        }
    }

    private static Response sent(String client, String type, String body, String... more) {
        var request = as(Tokens.of(client, Role.EMPLOYER, "W06000002")).contentType(type);
        for (int i = 0; i < more.length; i += 2) {
            request = request.header(more[i], more[i + 1]);
        }
        return request.body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/registration-checks");
    }

    private static List<JsonNode> lines(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString().lines().map(CheckListTest::tree).toList();
    }

    private static List<JsonNode> checked(String client, List<Ask> asked) {
        return lines(sent(client, NDJSON, asked.stream().map(Ask::json).collect(Collectors.joining("\n"))));
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(line, broken);
        }
    }

    /** Numbers that could be and that nobody has. */
    private static String nobodys(int nth) {
        return RegisterNumber.ofBody(9_990_000 - nth).value();
    }

    private static List<Ask> wrong(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> new Ask("w" + i, nobodys(i), BIRTH))
                .toList();
    }

    @Test
    void everyRowIsAnsweredInItsOrderAndTheLastLineCountsThem() {
        String number = registered();
        List<JsonNode> lines = checked(
                "list-1",
                List.of(
                        new Ask("a", number, BIRTH),
                        new Ask("b", number, "1983-05-07"),
                        new Ask("c", "10000004", BIRTH),
                        new Ask("d", number, "1983-02-31"),
                        new Ask("e", employed(), "06/05/1983")));
        assertThat(lines).hasSize(6);
        assertThat(lines.stream()
                        .limit(5)
                        .map(line -> line.path("row").asInt() + line.path("ref").asText()))
                .containsExactly("1a", "2b", "3c", "4d", "5e");
        assertThat(lines.get(0).path("outcome").asText()).isEqualTo("REGISTERED");
        assertThat(lines.get(0).at("/categories/0/label/cy").asText()).isEqualTo("Gweithiwr cymorth dysgu mewn ysgol");
        assertThat(lines.get(1).path("outcome").asText()).isEqualTo("NO_MATCH");
        assertThat(lines.get(2).at("/error/code").asText()).isEqualTo("REGISTER_NUMBER_CHECK_FAILED");
        assertThat(lines.get(2).at("/error/pointer").asText()).isEqualTo("/registerNumber");
        assertThat(lines.get(3).at("/error/code").asText()).isEqualTo("ROW_DATE_INVALID");
        assertThat(lines.get(4).path("outcome").asText()).isEqualTo("NOT_REGISTERED");
        JsonNode last = lines.getLast();
        assertThat(last.path("answers").asInt()).isEqualTo(5);
        assertThat(last.path("useLimitation").asText()).startsWith("For judging");
        assertThat(last.has("row") || last.has("error")).isFalse();
    }

    @Test
    void whatIsWrongWithARowIsSaidOfThatRow() {
        String number = employed();
        String good = new Ask("good", number, BIRTH).json();
        List<JsonNode> lines = lines(sent(
                "list-2",
                NDJSON,
                String.join(
                        "\n",
                        "{\"registerNumber\": \"" + number + "\"}",
                        "{\"dateOfBirth\": \"" + BIRTH + "\"}",
                        "[1]",
                        "{\"registerNumber\": \"" + number + "\", \"shoeSize\": 9}",
                        new Ask("r".repeat(101), number, BIRTH).json(),
                        good),
                "Accept-Language",
                "cy"));
        assertThat(lines.stream()
                        .filter(line -> line.has("error"))
                        .map(line -> line.at("/error/code").asText() + " "
                                + line.at("/error/pointer").asText()))
                .containsExactly(
                        "ROW_FIELD_MISSING /dateOfBirth",
                        "ROW_FIELD_MISSING /registerNumber",
                        "ROW_UNREADABLE ",
                        "ROW_FIELD_UNKNOWN ",
                        "ROW_FIELD_TOO_LONG /ref");
        assertThat(lines.get(5).path("outcome").asText()).isEqualTo("NOT_REGISTERED");
        assertThat(lines.getLast().path("useLimitation").asText()).startsWith("At ddiben");
        assertThat(lines.getFirst().at("/error/detail").asText())
                .isNotEqualTo(lines(sent("list-2", NDJSON, "{\"registerNumber\": \"" + number + "\"}"))
                        .getFirst()
                        .at("/error/detail")
                        .asText());
    }

    @Test
    void csvUnderWelshHeadingsIsAnsweredAsCsv() {
        String number = registered();
        Response answer = sent(
                "list-3",
                CSV,
                "Cyfeirnod;Dyddiad geni;Rhif cofrestru\r\n=1+1;06/05/1983;" + number + "\r\nb;6.5.83;" + number
                        + "\r\n");
        assertThat(answer.contentType()).startsWith("text/csv");
        List<String> records = answer.asString().lines().toList();
        List<String> headings = cells(records.getFirst());
        assertThat(records).hasSize(4);
        Map<String, String> first = record(headings, records.get(1));
        assertThat(first)
                .containsEntry("row", "1")
                .containsEntry("ref", "'=1+1")
                .containsEntry("outcome", "REGISTERED")
                .containsEntry("registerNumber", number)
                .containsEntry("categories", "SCHOOL_LEARNING_SUPPORT_WORKER")
                .containsEntry("categoryNamesCy", "Gweithiwr cymorth dysgu mewn ysgol")
                .containsEntry("categoryNamesEn", "School learning support worker")
                .containsEntry("registrations", "FULL")
                .containsEntry("registeredFrom", "2026-11-22");
        assertThat(record(headings, records.get(2)))
                .containsEntry("row", "2")
                .containsEntry("outcome", "")
                .containsEntry("error", "ROW_DATE_INVALID")
                .containsEntry("errorPointer", "/dateOfBirth");
        assertThat(record(headings, records.get(3))).containsEntry("row", "").containsEntry("answers", "2");
    }

    private static List<String> cells(String record) {
        return RowReader.cells(',', record).orElseThrow();
    }

    private static Map<String, String> record(List<String> headings, String record) {
        List<String> cells = cells(record);
        return IntStream.range(0, headings.size()).boxed().collect(Collectors.toMap(headings::get, cells::get));
    }

    @Test
    void theFormOfTheAnswerIsTheSendersToChoose() {
        String csv = "registerNumber,dateOfBirth\n" + nobodys(1) + "," + BIRTH + "\n";
        assertThat(sent("list-4", CSV, csv, "Accept", NDJSON).contentType()).startsWith(NDJSON);
        assertThat(sent("list-4", CSV, csv, "Accept", "*/*").contentType()).startsWith(CSV);
        String json = new Ask("a", nobodys(1), BIRTH).json();
        assertThat(sent("list-4", NDJSON, json, "Accept", CSV).contentType()).startsWith(CSV);
        assertThat(sent("list-4", NDJSON, json, "Accept", "text/*;q=0.1, application/x-ndjson")
                        .contentType())
                .startsWith(NDJSON);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void nSingleChecksAreOneListOfNRows(long seed) {
        Random random = new Random(seed);
        String old = employed();
        String survivor = registered();
        List<String> numbers = List.of(
                registered(),
                employed(),
                registeredUnder("PROHIBITION"),
                registeredUnder("REPRIMAND"),
                old,
                survivor,
                nobodys(2),
                "10000004");
        List<String> births = List.of(BIRTH, BIRTH, BIRTH, "1983-05-07", "1890-01-01");
        List<Ask> asked = IntStream.range(0, 80)
                .mapToObj(i -> new Ask(
                        "r" + i,
                        numbers.get(random.nextInt(numbers.size())),
                        births.get(random.nextInt(births.size()))))
                .toList();
        jdbi.useHandle(handle -> handle.execute("insert into survivor values (?, ?)", old, survivor));
        try {
            List<JsonNode> many = checked("many-" + seed, asked);
            List<JsonNode> ones =
                    asked.stream().map(ask -> alone("one-" + seed, ask)).toList();
            assertThat(many.stream().limit(asked.size()).map(CheckListTest::withoutRow))
                    .containsExactlyElementsOf(ones);
            assertThat(ones.stream().map(JsonNode::toString))
                    .as("all kinds of answers were compared")
                    .anyMatch(line -> line.contains("\"REGISTERED\""))
                    .anyMatch(line -> line.contains("\"INELIGIBLE\""))
                    .anyMatch(line -> line.contains("\"NO_MATCH\""))
                    .anyMatch(line -> line.contains("REGISTER_NUMBER_CHECK_FAILED"))
                    .anyMatch(line -> line.contains("CHECKS_TOO_MANY_WRONG"));
        } finally {
            jdbi.useHandle(handle -> handle.execute("delete from survivor where number = ?", old));
        }
    }

    private static JsonNode withoutRow(JsonNode line) {
        ObjectNode rest = line.deepCopy();
        rest.remove("row");
        return rest.has("error")
                ? refusal(rest.path("ref").asText(), rest.at("/error/code").asText())
                : rest;
    }

    private static JsonNode alone(String client, Ask ask) {
        Response answer = as(Tokens.of(client, Role.EMPLOYER, "W06000002"))
                .contentType("application/json")
                .body(ask.json())
                .post("/v1/registration-checks");
        ObjectNode said = (ObjectNode) tree(answer.asString());
        if (answer.statusCode() != 200) {
            return refusal(ask.ref(), said.path("code").asText());
        }
        said.remove("useLimitation");
        return said;
    }

    private static JsonNode refusal(String ref, String code) {
        return JSON.createObjectNode().put("ref", ref).put("refused", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {NDJSON, CSV})
    void theReceiptIsOverEveryByteBeforeItsLine(String form) throws Exception {
        List<Ask> asked = wrong(100, 3);
        Response answer = sent(
                "list-5-" + form.length(),
                NDJSON,
                asked.stream().map(Ask::json).collect(Collectors.joining("\n")),
                "Accept",
                form);
        String text = answer.asString();
        int lastLine = text.stripTrailing().lastIndexOf('\n') + 1;
        String receipt = form.equals(CSV)
                ? cells(text.substring(lastLine).strip()).getLast()
                : tree(text.substring(lastLine)).path("receipt").asText();
        assertThat(SignedReceipt.isGenuine(receipt)).isTrue();
        byte[] before = text.substring(0, lastLine).getBytes(StandardCharsets.UTF_8);
        assertThat(JWSObject.parse(receipt).getPayload().toJSONObject())
                .containsEntry("answers", 3L)
                .containsEntry("client", "list-5-" + form.length())
                .containsEntry("asAt", "2026-11-22T12:00:00Z")
                .containsEntry(
                        "sha256",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(before)))
                .doesNotContainKey("stopped");
    }

    @Test
    void fiveWrongTriesAtOneNumberLockItAndTheOthersGoOn() {
        String number = registered();
        String other = registered();
        List<Ask> asked = new ArrayList<>();
        for (int day = 10; day < 16; day++) {
            asked.add(new Ask("g" + day, number, "1983-06-" + day));
        }
        asked.add(new Ask("right", number, BIRTH));
        asked.add(new Ask("other", other, BIRTH));
        List<JsonNode> lines = checked("list-6", asked);
        assertThat(lines.stream().limit(5).map(line -> line.path("outcome").asText()))
                .containsOnly("NO_MATCH");
        for (JsonNode locked : List.of(lines.get(5), lines.get(6))) {
            assertThat(locked.at("/error/code").asText()).isEqualTo("CHECKS_TOO_MANY_WRONG");
            assertThat(locked.has("outcome")).isFalse();
        }
        assertThat(lines.get(7).path("outcome").asText()).isEqualTo("REGISTERED");
        assertThat(alone("list-6", new Ask("a", number, BIRTH)).path("refused").asText())
                .as("what a list tried counts for a single check")
                .isEqualTo("CHECKS_TOO_MANY_WRONG");
        assertThat(alone("list-6b", new Ask("a", number, BIRTH)).path("outcome").asText())
                .isEqualTo("REGISTERED");
    }

    @Test
    void tooManyWrongRowsStopTheListAndTheDay() throws Exception {
        double before = meters.counter("cofrestr.checks.stopped").count();
        List<Ask> asked = new ArrayList<>(wrong(1000, 250));
        asked.add(new Ask("right", registered(), BIRTH));
        List<JsonNode> lines = checked("list-7", asked);
        assertThat(lines).hasSize(202);
        assertThat(lines.get(200).path("outcome").asText()).isEqualTo("NO_MATCH");
        JsonNode last = lines.getLast();
        assertThat(last.at("/error/code").asText()).isEqualTo("CHECKS_TOO_MANY_WRONG");
        assertThat(last.path("answers").asInt()).isEqualTo(201);
        assertThat(JWSObject.parse(last.path("receipt").asText()).getPayload().toJSONObject())
                .containsEntry("stopped", "CHECKS_TOO_MANY_WRONG")
                .containsEntry("answers", 201L);
        assertThat(meters.counter("cofrestr.checks.stopped").count()).isEqualTo(before + 1);
        sent("list-7", NDJSON, "unreadable\n" + asked.getLast().json())
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", not(equalTo("")))
                .body("code", equalTo("CHECKS_TOO_MANY_WRONG"));
        assertThat(alone("list-7", asked.getLast()).path("refused").asText()).isEqualTo("CHECKS_TOO_MANY_WRONG");
        assertThat(meters.counter("cofrestr.checks.stopped").count())
                .as("one alarm a day")
                .isEqualTo(before + 1);
        assertThat(checked("list-7b", List.of(asked.getLast()))
                        .getFirst()
                        .path("outcome")
                        .asText())
                .isEqualTo("REGISTERED");
    }

    @Test
    void aListThatStopsInALaterThousandKeepsWhatWasAnswered() {
        List<Ask> asked = new ArrayList<>(wrong(2000, 150));
        String number = registered();
        IntStream.range(0, 1800).forEach(i -> asked.add(new Ask("r" + i, number, BIRTH)));
        asked.addAll(wrong(2200, 100));
        List<JsonNode> lines = checked("list-8", asked);
        assertThat(lines).hasSize(150 + 1800 + 51 + 1);
        assertThat(lines.getLast().path("answers").asInt()).isEqualTo(2001);
        assertThat(lines.getLast().at("/error/code").asText()).isEqualTo("CHECKS_TOO_MANY_WRONG");
    }

    @Test
    void aLongListMayHaveTwoInAHundredWrong() {
        String number = employed();
        StringBuilder list = new StringBuilder("registerNumber,dateOfBirth\n");
        for (int i = 1; i <= 15_000; i++) {
            list.append(i % 60 == 0 ? nobodys(3000 + i / 60) : number)
                    .append(',')
                    .append(BIRTH)
                    .append('\n');
        }
        List<JsonNode> lines = lines(sent("list-9", CSV, list.toString(), "Accept", NDJSON));
        assertThat(lines).hasSize(15_001);
        assertThat(lines.stream().filter(line -> line.path("outcome").asText().equals("NO_MATCH")))
                .hasSize(250);
        assertThat(lines.getLast().path("answers").asInt()).isEqualTo(15_000);
        assertThat(lines.getLast().has("error")).isFalse();
    }

    @Test
    void everyThousandIsOneLookBeforeItsAnswers() {
        String number = employed();
        List<Ask> asked = new ArrayList<>();
        IntStream.range(0, 1500).forEach(i -> asked.add(new Ask("r" + i, number, BIRTH)));
        asked.addAll(wrong(5000, 2));
        assertThat(checked("list-10", asked)).hasSize(1503);
        assertThat(looks("list-10")).isEqualTo("2 looks at 3");
    }

    private String looks(String client) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(distinct l.id) || ' looks at ' || count(distinct s.subject)
                          from look l join look_subject s on s.look = l.id
                         where l.client = :client and l.operation = 'checkRegistrations' and l.purpose = 'EMPLOYMENT'
                        """)
                .bind("client", client)
                .mapTo(String.class)
                .one());
    }

    @Test
    void whatIsNoListIsRefusedWhole() {
        for (String[] one : new String[][] {
            {"", "FILE_EMPTY"},
            {"registerNumber,dateOfBirth\n", "FILE_EMPTY"},
            {"one,two\n1,2\n", "FILE_HEADER_MISSING"},
            {"registerNumber\n10000005\n", "FILE_COLUMN_MISSING"},
            {"registerNumber,dateOfBirth,shoeSize\n1,2,3\n", "FILE_COLUMN_UNKNOWN"},
            {"registerNumber,dateOfBirth,rhif cofrestru\n1,2,3\n", "FILE_COLUMN_REPEATED"}
        }) {
            sent("list-11", CSV, one[0])
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo(one[1]));
        }
        sent("list-11", NDJSON, new Ask("a", nobodys(1), BIRTH).json(), "X-Purpose", "NOSINESS")
                .then()
                .statusCode(400)
                .body("code", equalTo("PURPOSE_UNKNOWN"));
    }

    @Test
    void theDocumentShowsAListOfEachFormThatIsOne() {
        Map<String, Object> forms = as(Tokens.registrar())
                .get("/openapi?format=json")
                .jsonPath()
                .getMap("paths.'/v1/registration-checks'.post.requestBody.content");
        assertThat(forms.keySet()).containsExactly("application/json", NDJSON, CSV);
        for (String form : List.of(NDJSON, CSV)) {
            String example = JSON.valueToTree(forms.get(form))
                    .at("/examples/two people/value")
                    .asText();
            assertThat(lines(sent("list-12", form, example, "Accept", NDJSON))
                            .getLast()
                            .path("answers")
                            .asInt())
                    .as(form)
                    .isEqualTo(2);
        }
    }

    @Test
    void theLimitsAreServedAsDecisionsOfTheProject() {
        as(Tokens.registrar())
                .get("/v1/reference/project-decisions")
                .then()
                .body("items.find { it.subject == 'wrong checks' }.value", containsString("5 a day at one number"));
    }
}

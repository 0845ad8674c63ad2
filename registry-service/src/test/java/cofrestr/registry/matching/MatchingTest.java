package cofrestr.registry.matching;

import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.rows;
import static cofrestr.registry.RegistryClient.sendText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whom a description could mean, found in a real register. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class MatchingTest {
    private static final String NI_HEADING = HEADING + ",niNumber,formerFamilyName\n";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Jdbi jdbi;

    @Inject
    RulesInForce rules;

    @Test
    void theRowsInTheDatabaseAreTheFirstRules() {
        MatchRules inForce = rules.on(LocalDate.parse("2026-11-21"));
        assertThat(inForce)
                .usingRecursiveComparison()
                .ignoringFields("blockLimits")
                .isEqualTo(FirstRules.RULES);
    }

    @Test
    void registerNumberAndBirthDateAreCertainAndTheEvidenceSaysWhy() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Certain", "Invented", "1971-01-01", school) + ",,");
        String number = numberOf(school, school + "S1");
        ask(Map.of("ref", "one", "registerNumber", number, "dateOfBirth", "1971-01-01"))
                .body("ref", equalTo("one"))
                .body("band", equalTo("CERTAIN"))
                .body("registerNumber", equalTo(number))
                .body("candidates", hasSize(1))
                .body("candidates[0].score", equalTo(34.0f))
                .body("candidates[0].evidence.find { it.field == 'familyName' }.comparison", equalTo("MISSING"))
                .body("candidates[0].evidence.find { it.field == 'dateOfBirth' }.weight", equalTo(14.0f))
                .body("ruleVersion", equalTo(2))
                .body("capped", equalTo(false));
    }

    @Test
    void nationalInsuranceNumberBirthDateAndNameAreCertainAndTheNumberIsNeverSaid() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Insured", "Invented", "1971-01-02", school) + ",QQ300001A,");
        String body = ask(Map.of(
                        "givenNames", "INSURED",
                        "familyName", "Invented",
                        "dateOfBirth", "1971-01-02",
                        "niNumber", "qq 30 00 01 a"))
                .body("band", equalTo("CERTAIN"))
                .body("registerNumber", equalTo(numberOf(school, school + "S1")))
                .extract()
                .asString();
        assertThat(body.replace(" ", "")).doesNotContainIgnoringCase("QQ300001A");
    }

    @Test
    void nameAndBirthDateAloneAreNeverCertain() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Namesake", "Invented", "1971-01-03", school) + ",,");
        ask(Map.of("givenNames", "Namesake", "familyName", "Invented", "dateOfBirth", "1971-01-03"))
                .body("band", equalTo("PROBABLE"))
                .body("registerNumber", equalTo(numberOf(school, school + "S1")));
    }

    @Test
    void nobodyIsAnAnswer() {
        ask(Map.of("givenNames", "Nobody", "familyName", "Atall", "dateOfBirth", "1901-01-03"))
                .body("band", equalTo("NONE"))
                .body("containsKey('registerNumber')", equalTo(true))
                .body("registerNumber", nullValue())
                .body("candidates", hasSize(0));
    }

    @Test
    void differentNationalInsuranceNumbersAreNeverCertain() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Differs", "Invented", "1971-01-04", school) + ",QQ300004A,");
        String number = numberOf(school, school + "S1");
        ask(Map.of("registerNumber", number, "dateOfBirth", "1971-01-04", "niNumber", "QQ300005A"))
                .body("band", equalTo("PROBABLE"))
                .body("registerNumber", equalTo(number));
    }

    @Test
    void twinsAreNeverCertain() {
        String school = newSchool();
        commitText(
                school,
                row(school + "S1", "Annest", "Invented", "1971-01-05", school) + ",QQ300006A,",
                row(school + "S2", "Bronwen", "Invented", "1971-01-05", school) + ",QQ300007A,");
        ask(Map.of(
                        "givenNames", "Bronwen",
                        "familyName", "Invented",
                        "dateOfBirth", "1971-01-05",
                        "niNumber", "QQ300006A"))
                .body("band", equalTo("PROBABLE"))
                .body("candidates", hasSize(2));
        ask(Map.of("givenNames", "Bronwen", "familyName", "Invented", "dateOfBirth", "1971-01-05"))
                .body("band", equalTo("PROBABLE"))
                .body("registerNumber", equalTo(numberOf(school, school + "S2")))
                .body("candidates", hasSize(1));
    }

    @Test
    void aPersonIsFoundByANameOfThePast() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Renamed", "Earlier", "1971-01-06", school) + ",,");
        commit(sendText(
                school,
                "2026-11-23",
                NI_HEADING + row(school + "S1", "Renamed", "Later", "1971-01-06", school) + ",,\n"));
        String number = numberOf(school, school + "S1");
        assertThat(namesOf(number)).containsExactlyInAnyOrder("Earlier", "Later");
        ask(Map.of("givenNames", "Renamed", "familyName", "Earlier", "dateOfBirth", "1971-01-06"))
                .body("band", equalTo("PROBABLE"))
                .body("registerNumber", equalTo(number));
        ask(Map.of(
                        "givenNames", "Renamed",
                        "familyName", "Third",
                        "formerFamilyName", "Later",
                        "dateOfBirth", "1971-01-06"))
                .body("candidates[0].evidence.find { it.field == 'familyName' }.comparison", equalTo("AGREES_FORMERLY"))
                .body("registerNumber", equalTo(number));
    }

    @Test
    void aPersonIsFoundByAStatedFormerFamilyName() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Married", "Now", "1971-01-07", school) + ",,O'Before");
        ask(Map.of("givenNames", "Married", "familyName", "OBEFORE", "dateOfBirth", "1971-01-07"))
                .body("band", equalTo("PROBABLE"))
                .body("registerNumber", equalTo(numberOf(school, school + "S1")));
    }

    @Test
    void whereManyFitTheAnswerIsCappedAndSaysSo() {
        String school = newSchool();
        commitText(
                school,
                IntStream.range(0, 25)
                        .mapToObj(i -> row(school + "C" + i, "Common", "Name", "1971-01-08", school) + ",QQ3001"
                                + String.format("%02d", i) + "A,")
                        .toArray(String[]::new));
        ask(Map.of("givenNames", "Common", "familyName", "Name", "dateOfBirth", "1971-01-08"))
                .body("band", equalTo("PROBABLE"))
                .body("candidates", hasSize(20))
                .body("registerNumber", nullValue())
                .body("capped", equalTo(true));
        // A number finds its person first, whoever else there is.
        ask(Map.of(
                        "givenNames", "Common",
                        "familyName", "Name",
                        "dateOfBirth", "1971-01-08",
                        "niNumber", "QQ300124A"))
                .body("band", equalTo("CERTAIN"))
                .body("registerNumber", equalTo(numberOf(school, school + "C24")))
                .body("capped", equalTo(true));
    }

    @Test
    void aPersonWhoWasMergedIsFoundAsTheOneWhoSurvives() {
        String school = newSchool();
        commitText(
                school,
                row(school + "S1", "Merged", "Before", "1971-01-09", school) + ",QQ300201A,",
                row(school + "S2", "Merged", "After", "1971-01-10", school) + ",,");
        String merged = numberOf(school, school + "S1");
        String survivor = numberOf(school, school + "S2");
        jdbi.useHandle(
                handle -> handle.execute("insert into survivor (number, survivor) values (?, ?)", merged, survivor));
        try {
            ask(Map.of("registerNumber", merged, "dateOfBirth", "1971-01-10"))
                    .body("band", equalTo("CERTAIN"))
                    .body("registerNumber", equalTo(survivor))
                    .body("candidates", hasSize(1));
            ask(Map.of(
                            "givenNames", "Merged",
                            "familyName", "After",
                            "dateOfBirth", "1971-01-09",
                            "niNumber", "QQ300201A"))
                    .body("band", equalTo("CERTAIN"))
                    .body("registerNumber", equalTo(survivor));
        } finally {
            jdbi.useHandle(handle -> handle.execute("delete from survivor where number = ?", merged));
        }
    }

    @Test
    void aSlipInTheNumberIsSeenThoughItIsStoredSealed() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Slipped", "Invented", "1971-01-14", school) + ",QQ300501A,");
        ask(Map.of(
                        "givenNames", "Slipped",
                        "familyName", "Invented",
                        "dateOfBirth", "1971-01-14",
                        "niNumber", "QQ300510A"))
                .body("band", equalTo("PROBABLE"))
                .body("registerNumber", equalTo(numberOf(school, school + "S1")))
                .body("candidates[0].evidence.find { it.field == 'niNumber' }.comparison", equalTo("DIGITS_SWAPPED"));
        ask(Map.of(
                        "givenNames", "Slipped",
                        "familyName", "Invented",
                        "dateOfBirth", "1971-01-14",
                        "niNumber", "QQ300591A"))
                .body(
                        "candidates[0].evidence.find { it.field == 'niNumber' }.comparison",
                        equalTo("ONE_DIGIT_DIFFERS"));
        ask(Map.of(
                        "givenNames", "Slipped",
                        "familyName", "Invented",
                        "dateOfBirth", "1971-01-14",
                        "niNumber", "QQ999999D"))
                .body("candidates[0].evidence.find { it.field == 'niNumber' }.comparison", equalTo("DIFFERS"));
    }

    @Test
    void aSlipInTheBirthDateStillFindsThePerson() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Llŷr", "Slip-Invented", "1971-02-03", school) + ",,");
        for (String date : List.of("1971-03-02", "1971-02-08", "1971-07-03", "1981-02-03", "1970-02-03")) {
            ask(Map.of("givenNames", "Ll?r", "familyName", "SLIP INVENTED", "dateOfBirth", date))
                    .body("band", equalTo("PROBABLE"))
                    .body("registerNumber", equalTo(numberOf(school, school + "S1")));
        }
    }

    @Test
    void whomAListLinksIsCertain() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Linked", "Invented", "1971-01-11", school) + ",QQ300301A,");
        String number = numberOf(school, school + "S1");
        String byNumber = newSchool();
        JsonPath linked = sendText(
                byNumber,
                "2026-11-22",
                NI_HEADING.replace("\n", ",registerNumber\n")
                        + row("N" + byNumber, "Otherwise", "Called", "1971-01-11", byNumber) + ",,," + number + "\n");
        assertThat(rows(linked, "starters").getString("items[0].registerNumber"))
                .isEqualTo(number);
        ask(Map.of(
                        "givenNames", "Otherwise",
                        "familyName", "Called",
                        "dateOfBirth", "1971-01-11",
                        "registerNumber", number))
                .body("band", equalTo("CERTAIN"))
                .body("registerNumber", equalTo(number));
        String byNi = newSchool();
        linked = sendText(
                byNi,
                "2026-11-22",
                NI_HEADING + row("I" + byNi, "LINKED", "Inven-ted", "1971-01-11", byNi) + ",QQ300301A,\n");
        assertThat(rows(linked, "starters").getString("items[0].registerNumber"))
                .isEqualTo(number);
        ask(Map.of(
                        "givenNames", "LINKED",
                        "familyName", "Inven-ted",
                        "dateOfBirth", "1971-01-11",
                        "niNumber", "QQ300301A"))
                .body("band", equalTo("CERTAIN"))
                .body("registerNumber", equalTo(number));
    }

    @Test
    void manyAreAnsweredLineByLineAndABadLineStopsNobody() {
        String school = newSchool();
        commitText(school, row(school + "S1", "Many", "Invented", "1971-01-12", school) + ",,");
        String number = numberOf(school, school + "S1");
        String lines = IntStream.rangeClosed(1, 2000)
                .mapToObj(i -> switch (i % 500) {
                    case 1 -> "this is no JSON";
                    case 2 ->
                        "{\"ref\": \"r" + i + "\", \"registerNumber\": \"10000000\", \"dateOfBirth\": \"1971-01-12\"}";
                    case 3 -> "{\"ref\": \"r" + i + "\", \"surname\": \"no such field\"}";
                    case 4 -> "{\"ref\": \"r" + i + "\", \"givenNames\": \"Many\"}";
                    case 5 -> "{\"ref\": \"r" + i + "\", \"niNumber\": \"PERSONAL\"}";
                    case 6 -> "{\"ref\": \"r" + i + "\", \"niNumber\": \"QQ300401A\", \"dateOfBirth\": \"1971-02-31\"}";
                    default ->
                        "{\"ref\": \"r" + i + "\", \"registerNumber\": \"" + number
                                + "\", \"dateOfBirth\": \"1971-01-12\"}";
                })
                .collect(Collectors.joining("\n"));
        List<JsonNode> answers = send(lines, "en");
        assertThat(answers).hasSize(2000);
        assertThat(answers)
                .extracting(answer -> answer.path("row").asInt())
                .isEqualTo(IntStream.rangeClosed(1, 2000).boxed().toList());
        assertThat(answers.get(99).path("ref").asText()).isEqualTo("r100");
        assertThat(answers.stream()
                        .filter(answer -> "CERTAIN".equals(answer.path("band").asText())))
                .hasSize(2000 - 24);
        assertThat(answers.subList(500, 506))
                .extracting(answer -> answer.at("/error/code").asText() + " "
                        + answer.at("/error/pointer").asText())
                .containsExactly(
                        "ROW_UNREADABLE ",
                        "REGISTER_NUMBER_CHECK_FAILED /registerNumber",
                        "ROW_FIELD_UNKNOWN ",
                        "MATCH_CRITERIA_TOO_FEW ",
                        "ROW_NI_NUMBER_INVALID /niNumber",
                        "FIELD_INVALID /dateOfBirth");
        assertThat(answers.get(501).path("ref").asText()).isEqualTo("r502");
    }

    /** The client sends all of its lines before it reads the first answer; there are far more of both than any buffer holds. */
    @Test
    @Timeout(180)
    void aClientThatSendsEverythingBeforeItReadsIsAnswered() throws IOException {
        int lines = 80_000;
        String school = newSchool();
        commitText(school, row(school + "S1", "Sent", "Invented", "1971-01-13", school) + ",,");
        byte[] line = ("{\"registerNumber\": \"" + numberOf(school, school + "S1")
                        + "\", \"dateOfBirth\": \"1971-01-13\", \"familyName\": \"" + "x".repeat(100)
                        + "\", \"givenNames\": \"" + "y".repeat(100) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpURLConnection client =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/matches")
                        .toURL()
                        .openConnection();
        client.setRequestMethod("POST");
        client.setDoOutput(true);
        client.setRequestProperty("Content-Type", "application/x-ndjson");
        client.setRequestProperty("Authorization", "Bearer " + Tokens.registrar());
        client.setFixedLengthStreamingMode((long) line.length * lines);
        try (OutputStream out = client.getOutputStream()) {
            for (int i = 0; i < lines; i++) {
                out.write(line);
            }
        }
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(answers.lines()
                            .filter(answer -> answer.contains("\"band\":\"CERTAIN\""))
                            .count())
                    .isEqualTo(lines);
        }
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageAskedFor() {
        assertThat(send("{\"givenNames\": \"Siân\"}", "cy")
                        .getFirst()
                        .at("/error/detail")
                        .asText())
                .startsWith("Rhowch rif cofrestru");
    }

    @Test
    void aBodyWithoutLinesIsRefused() {
        as(Tokens.registrar())
                .contentType("application/x-ndjson")
                .body("\n \n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/matches")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_EMPTY"));
    }

    @Test
    void aDescriptionThatFindsNobodyByItsKindIsRefused() {
        as(Tokens.of("casework", Role.CASEWORKER))
                .contentType("application/json")
                .body(Map.of("familyName", "Invented", "dateOfBirth", "1971-01-01"))
                .post("/v1/matches")
                .then()
                .statusCode(400)
                .body("code", equalTo("MATCH_CRITERIA_TOO_FEW"));
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("niNumber", "QQ3", "dateOfBirth", "1971-01-01"))
                .post("/v1/matches")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/niNumber"));
    }

    private List<String> namesOf(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select n.family_name from practitioner_name n join practitioner p on p.id = n.practitioner_id where p.register_number = ?")
                .bind(0, number)
                .mapTo(String.class)
                .list());
    }

    private static ValidatableResponse ask(Map<String, String> description) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(description)
                .post("/v1/matches")
                .then()
                .statusCode(200);
    }

    private static List<JsonNode> send(String lines, String language) {
        return answer(lines, language).lines().map(MatchingTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String answer(String lines, String language) {
        return as(Tokens.registrar())
                .header("Accept-Language", language)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/matches")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }

    private static void commitText(String school, String... rows) {
        commit(sendText(school, "2026-11-22", NI_HEADING + String.join("\n", rows) + "\n"));
    }
}

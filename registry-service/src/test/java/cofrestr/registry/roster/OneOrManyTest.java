package cofrestr.registry.roster;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One post stated alone and a thousand in a list go the same way. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class OneOrManyTest {
    private static final String[] FIELDS = {
        "staffId",
        "postId",
        "givenNames",
        "familyName",
        "dateOfBirth",
        "email",
        "niNumber",
        "organisation",
        "roleProfile",
        "startDate",
        "endDate"
    };

    /** The rows of a list, each with a school's own ids in it. {@code @} stands for the school. */
    private static List<Map<String, String>> rows(String school, Random random, int round) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int person = 0; person < 12; person++) {
            if (random.nextInt(5) == 0 && round == 0) {
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            row.put("staffId", school + "-" + person);
            row.put("postId", "");
            row.put("givenNames", wordOf("4" + (200 + 61 * person)) + wordOf(school));
            row.put("familyName", random.nextInt(6) == 0 ? "Changed" : "Invented");
            row.put("dateOfBirth", "1970-%02d-%02d".formatted(1 + person, 10 + person));
            row.put("email", "p" + random.nextInt(3) + "@example.org");
            row.put("niNumber", "");
            row.put("organisation", school);
            row.put("roleProfile", random.nextBoolean() ? "TEACHING_ASSISTANT_1" : "MIDDAY_SUPERVISION_1");
            row.put("startDate", "20" + (15 + random.nextInt(2)) + "-09-01");
            row.put("endDate", random.nextInt(6) == 0 ? "2027-07-31" : "");
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void nSingleCallsAreOneListOfNRows(long seed) {
        String byList = newSchool();
        String oneByOne = newSchool();
        for (int round = 0; round < 3; round++) {
            String asOf = "2026-11-" + (18 + round);
            commit(sendText(byList, asOf, csv(rows(byList, new Random(seed + round), round))));
            List<Map<String, String>> singles = rows(oneByOne, new Random(seed + round), round);
            Collections.shuffle(singles, new Random(seed));
            singles.forEach(row -> state(row, oneByOne, asOf));
            assertThat(everything(oneByOne)).isEqualTo(everything(byList));
        }
    }

    private static String csv(List<Map<String, String>> rows) {
        return String.join(",", FIELDS) + "\n"
                + rows.stream()
                        .map(row -> Arrays.stream(FIELDS).map(row::get).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Response state(Map<String, String> row, String school, String asOf) {
        Response answer = as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body(row)
                .post("/v1/organisations/" + school + "/employments?asOf=" + asOf);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer;
    }

    /** All that the register holds of a school's people, without what differs between two schools. */
    private static String everything(String school) {
        List<String> entries = new ArrayList<>();
        for (String number : new TreeSet<>(people(school).<String>getList("items.registerNumber"))) {
            JsonPath entry =
                    as(Tokens.registrar()).get("/v1/practitioners/" + number).jsonPath();
            Map<String, Object> told = new TreeMap<>(entry.getMap("$"));
            told.remove("registerNumber");
            entries.add(told.toString()
                    .replace(school, "@")
                    .replace(wordOf(school), "@")
                    .replaceAll("employment=\\d+", "employment=n")
                    .replaceAll("(at|recorded)=[^,}]+", "$1=t"));
        }
        Collections.sort(entries);
        return String.join("\n", entries);
    }

    @Test
    void aStarterIsCreatedOnceAndAChangeAnswersWhatItCameTo() {
        String school = newSchool();
        Map<String, String> row = rows(school, new Random(5), 1).getFirst();
        row.put("familyName", "Invented");
        Response made = state(row, school, "2026-11-20");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.jsonPath().getString("outcome")).isEqualTo("STARTED");
        assertThat(made.header("Location"))
                .endsWith("/v1/practitioners/" + numberOf(school, row.getOrDefault("staffId", "")));
        assertThat(state(row, school, "2026-11-20").jsonPath().getString("outcome"))
                .isEqualTo("UNCHANGED");
        row.put("email", "new@example.org");
        assertThat(state(row, school, "2026-11-21").jsonPath().getString("outcome"))
                .isEqualTo("CHANGED");
    }

    @Test
    void whatComesLateChangesNothing() {
        String school = newSchool();
        Map<String, String> row = rows(school, new Random(6), 1).getFirst();
        row.put("email", "first@example.org");
        state(row, school, "2026-11-15");
        row.put("email", "later@example.org");
        state(row, school, "2026-11-20");
        row.put("email", "late@example.org");
        assertThat(state(row, school, "2026-11-18").jsonPath().getString("outcome"))
                .isEqualTo("UNCHANGED");
        String number = numberOf(school, row.getOrDefault("staffId", ""));
        as(Tokens.registrar()).get("/v1/practitioners/" + number).then().body("email", equalTo("later@example.org"));
        as(Tokens.registrar())
                .get("/v1/practitioners/" + number + "/proposals")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void whatCannotBeIsNamedByItsField() {
        String school = newSchool();
        Map<String, String> row = rows(school, new Random(7), 1).getFirst();
        row.put("roleProfile", "NO_SUCH_ROLE");
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body(row)
                .post("/v1/organisations/" + school + "/employments")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/roleProfile"));
        row.put("roleProfile", "TEACHING_ASSISTANT_1");
        row.put("shoeSize", "7");
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body(row)
                .post("/v1/organisations/" + school + "/employments")
                .then()
                .statusCode(400);
        assertThat(people(school).getList("items")).isEmpty();
    }

    @Test
    void aRehearsedListShowsItsPlanAndLeavesNothing() {
        String school = newSchool();
        String list = csv(rows(school, new Random(8), 1));
        JsonPath plan = as(Tokens.employer(AUTHORITY))
                .contentType("text/csv")
                .body(list)
                .put("/v1/organisations/" + school + "/roster?asOf=2026-11-20&dryRun=true")
                .then()
                .statusCode(202)
                .body("state", equalTo("PLANNED"))
                .body("counts.starters", equalTo(12))
                .extract()
                .jsonPath();
        as(Tokens.employer(AUTHORITY))
                .get("/v1/rosters/" + plan.getString("id"))
                .then()
                .statusCode(404);
    }
}

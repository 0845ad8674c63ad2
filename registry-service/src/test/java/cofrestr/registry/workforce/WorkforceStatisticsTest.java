package cofrestr.registry.workforce;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.nextEstablishment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.registry.RegistryClient;
import cofrestr.testing.Statements;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of the workforce, exact and under disclosure control. Each test counts a year in which nobody else has posts. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class WorkforceStatisticsTest {
    private static final String HEADING =
            "staffId,postId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate,endDate,censusCategory,fte,welshAbility\n";
    private static final String ANALYST = Tokens.of("policy-analyst", Role.POLICY_ANALYST);

    private static int years = 1930;

    @Inject
    Jdbi jdbi;

    private String school = "";
    private int year;

    @BeforeEach
    void aSchoolAndAYearOfItsOwn() {
        school = newSchool();
        years += 2;
        year = years;
    }

    private String post(int person, String more) {
        return post(person, "", school, more);
    }

    private String post(int person, String postId, String organisation, String more) {
        return "%s-%d,%s,Counted%s%d,Invented,19%02d-01-%02d,%s,TEACHING_ASSISTANT_1,%d-01-01,%d-12-31,%s"
                .formatted(
                        school,
                        person,
                        postId,
                        RegistryClient.wordOf(school),
                        person,
                        1 + person / 28,
                        1 + person % 28,
                        organisation,
                        year,
                        year,
                        more);
    }

    private void stated(String... posts) {
        RegistryClient.commit(RegistryClient.sendText(school, "2026-11-22", HEADING + String.join("\n", posts) + "\n"));
    }

    private ValidatableResponse count(String token, String by) {
        return as(token)
                .get("/v1/workforce/statistics?by=" + by + "&asOf=" + year + "-06-01")
                .then();
    }

    private JsonPath counted(String by) {
        return count(Tokens.registrar(), by).statusCode(200).extract().jsonPath();
    }

    private static String figures(JsonPath answer, String code) {
        Map<String, Object> found = answer.getMap("items.find { it.code == '" + code + "' }");
        return found == null ? "none" : found.get("people") + " people, " + found.get("posts") + " posts";
    }

    private static String total(JsonPath answer) {
        return answer.getInt("total.people") + " people, " + answer.getInt("total.posts") + " posts";
    }

    @Test
    void aPersonCountsOnceInEachGroupAndOnceInAll() {
        stated(
                post(1, "A", school, "TEACHING_ASSISTANT,0.5,"),
                post(1, "B", school, "TEACHING_ASSISTANT,0.25,"),
                post(1, "C", school, "MIDDAY,,"),
                post(2, "ADMINISTRATION,1,"),
                post(3, ",0.1234,"));
        JsonPath answer = counted("censusCategory");
        assertThat(answer.getList("items.code"))
                .containsExactly("ADMINISTRATION", "MIDDAY", "TEACHING_ASSISTANT", "UNKNOWN");
        assertThat(figures(answer, "TEACHING_ASSISTANT")).isEqualTo("1 people, 2 posts");
        assertThat(figures(answer, "UNKNOWN")).isEqualTo("1 people, 1 posts");
        assertThat(total(answer)).isEqualTo("3 people, 5 posts");
        assertThat(new BigDecimal(answer.getString("total.fte"))).isEqualByComparingTo("1.8734");
        assertThat(answer.getInt("items.find { it.code == 'MIDDAY' }.fte")).isZero();
        assertThat(answer.getBoolean("total.suppressed")).isFalse();
        assertThat(answer.getString("asOf")).isEqualTo(year + "-06-01");
        assertThat(answer.getString("by")).isEqualTo("censusCategory");
    }

    @Test
    void onlyPostsOpenOnTheDayCount() {
        stated(post(1, "OTHER,1,"));
        as(Tokens.registrar())
                .get("/v1/workforce/statistics?by=censusCategory&asOf=" + (year - 1) + "-12-31")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("total.people", equalTo(0))
                .body("total.posts", equalTo(0))
                .body("total.fte", equalTo(0));
        for (String day : List.of(year + "-01-01", year + "-12-31")) {
            as(Tokens.registrar())
                    .get("/v1/workforce/statistics?by=censusCategory&asOf=" + day)
                    .then()
                    .body("total.posts", equalTo(1));
        }
    }

    @Test
    void whoWasMergedIsOnePerson() {
        stated(post(1, "OTHER,1,"), post(2, "OTHER,1,"));
        assertThat(total(counted("censusCategory"))).isEqualTo("2 people, 2 posts");
        String old = numberOfStated(1);
        jdbi.useHandle(handle -> handle.execute("insert into survivor values (?, ?)", old, numberOfStated(2)));
        try {
            for (String by : List.of("censusCategory", "authority", "welshAbility")) {
                assertThat(total(counted(by))).as(by).isEqualTo("1 people, 2 posts");
            }
        } finally {
            jdbi.useHandle(handle -> handle.execute("delete from survivor where number = ?", old));
        }
    }

    private String numberOfStated(int person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.register_number from employment e join practitioner p on p.id = e.practitioner_id where e.staff_id = :id
                        """)
                .bind("id", school + "-" + person)
                .mapTo(String.class)
                .first());
    }

    @Test
    void theAuthorityIsTheHighestOneAboveThePost() {
        stated(post(1, "OTHER,1,"));
        assertThat(figures(counted("authority"), AUTHORITY)).isEqualTo("1 people, 1 posts");
    }

    @Test
    void aPostBeneathNoAuthorityCountsForItsSender() {
        String agency = "AGENCY-" + nextEstablishment();
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("code", agency, "kind", "AGENCY", "nameEn", "Invented Agency", "nameCy", "Asiantaeth"))
                .post("/v1/organisations")
                .then()
                .statusCode(201);
        JsonPath plan = as(Tokens.employer(agency))
                .contentType("text/csv")
                .body((HEADING + post(1, "", agency, "OTHER,1,")).getBytes(StandardCharsets.UTF_8))
                .put("/v1/organisations/" + agency + "/roster?asOf=2026-11-22")
                .jsonPath();
        as(Tokens.employer(agency))
                .contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash")))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(202);
        assertThat(figures(counted("authority"), agency)).isEqualTo("1 people, 1 posts");
    }

    @Test
    void abilityInWelshIsThePersonsAndTheNewestThatIsStated() {
        stated(
                post(1, "A", school, "OTHER,1,ENTRY"),
                post(1, "B", school, "OTHER,1,"),
                post(2, "OTHER,1,PROFICIENT"),
                post(3, "OTHER,1,"));
        JsonPath answer = counted("welshAbility");
        assertThat(answer.getList("items.code")).containsExactly("ENTRY", "PROFICIENT", "UNKNOWN");
        assertThat(figures(answer, "ENTRY")).isEqualTo("1 people, 2 posts");
        assertThat(figures(answer, "UNKNOWN")).isEqualTo("1 people, 1 posts");
    }

    @Test
    void anAnalystSeesNoSmallFigureAndNoExactOne() {
        stated(IntStream.range(0, 15)
                .mapToObj(i -> post(i, (i < 3 ? "HLTA" : "MIDDAY") + ",0.5,"))
                .toArray(String[]::new));
        JsonPath exact = counted("censusCategory");
        assertThat(figures(exact, "HLTA")).isEqualTo("3 people, 3 posts");
        count(ANALYST, "censusCategory")
                .statusCode(200)
                .body("items[0].code", equalTo("HLTA"))
                .body("items[0].keySet().containsAll(['people', 'posts', 'fte'])", equalTo(true))
                .body("items[0].people", nullValue())
                .body("items[0].posts", nullValue())
                .body("items[0].fte", nullValue())
                .body("items[0].suppressed", equalTo(true))
                .body("items[1].people", equalTo(10))
                .body("items[1].posts", equalTo(10))
                .body("items[1].fte", equalTo(5))
                .body("items[1].suppressed", equalTo(false))
                .body("total.people", equalTo(15))
                .body("total.fte", equalTo(10));
    }

    @Test
    void oneStatementCountsAndOneSaysHowToShow() {
        for (String by : List.of("censusCategory", "authority", "welshAbility")) {
            assertThat(Statements.during(jdbi, () -> counted(by))).as(by).hasSize(1);
            assertThat(Statements.during(jdbi, () -> count(ANALYST, by))).as(by).hasSize(2);
        }
    }

    @Test
    void byWhatMustBeSaidAndTheDayMustBeOne() {
        for (String query : List.of("", "?by=shoeSize", "?by=authority&asOf=2026-02-30")) {
            String code = as(Tokens.registrar())
                    .get("/v1/workforce/statistics" + query)
                    .then()
                    .statusCode(400)
                    .extract()
                    .jsonPath()
                    .getString("code");
            assertThat(code).as(query).isEqualTo("PARAMETER_INVALID");
        }
        as(Tokens.registrar())
                .get("/v1/workforce/statistics?by=authority")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2026-11-22"));
    }
}

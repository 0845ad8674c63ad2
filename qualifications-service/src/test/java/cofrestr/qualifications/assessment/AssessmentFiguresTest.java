package cofrestr.qualifications.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.kit.caller.Role;
import cofrestr.qualifications.Invented;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uptake, progression and deployment; each test has an authority of its own, or days of its own. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AssessmentFiguresTest {
    private static final String REGISTRAR = Tokens.registrar();
    private static final String ANALYST = Tokens.of("analyst", Role.POLICY_ANALYST);
    private static final String TEACHING = "SUPPORTING_TEACHING_AND_LEARNING";

    @Inject
    Jdbi jdbi;

    private Invented invented = new Invented(Jdbi.create("jdbc:none"));

    @BeforeEach
    void organisations() {
        invented = new Invented(jdbi);
        for (String authority : new String[] {"AF-1", "AF-2"}) {
            invented.organisation(authority, "LOCAL_AUTHORITY", null, null);
            invented.organisation(authority + "-SCHOOL", "SCHOOL", authority, "PRIMARY");
        }
    }

    @Test
    void assessmentsBegunAreCountedBySchoolYearRouteAndAuthority() {
        for (int i = 0; i < 6; i++) {
            assessment("AF-1-SCHOOL", "ASSESSMENT_ONLY", "2008-08-31", i < 5);
        }
        for (int i = 0; i < 3; i++) {
            assessment("AF-1-SCHOOL", "ASSESSMENT_ONLY", "2008-09-01", false);
        }
        JsonPath exact = figures(REGISTRAR, "2008-01-01", "2008-12-31");
        assertThat(uptake(exact, "2007-09-01", "AF-1"))
                .containsEntry("route", "ASSESSMENT_ONLY")
                .containsEntry("begun", 6)
                .containsEntry("registered", 5)
                .containsEntry("awarded", 0);
        assertThat(uptake(exact, "2008-09-01", "AF-1")).containsEntry("begun", 3);
        JsonPath shown = figures(ANALYST, "2008-01-01", "2008-12-31");
        assertThat(uptake(shown, "2007-09-01", "AF-1"))
                .containsEntry("begun", 5)
                .containsEntry("registered", 5)
                .containsEntry("awarded", 0);
        assertThat(uptake(shown, "2008-09-01", "AF-1")).doesNotContainKeys("begun", "registered", "awarded");
    }

    @Test
    void awardsAreCountedByThePostOnTheirDay() {
        String qualification = invented.qualification(3);
        for (int i = 0; i < 7; i++) {
            String number = working("AF-2-SCHOOL", "TEACHING_ASSISTANT_2", "1990-09-01", null);
            invented.award(number, qualification, "1995-03-01", "2026-11-01T00:00:00Z");
        }
        String nowhere = invented.person();
        invented.award(nowhere, qualification, "1995-03-01", "2026-11-01T00:00:00Z");
        JsonPath exact = figures(REGISTRAR, "1995-01-01", "1995-12-31");
        String ours = "awards.find { it.schoolYear == '1994-09-01' && it.authority == 'AF-2' }";
        assertThat(exact.getMap(ours))
                .containsEntry("route", TEACHING)
                .containsEntry("awards", 7)
                .containsEntry("statuses", 0);
        assertThat(exact.getInt("awards.find { it.authority == null && it.route == null }.awards"))
                .isEqualTo(1);
        assertThat(figures(ANALYST, "1995-01-01", "1995-12-31").getInt(ours + ".awards"))
                .isEqualTo(5);
    }

    @Test
    void whoStoodOnALevelIsFoundAgainWhereTheyWorkNow() {
        String first = "1901-09-01";
        String last = "1903-08-31";
        String between = "1902-01-01";
        for (int i = 0; i < 6; i++) {
            String up = working("AF-1-SCHOOL", "TEACHING_ASSISTANT_2", first, "1901-12-31");
            invented.post(up, "AF-1-SCHOOL", "TEACHING_ASSISTANT_3", between, "1903-12-31");
        }
        String _ = working("AF-1-SCHOOL", "TEACHING_ASSISTANT_2", first, "1903-12-31");
        String other = working("AF-1-SCHOOL", "TEACHING_ASSISTANT_2", first, "1901-12-31");
        invented.post(other, "AF-1-SCHOOL", "FINANCE_1", between, "1903-12-31");
        String _ = working("AF-1-SCHOOL", "TEACHING_ASSISTANT_2", first, "1901-12-31");
        String second = "progression.find { it.level == 2 && it.route == '" + TEACHING + "' }";
        assertThat(figures(REGISTRAR, first, last).getMap(second))
                .containsEntry("people", 9)
                .containsEntry("higher", 6)
                .containsEntry("same", 1)
                .containsEntry("lower", 0)
                .containsEntry("otherRoute", 1)
                .containsEntry("elsewhere", 0)
                .containsEntry("noPost", 1);
        assertThat(figures(ANALYST, first, last).getMap(second))
                .containsEntry("people", 10)
                .containsEntry("higher", 5)
                .doesNotContainKeys("same", "otherRoute", "noPost");
    }

    @Test
    void holdersAreDeployedWhereTheirEmployerSaysSo() {
        holder("AF-1-SCHOOL", "HLTA");
        holder("AF-1-SCHOOL", "TEACHING_ASSISTANT");
        holder("AF-1-SCHOOL", "TEACHING_ASSISTANT");
        holder("AF-1-SCHOOL", null);
        String ours = "deployment.find { it.authority == 'AF-1' && it.status == 'HLTA' }";
        assertThat(figures(REGISTRAR, "1905-01-01", "1905-12-31").getMap(ours))
                .containsEntry("holders", 4)
                .containsEntry("deployed", 1)
                .containsEntry("notDeployed", 2)
                .containsEntry("notStated", 1)
                .containsEntry("noPost", 0);
        assertThat(figures(ANALYST, "1905-01-01", "1905-12-31").getMap(ours))
                .doesNotContainKeys("holders", "deployed", "notDeployed", "notStated", "noPost");
    }

    private void holder(String school, @Nullable String category) {
        String number = working(school, "TEACHING_ASSISTANT_4", "1904-01-01", "1906-12-31");
        invented.hlta(number, "WALES", "1904-06-01");
        jdbi.useHandle(handle ->
                handle.execute("update followed_post set census_category = ? where number = ?", category, number));
    }

    private String working(String school, String role, String from, @Nullable String until) {
        String number = invented.person();
        invented.post(number, school, role, from, until);
        return number;
    }

    private void assessment(String school, String route, String begunOn, boolean registered) {
        String number = invented.person();
        jdbi.useHandle(handle -> {
            String id = handle.createQuery("""
                            insert into assessment (register_number, scheme, route, school, preparation, begun_on, recorded_by, recorded_from)
                            values (:number, 'HLTA_ENGLAND_2007', :route, :school, 'AF-PREPARES', :begunOn, 'test', now()) returning id::text
                            """)
                    .bind("number", number)
                    .bind("route", route)
                    .bind("school", school)
                    .bind("begunOn", LocalDate.parse(begunOn))
                    .mapTo(String.class)
                    .one();
            if (registered) {
                handle.execute("""
                        insert into assessment_fact (assessment, kind, planned, on_date, said_as, recorded_by, recorded_from)
                        values (?::uuid, 'REGISTRATION', false, ?, 'PROVIDER', 'test', now())
                        """, id, LocalDate.parse(begunOn));
            }
        });
    }

    private static Map<String, Object> uptake(JsonPath figures, String schoolYear, String authority) {
        return figures.getMap(
                "uptake.find { it.schoolYear == '" + schoolYear + "' && it.authority == '" + authority + "' }");
    }

    private static JsonPath figures(String token, String from, String until) {
        return given().auth()
                .oauth2(token)
                .get("/v1/assessment-figures?scheme=HLTA_ENGLAND_2007&from=" + from + "&until=" + until)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void analystsReadWholeMonths() {
        String figures = "/v1/assessment-figures?scheme=HLTA_ENGLAND_2007";
        for (String part : List.of("&from=2026-01-02&until=2026-01-31", "&from=2026-01-01&until=2026-01-30")) {
            given().auth()
                    .oauth2(ANALYST)
                    .get(figures + part)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("PARAMETER_INVALID"));
            given().auth().oauth2(REGISTRAR).get(figures + part).then().statusCode(200);
        }
    }
}

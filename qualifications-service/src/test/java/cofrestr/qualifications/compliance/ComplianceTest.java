package cofrestr.qualifications.compliance;

import static cofrestr.qualifications.requirement.RequirementClient.REGISTRAR;
import static cofrestr.qualifications.requirement.RequirementClient.as;
import static cofrestr.qualifications.requirement.RequirementClient.body;
import static cofrestr.qualifications.requirement.RequirementClient.published;
import static cofrestr.qualifications.requirement.RequirementClient.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.qualifications.Invented;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A published requirement, an award, and what is answered about the person: through HTTP, on both clocks. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ComplianceTest {
    private static final String AUTHORITY = "W06000081";
    private static final String SCHOOL = "9819001";
    private static final String OTHER_AUTHORITY = "W06000082";
    private static final String OTHER_SCHOOL = "9829001";
    private static final String FROM_TODAY = "'effectiveFrom':'2026-11-22','changeOfEmployer':'KEEPS',";

    @Inject
    Jdbi jdbi;

    private Invented invented = new Invented(Jdbi.create("jdbc:none"));

    @BeforeEach
    void organisations() {
        invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, "LOCAL_AUTHORITY", null, null);
        invented.organisation(SCHOOL, "SCHOOL", AUTHORITY, "PRIMARY");
        invented.organisation(OTHER_AUTHORITY, "LOCAL_AUTHORITY", null, null);
        invented.organisation(OTHER_SCHOOL, "SCHOOL", OTHER_AUTHORITY, "SECONDARY");
    }

    /** A qualification, and the requirement to have it in a role profile, in force from today. */
    private record Asked(String qualification, String id) {}

    private Asked asked(String code, String role) {
        String qualification = invented.qualification(2);
        return new Asked(
                qualification,
                published(body(code, "{'roleProfiles':['" + role + "']}", criterion(qualification), FROM_TODAY)));
    }

    private static String criterion(String qualification) {
        return "{'kind':'ALL','of':[{'kind':'QUALIFICATION','qualification':'" + qualification + "'}]}";
    }

    private String employed(String role) {
        String number = invented.person();
        invented.post(number, SCHOOL, role, "2020-09-01", null);
        return number;
    }

    private static ValidatableResponse read(String token, String number, String query) {
        return as(token)
                .get("/v1/practitioners/" + number + "/compliance" + query)
                .then();
    }

    @Test
    void theStandingIsProvedToThePersonAndToRegistryStaff() {
        Asked asked = asked("THREAD", "LIBRARY_RESOURCE_CENTRE_2");
        String number = employed("LIBRARY_RESOURCE_CENTRE_2");
        UUID claimed = invented.claim(number, asked.qualification(), "2015-06-30", "2026-11-01T00:00:00Z");
        read(REGISTRAR, number, "")
                .statusCode(200)
                .body("outcome", equalTo("NOT_MET"))
                .body("requirements", hasSize(1))
                .body("requirements[0].code", equalTo("THREAD"))
                .body("requirements[0].ruleVersion", equalTo(1))
                .body("requirements[0].id", equalTo(asked.id()))
                .body("requirements[0].proof.of[0].at", equalTo("/criteria/of/0"))
                .body("requirements[0].proof.of[0].records[0].id", equalTo(claimed.toString()))
                .body("requirements[0].proof.of[0].records[0].weight", equalTo("CLAIMED"));

        UUID award = invented.award(number, asked.qualification(), "2016-06-30", "2026-11-01T00:00:00Z");
        read(Tokens.practitioner(number), number, "")
                .statusCode(200)
                .body("outcome", equalTo("MET"))
                .body("until", nullValue())
                .body(
                        "requirements[0].proof.of[0].records.find { it.weight == 'COUNTS' }.id",
                        equalTo(award.toString()));
        assertThat(looks(number)).contains("readCompliance REGISTRATION", "readCompliance OWN_ENTRY");
    }

    @Test
    void anEmployerReadsTheOutcomeOfWhomItEmploysAndNeverARecord() {
        Asked asked = asked("EMPLOYER_READS", "LIBRARY_RESOURCE_CENTRE_1");
        String number = employed("LIBRARY_RESOURCE_CENTRE_1");
        UUID award = invented.award(number, asked.qualification(), "2016-06-30", "2026-11-01T00:00:00Z");
        for (String token : List.of(Tokens.employer(AUTHORITY), Tokens.employer(SCHOOL))) {
            String answer = read(token, number, "")
                    .statusCode(200)
                    .body("outcome", equalTo("MET"))
                    .body("requirements[0].outcome", equalTo("MET"))
                    .body("requirements[0].proof", nullValue())
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain(award.toString(), asked.qualification());
        }
        assertThat(looks(number)).contains("readCompliance EMPLOYMENT");
    }

    @Test
    void toAnybodyElsesEmployerThereIsNoSuchPerson() {
        String number = employed("LIBRARY_RESOURCE_CENTRE_1");
        String nobody = cofrestr.kit.number.RegisterNumber.ofBody(9_999_123).value();
        String token = Tokens.employer(OTHER_AUTHORITY);
        Map<String, ?> employedElsewhere =
                read(token, number, "").statusCode(404).extract().jsonPath().getMap("$");
        Map<String, ?> unknown =
                read(token, nobody, "").statusCode(404).extract().jsonPath().getMap("$");
        for (String field : List.of("code", "title", "detail", "status")) {
            assertThat(employedElsewhere.get(field)).isEqualTo(unknown.get(field));
        }
        invented.post(number, OTHER_SCHOOL, "LIBRARY_RESOURCE_CENTRE_1", "2019-01-01", "2020-08-31");
        read(token, number, "").statusCode(404);
        read(token, number, "?asAt=2020-01-01").statusCode(404);
        read(Tokens.employer(AUTHORITY), number, "?asAt=2020-01-01").statusCode(404);
        read(REGISTRAR, nobody, "").statusCode(404);
    }

    @Test
    void anEmployerAsksNeitherWhatWasKnownNorWhatWouldBe() {
        String number = employed("LIBRARY_RESOURCE_CENTRE_1");
        String token = Tokens.employer(AUTHORITY);
        read(token, number, "?knownAt=2026-11-01T00:00:00Z").statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        read(token, number, "?role=LIBRARY_RESOURCE_CENTRE_2").statusCode(403);
        read(token, number, "?category=SCHOOL_TEACHER").statusCode(403);
    }

    @Test
    void aPostAtAnotherEmployerDoesNotShow() {
        Asked asked = asked("ELSEWHERE", "LIBRARY_RESOURCE_CENTRE_3");
        String number = employed("LIBRARY_RESOURCE_CENTRE_1");
        invented.post(number, OTHER_SCHOOL, "LIBRARY_RESOURCE_CENTRE_3", "2021-01-01", null);
        read(Tokens.employer(AUTHORITY), number, "").body("requirements.code", not(containsString("ELSEWHERE")));
        read(Tokens.employer(OTHER_AUTHORITY), number, "")
                .body("requirements.find { it.code == 'ELSEWHERE' }.outcome", equalTo("NOT_MET"));
        assertThat(asked.id()).isNotNull();
    }

    @Test
    void bothClocksAreAsked() {
        Asked asked = asked("BOTH_CLOCKS", "ICT_SUPPORT_1");
        String number = employed("ICT_SUPPORT_1");
        invented.award(number, asked.qualification(), "2026-12-15", "2026-11-20T00:00:00Z");
        String before = "?asAt=2026-12-14";
        String after = "?asAt=2026-12-15";
        read(REGISTRAR, number, before).body("outcome", equalTo("NOT_MET"));
        read(REGISTRAR, number, after).body("outcome", equalTo("MET"));
        String late = employed("ICT_SUPPORT_1");
        invented.award(late, asked.qualification(), "2016-01-01", "2026-11-25T00:00:00Z");
        read(REGISTRAR, late, "?knownAt=2026-11-24T00:00:00Z").body("outcome", equalTo("NOT_MET"));
        read(REGISTRAR, late, "?knownAt=2026-11-26T00:00:00Z").body("outcome", equalTo("MET"));
        // Neither the rule nor the award was known a day before.
        read(REGISTRAR, number, after + "&knownAt=2026-11-19T00:00:00Z").body("outcome", equalTo("NONE_IN_FORCE"));
        read(REGISTRAR, number, "?asAt=2026-11-21").body("outcome", equalTo("NONE_IN_FORCE"));
    }

    @Test
    void yesterdaysAnswerIsGivenAgainAfterTodaysRule() {
        Asked first = asked("REPLAYED", "ICT_SUPPORT_2");
        String number = employed("ICT_SUPPORT_2");
        invented.award(number, first.qualification(), "2016-01-01", "2026-11-01T00:00:00Z");
        // Both are published at the moment at which the clock of the tests stands: the rule of today is told apart by
        // its later moment.
        jdbi.useHandle(handle -> {
            handle.execute("alter table requirement disable trigger requirement_published_never_changes");
            handle.execute(
                    "update requirement set published_at = '2026-11-21T12:00:00Z', effective_from = '2026-11-21' where id = ?::uuid",
                    first.id());
            handle.execute("alter table requirement enable trigger requirement_published_never_changes");
        });
        String stricter = invented.qualification(4);
        published(body("REPLAYED", "{'roleProfiles':['ICT_SUPPORT_2']}", criterion(stricter), FROM_TODAY));
        read(REGISTRAR, number, "").body("outcome", equalTo("NOT_MET")).body("requirements[0].ruleVersion", equalTo(2));
        read(REGISTRAR, number, "?knownAt=2026-11-21T18:00:00Z")
                .body("outcome", equalTo("MET"))
                .body("requirements[0].ruleVersion", equalTo(1));
        read(REGISTRAR, number, "?asAt=2026-11-21")
                .body("outcome", equalTo("MET"))
                .body("requirements[0].ruleVersion", equalTo(1));
    }

    @Test
    void whatIsWithdrawnEndsAndStaysWhatItWasForTheDaysBefore() {
        Asked asked = asked("WITHDRAWN_LATER", "ICT_SUPPORT_3");
        String number = employed("ICT_SUPPORT_3");
        withdraw(asked.id(), "2027-01-01").then().statusCode(200);
        read(REGISTRAR, number, "?asAt=2026-12-31").body("outcome", equalTo("NOT_MET"));
        read(REGISTRAR, number, "?asAt=2027-01-01").body("outcome", equalTo("NONE_IN_FORCE"));
    }

    @Test
    void whatAMergedNumberHoldsIsTheSurvivors() {
        Asked asked = asked("MERGED", "TECHNICIAN_1");
        String number = employed("TECHNICIAN_1");
        String given = invented.person();
        invented.award(given, asked.qualification(), "2016-01-01", "2026-11-01T00:00:00Z");
        read(REGISTRAR, number, "").body("outcome", equalTo("NOT_MET"));
        jdbi.useHandle(handle -> handle.execute("insert into survivor values (?, ?)", given, number));
        read(REGISTRAR, number, "").body("outcome", equalTo("MET"));
        read(REGISTRAR, given, "").body("outcome", equalTo("MET")).body("registerNumber", equalTo(number));
    }

    @Test
    void everybodyOfAnEmployerComesAsLinesAndThenTheirNumber() {
        Asked asked = asked("LINES", "TECHNICIAN_2");
        String authority = "W06000083";
        invented.organisation(authority, "LOCAL_AUTHORITY", null, null);
        invented.organisation("9839001", "SCHOOL", authority, "PRIMARY");
        String meets = invented.person();
        String doesNot = invented.person();
        String gone = invented.person();
        invented.post(meets, "9839001", "TECHNICIAN_2", "2020-01-01", null);
        invented.post(doesNot, authority, "TECHNICIAN_2", "2020-01-01", null);
        invented.post(gone, authority, "TECHNICIAN_2", "2020-01-01", "2026-11-21");
        invented.award(meets, asked.qualification(), "2016-01-01", "2026-11-01T00:00:00Z");
        List<JsonPath> lines = lines(Tokens.employer(authority), authority);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).getString("registerNumber")).isEqualTo(meets);
        assertThat(lines.get(0).getString("outcome")).isEqualTo("MET");
        assertThat(lines.get(1).getString("registerNumber")).isEqualTo(doesNot);
        assertThat(lines.get(1).getString("requirements[0].outcome")).isEqualTo("NOT_MET");
        assertThat(lines.get(2).getInt("people")).isEqualTo(2);
        assertThat(looks(meets)).contains("listEmployedCompliance EMPLOYMENT");
        assertThat(looks(gone)).isEmpty();
        as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/organisations/" + authority + "/compliance")
                .then()
                .statusCode(404);
    }

    private static List<JsonPath> lines(String token, String organisation) {
        String answer = as(token)
                .get("/v1/organisations/" + organisation + "/compliance")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        return Arrays.stream(answer.split("\n")).map(JsonPath::from).toList();
    }

    @Test
    void theRegistryAsksForACategoryAndARole() {
        String qualification = invented.qualification(3);
        published(body(
                "FOR_CATEGORY",
                "{'categories':['INVENTED_CATEGORY'],'roleProfiles':['TECHNICIAN_3']}",
                criterion(qualification),
                FROM_TODAY));
        String number = invented.person();
        check(number, "INVENTED_CATEGORY", "TECHNICIAN_3")
                .body("outcome", equalTo("NOT_MET"))
                .body("requirements[0].code", equalTo("FOR_CATEGORY"))
                .body("ruleVersions.FOR_CATEGORY", equalTo(1));
        check(number, "INVENTED_CATEGORY", "TECHNICIAN_4").body("outcome", equalTo("NONE_IN_FORCE"));
        check(number, "OTHER_CATEGORY", "TECHNICIAN_3")
                .body("outcome", equalTo("NONE_IN_FORCE"))
                .body("requirements", hasSize(0));
        invented.award(number, qualification, "2016-01-01", "2026-11-01T00:00:00Z");
        check(number, "INVENTED_CATEGORY", "TECHNICIAN_3").body("outcome", equalTo("MET"));
        assertThat(looks(number)).contains("checkRequirements REGISTRATION");
    }

    private static ValidatableResponse check(String number, String category, String role) {
        return as(Tokens.service("registry-service"))
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "category", category, "role", role, "on", "2026-11-22"))
                .post("/v1/requirement-checks")
                .then()
                .statusCode(200);
    }

    @Test
    void aRoleThatIsNoneIsPointedAt() {
        as(Tokens.service("registry-service"))
                .contentType("application/json")
                .body(Map.of(
                        "registerNumber", invented.person(), "category", "A_B", "role", "PILOT", "on", "2026-11-22"))
                .post("/v1/requirement-checks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/role"))
                .body("errors[0].code", equalTo("NAME_UNKNOWN"));
        read(REGISTRAR, invented.person(), "?role=PILOT").statusCode(400).body("code", equalTo("PARAMETER_INVALID"));
        as(Tokens.of("registry-service", Role.SERVICE))
                .contentType("application/json")
                .body("{}")
                .post("/v1/requirement-checks")
                .then()
                .statusCode(403);
    }

    private List<String> looks(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.operation || ' ' || l.purpose from look l join look_subject s on s.look = l.id and s.at = l.at
                         where s.subject = :number
                        """)
                .bind("number", number)
                .mapTo(String.class)
                .list());
    }
}

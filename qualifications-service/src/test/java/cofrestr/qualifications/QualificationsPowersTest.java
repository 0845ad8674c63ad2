package cofrestr.qualifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.caller.Role;
import cofrestr.qualifications.held.KnownPeople;
import cofrestr.testing.PowerMatrix;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class QualificationsPowersTest {
    private static final PowerMatrix MATRIX = PowerMatrix.of("cofrestr.qualifications");

    @Test
    void theTableOfPowersSaysWhatTheOperationsDeclare() throws IOException {
        MATRIX.isWrittenDownUnder("qualifications-service");
    }

    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    @Inject
    KnownPeople people;

    @Inject
    Jdbi jdbi;

    /** What is recorded of the person whose paths are tried, by its part of the path. */
    private static String recorded(String kind, String body) {
        return given().header("Authorization", "Bearer " + Tokens.of("planter", Role.PROVIDER, "W06000015"))
                .contentType("application/json")
                .body(body)
                .post("/v1/practitioners/10034678/" + kind)
                .then()
                .extract()
                .path("id");
    }

    @Test
    void everyRoleReachesItsOwnAndNothingElse() {
        String _ = people.known("10034678");
        Map<String, String> names = Map.ofEntries(
                Map.entry("organisation", "W06000015"),
                Map.entry("number", "10034678"),
                Map.entry("code", "TEACHING_ASSISTANT_2"),
                Map.entry("qualification", "601-3216-4"),
                Map.entry("unit", "8620-200"),
                Map.entry("body", "ILM"),
                Map.entry("list", "LEVEL_2_LITERACY"),
                Map.entry("power", "INDUCTION"),
                Map.entry("standardsSet", "HLTA_ENGLAND_2007"),
                Map.entry("requirement", NOTHING),
                Map.entry("simulation", NOTHING),
                Map.entry("award", recorded("awards", "{\"qualification\": \"DSBM\", \"awardedOn\": \"2019-01-01\"}")),
                Map.entry(
                        "credit", recorded("unit-credits", "{\"unit\": \"8620-200\", \"achievedOn\": \"2019-01-01\"}")),
                Map.entry(
                        "status",
                        recorded(
                                "statuses",
                                "{\"status\": \"HLTA\", \"jurisdiction\": \"WALES\", \"awardedOn\": \"2019-01-01\"}")));
        Invented invented = new Invented(jdbi);
        invented.organisation("W06000015", "LOCAL_AUTHORITY", null, null);
        invented.organisation("9919001", "SCHOOL", "W06000015", "PRIMARY");
        invented.organisation("W06000092", "LOCAL_AUTHORITY", null, null);
        invented.post("10034678", "9919001", "MIDDAY_SUPERVISION_3", "2020-09-01", null);
        invented.organisation("9929001", "SCHOOL", "W06000092", "PRIMARY");
        String stranger = people.somebody();
        invented.post(stranger, "9929001", "MIDDAY_SUPERVISION_3", "2020-09-01", null);
        Map<String, String> own = new HashMap<>(names);
        own.putAll(assessment("10034678", "9919001", "W06000015"));
        own.putAll(stated("10034678", "9919001"));
        Map<String, String> beneath = new HashMap<>(own);
        beneath.put("organisation", "9919001");
        Map<String, String> other = new HashMap<>(names);
        other.put("organisation", "W06000092");
        other.put("number", stranger);
        other.putAll(assessment(stranger, "9929001", "W06000092"));
        other.putAll(stated(stranger, "9929001"));
        assertThat(MATRIX.trials(own, beneath, other).filter(trial -> !trial.isAsDeclared()))
                .isEmpty();
    }

    /** An assessment in which the body has every part, and what is asked of it. */
    private Map<String, String> assessment(String number, String school, String body) {
        String id = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into assessment (register_number, scheme, route, school, preparation, assessor, begun_on, recorded_by, recorded_from)
                        values (:number, 'HLTA_WALES_2011', 'BRIEFING_DAYS', :school, :body, :body, '2018-11-01', 'test', now()) returning id::text
                        """)
                .bind("number", number)
                .bind("school", school)
                .bind("body", body)
                .mapTo(String.class)
                .one());
        return Map.of(
                "assessment",
                id,
                "fact",
                NOTHING,
                "/v1/assessments",
                "{\"registerNumber\": \"" + number
                        + "\", \"scheme\": \"HLTA_WALES_2019\", \"route\": \"PORTFOLIO\", \"school\": \"" + school
                        + "\", \"preparation\": \"" + body + "\", \"begunOn\": \"2026-11-01\"}",
                "/v1/assessments/{assessment}/facts",
                "{\"kind\": \"PROBLEM\", \"planned\": false, \"on\": \"2018-11-02\", \"role\": \"NOBODY\"}",
                "/v1/assessments/{assessment}/facts/{fact}/withdrawal",
                "{\"reason\": \"Said wrongly\"}",
                "/v1/assessments/{assessment}/settlements",
                "{\"fact\": \"" + NOTHING
                        + "\", \"rule\": \"VISIT_WITHIN_WEEKS\", \"accepted\": true, \"reason\": \"Invented\"}",
                "/v1/assessments/{assessment}/outcome",
                "{\"outcome\": \"MET\", \"decidedOn\": \"2018-12-01\"}");
    }

    /** A statement about somebody at a school, and another that may be made. */
    private Map<String, String> stated(String number, String school) {
        String id = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into told_fact (statement, version, register_number, organisation, kind, fact, met, from_date, told_by, recorded_by, recorded_from)
                        values (uuidv7(), 1, :number, :school, 'PART_TIME', 'PART_TIME', true, '2024-09-01', :school, 'test', now())
                        returning statement::text
                        """)
                .bind("number", number)
                .bind("school", school)
                .mapTo(String.class)
                .one());
        return Map.of(
                "statement",
                id,
                "/v1/practitioners/{number}/employer-statements",
                "{\"organisation\": \"" + school + "\", \"kind\": \"LEAVE\", \"from\": \"2025-01-06\"}");
    }
}

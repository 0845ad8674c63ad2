package cofrestr.qualifications.requirement;

import static cofrestr.qualifications.requirement.RequirementClient.as;
import static cofrestr.qualifications.requirement.RequirementClient.body;
import static cofrestr.qualifications.requirement.RequirementClient.draft;
import static cofrestr.qualifications.requirement.RequirementClient.published;
import static cofrestr.qualifications.requirement.RequirementClient.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cofrestr.kit.caller.Role;
import cofrestr.qualifications.Invented;
import cofrestr.testing.Eventually;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody who follows is told of requirements that are published or withdrawn. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RequirementToldTest {
    private static final String SCHOOL = Tokens.of("school", Role.EMPLOYER, "RT-SCHOOL");

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void aSchool() {
        new Invented(jdbi).organisation("RT-SCHOOL", "SCHOOL", null, "PRIMARY");
    }

    private static String text(String code) {
        return body(
                code,
                "{'roleProfiles':['FINANCE_2']}",
                "{'kind':'STATUS','status':'HLTA'}",
                "'effectiveFrom':'2027-01-01','changeOfEmployer':'KEEPS',");
    }

    @Test
    void publicationAndWithdrawalAreToldWithTheWholeRequirement() {
        String cursor = now();
        String id = published(text("TOLD_TO_ALL"));
        String next = read(cursor, 20)
                .body("events.type", contains("wales.cofrestr.requirement.published.v1"))
                .body("events[0].subject", equalTo(id))
                .body("events[0].effectiveon", equalTo("2027-01-01"))
                .body("events[0].data.code", equalTo("TOLD_TO_ALL"))
                .body("events[0].data.state", equalTo("PUBLISHED"))
                .body("events[0].data.criteria.status", equalTo("HLTA"))
                .body("events[0].data.appliesTo.roleProfiles", contains("FINANCE_2"))
                .extract()
                .path("cursor");
        withdraw(id, "2027-03-01").then().statusCode(200);
        read(next, 20)
                .body("events", hasSize(1))
                .body("events[0].type", equalTo("wales.cofrestr.requirement.withdrawn.v1"))
                .body("events[0].effectiveon", equalTo("2027-03-01"))
                .body("events[0].changed", contains("state", "withdrawnBecause", "withdrawnFrom"))
                .body("events[0].data.state", equalTo("WITHDRAWN"))
                .body("events[0].data.withdrawnFrom", equalTo("2027-03-01"));
    }

    @Test
    void ofADraftThatIsDroppedNothingIsTold() {
        String cursor = now();
        String id = draft(text("DROPPED")).then().statusCode(201).extract().path("id");
        withdraw(id, "2026-12-01").then().statusCode(200);
        read(cursor, 0).body("events", empty());
    }

    private String now() {
        Eventually.everythingIsTold(jdbi);
        return as(SCHOOL)
                .get("/v1/changes/qualifications?from=now")
                .then()
                .statusCode(200)
                .extract()
                .path("cursor");
    }

    private static ValidatableResponse read(String cursor, int wait) {
        return as(SCHOOL)
                .queryParam("cursor", cursor)
                .queryParam("wait", wait)
                .get("/v1/changes/qualifications")
                .then()
                .statusCode(200);
    }
}

package cofrestr.qualifications;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ReferenceDataTest {
    @Test
    void thereAre59RoleProfilesNamedInBothLanguages() {
        given().get("/v1/role-profiles")
                .then()
                .statusCode(200)
                .body("items", hasSize(59))
                .body("items.name.cy", everyItem(not(emptyString())))
                .body(
                        "items.find { it.code == 'TEACHING_ASSISTANT_2' }.route",
                        equalTo("SUPPORTING_TEACHING_AND_LEARNING"));
    }

    @Test
    void aReaderWhoHasTheDataIsNotSentItAgain() {
        String tag = given().get("/v1/role-profiles").header("ETag");
        given().header("If-None-Match", tag).get("/v1/role-profiles").then().statusCode(304);
    }

    @Test
    void cateringLiesOnNoRoute() {
        given().get("/v1/role-profiles/CATERING_IN_SCHOOLS_1")
                .then()
                .statusCode(200)
                .body("route", equalTo(null));
    }

    @Test
    void theThirtyThreeStandardsComeInTheirGroups() {
        given().get("/v1/standards-sets/HLTA_ENGLAND_2007")
                .then()
                .body("standards", hasSize(33))
                .body("standards.findAll { it.group.en == 'Professional attributes' }", hasSize(7))
                .body("standards.findAll { it.basis == 'unverified' }", hasSize(11))
                .body("standards.label.cy.unique()", hasSize(33))
                .body("standards.labelCyBasis.unique()", equalTo(List.of("translation for review")));
    }

    @Test
    void welshStandardsWithoutTextsSaySo() {
        given().get("/v1/standards-sets/HLTA_WALES_2011")
                .then()
                .body("count", equalTo(36))
                .body("standards", hasSize(0))
                .body("complete", equalTo(false));
    }

    @Test
    void whatIsNotThereIsAProblemInTheReadersLanguage() {
        given().header("Accept-Language", "cy")
                .get("/v1/role-profiles/NOBODY")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("cy"))
                .body("code", equalTo("NOT_FOUND"))
                .body("title", equalTo("Nid oes dim yma i chi"));
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        given().get("/v1/role-profiles?page=2").then().statusCode(400).body("code", equalTo("PARAMETER_UNKNOWN"));
    }
}

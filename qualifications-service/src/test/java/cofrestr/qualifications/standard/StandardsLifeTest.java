package cofrestr.qualifications.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.qualifications.Invented;
import cofrestr.qualifications.requirement.RequirementClient;
import cofrestr.testing.Eventually;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The life of a set of standards over HTTP; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class StandardsLifeTest {
    private static final String ANOTHER = Tokens.of("second-registrar", Role.REGISTRAR);
    private static final String ONE = standard(1, "Addysgeg", "Pedagogy");

    @Inject
    Jdbi jdbi;

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String standard(int number, String cy, String en) {
        return "{'number':" + number + ",'groupCy':'" + cy + "','groupEn':'" + en
                + "','labelCy':'Testun dychmygol','labelEn':'Invented text'}";
    }

    private static String body(String code, String family, String more) {
        return ("{'code':'" + code + "','family':'" + family
                        + "','kind':'COMPETENCE_FRAMEWORK','nameCy':'Dychmygol','nameEn':'Invented','jurisdiction':'WALES','basis':'Invented'"
                        + more + "}")
                .replace('\'', '"');
    }

    private static Response draft(String body) {
        return as(Tokens.registrar()).contentType("application/json").body(body).post("/v1/standards-sets");
    }

    private static String tag(String code) {
        return as(Tokens.registrar()).get("/v1/standards-sets/" + code).header("ETag");
    }

    private static Response step(String token, String code, String step) {
        return as(token).header("If-Match", tag(code)).post("/v1/standards-sets/" + code + "/" + step);
    }

    private static Response patch(String token, String code, String body) {
        return as(token)
                .header("If-Match", tag(code))
                .contentType("application/merge-patch+json")
                .body(body.replace('\'', '"'))
                .patch("/v1/standards-sets/" + code);
    }

    private static Response withdraw(String code, String from) {
        return as(Tokens.registrar())
                .header("If-Match", tag(code))
                .contentType("application/json")
                .body(Map.of("from", from, "because", "invented"))
                .post("/v1/standards-sets/" + code + "/withdrawal");
    }

    private static void published(String code, String family, String from) {
        draft(body(code, family, ",'validFrom':'" + from + "','standards':[" + ONE + "]"))
                .then()
                .statusCode(201);
        step(Tokens.registrar(), code, "consultation").then().statusCode(200);
        step(ANOTHER, code, "publication").then().statusCode(200);
    }

    private static ValidatableResponse read(String code) {
        return given().get("/v1/standards-sets/" + code).then();
    }

    @Test
    void aSetIsDraftedConsultedOnAndPublishedByAnother() {
        Response drafted = draft(body(
                "LIFE_2027",
                "LIFE",
                ",'validFrom':'2027-09-01','standards':[" + ONE + "," + standard(2, "Addysgeg", "Pedagogy") + ","
                        + standard(3, "Arloesi", "Innovation").replace("}", ",'reference':'C1','level':4}") + "]"));
        drafted.then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("count", equalTo(3))
                .body("groups", equalTo("Pedagogy (2); Innovation (1)"))
                .body("standards[2].reference", equalTo("C1"))
                .body("standards[2].level", equalTo(4))
                .body("standards[2].group.cy", equalTo("Arloesi"))
                .body("acts.act", contains("DRAFTED"));
        assertThat(drafted.header("Location")).endsWith("/v1/standards-sets/LIFE_2027");
        read("LIFE_2027").statusCode(404);
        given().get("/v1/standards-sets?family=LIFE").then().body("items", empty());

        step(Tokens.registrar(), "LIFE_2027", "publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_STATE_UNFIT"));
        step(Tokens.registrar(), "LIFE_2027", "consultation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONSULTATION"));
        read("LIFE_2027").statusCode(200).body("standards", hasSize(3)).body("acts", nullValue());
        step(Tokens.registrar(), "LIFE_2027", "publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_FOUR_EYES"));
        step(ANOTHER, "LIFE_2027", "publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANNOUNCED"))
                .body("acts.by", contains("registrar-desk", "registrar-desk", "second-registrar"));
        given().get("/v1/standards-sets?family=LIFE&asAt=2027-09-01").then().body("items.state", contains("IN_USE"));
        patch(Tokens.registrar(), "LIFE_2027", "{'statutory':true}")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_STATE_UNFIT"));
    }

    @Test
    void theNextVersionTakesThePlaceOfTheOneBeforeFromItsFirstDay() {
        published("NEXT_1", "NEXT", "2026-11-22");
        published("NEXT_2", "NEXT", "2027-03-01");
        assertThat(states("2026-11-21")).containsExactly("ANNOUNCED", "ANNOUNCED");
        assertThat(states("2027-02-28")).containsExactly("IN_USE", "ANNOUNCED");
        assertThat(states("2027-03-01")).containsExactly("REPLACED", "IN_USE");
        withdraw("NEXT_2", "2027-02-01").then().statusCode(200);
        assertThat(states("2027-03-01")).as("withdrawn before it was used").containsExactly("IN_USE", "WITHDRAWN");
    }

    private static List<String> states(String day) {
        return given().get("/v1/standards-sets?family=NEXT&asAt=" + day).path("items.state");
    }

    @Test
    void whatOthersAnnouncedIsFilledInHereAndReplacesWhatStands() {
        String code = "ASSISTING_TEACHING_WALES_2026";
        read(code).body("state", equalTo("ANNOUNCED")).body("standards", nullValue());
        patch(Tokens.registrar(), code, "{'validFrom':'2036-09-01','basis':'Invented','standards':[" + ONE + "]}")
                .then()
                .statusCode(200)
                .body("standards", hasSize(1));
        read(code).body("state", equalTo("ANNOUNCED")).body("standards", nullValue());
        step(Tokens.registrar(), code, "consultation").then().statusCode(200);
        read(code).body("state", equalTo("CONSULTATION")).body("standards", hasSize(1));
        step(ANOTHER, code, "publication").then().statusCode(200);
        given().get("/v1/standards-sets?family=ASSISTING_TEACHING_WALES&asAt=2036-08-31")
                .then()
                .body("items.state", contains("IN_USE", "ANNOUNCED"));
        given().get("/v1/standards-sets?family=ASSISTING_TEACHING_WALES&asAt=2036-09-01")
                .then()
                .body("items.state", contains("REPLACED", "IN_USE"));
    }

    @Test
    void whatSourcesTellStaysAsTheyTellIt() {
        given().get("/v1/standards-sets?kind=OCCUPATIONAL")
                .then()
                .body("items.code", contains("LDSS_OCCUPATIONAL_2003"))
                .body("items[0].state", equalTo("UNKNOWN"))
                .body("items[0].inUse", equalTo("approved December 2003"));
        read("HLTA_ENGLAND_2003").body("state", equalTo("REPLACED"));
        read("ASSISTING_TEACHING_WALES_2019")
                .body("validFrom", equalTo("2019-09-01"))
                .body("groups", not(nullValue()));
        patch(Tokens.registrar(), "HLTA_ENGLAND_2007", "{'statutory':true}")
                .then()
                .statusCode(409);
    }

    @Test
    void everythingThatCannotBeIsPointedAt() {
        draft(body(
                        "WRONG",
                        "wrong",
                        ",'validUntil':'2027-01-01','mood':'good','standards':[" + ONE + "," + ONE
                                + ",{'number':10000,'labelEn':'no','subgroupEn':'Subgroup'}]"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/family",
                                "/validUntil",
                                "",
                                "/standards/1/number",
                                "/standards/2/number",
                                "/standards/2/groupCy",
                                "/standards/2/groupEn",
                                "/standards/2/labelCy",
                                "/standards/2/labelEn",
                                "/standards/2/subgroupCy"));
        draft(body("HLTA_ENGLAND_2007", "HLTA_ENGLAND", ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("STANDARDS_SET_EXISTS"));
    }

    @Test
    void nobodyIsConsultedOnNothing() {
        draft(body("EMPTY_1", "EMPTY", ",'validFrom':'2027-01-01'")).then().statusCode(201);
        step(Tokens.registrar(), "EMPTY_1", "consultation")
                .then()
                .statusCode(409)
                .body("code", equalTo("STANDARDS_SET_SAYS_TOO_LITTLE"))
                .body("errors[0].pointer", equalTo("/standards"));
        patch(Tokens.registrar(), "EMPTY_1", "{'standards':[" + ONE + "],'validFrom':null}")
                .then()
                .statusCode(200);
        step(Tokens.registrar(), "EMPTY_1", "consultation")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/validFrom"));
        patch(Tokens.registrar(), "EMPTY_1", "{'validFrom':'2026-11-21'}")
                .then()
                .statusCode(200);
        step(Tokens.registrar(), "EMPTY_1", "consultation").then().statusCode(200);
        step(ANOTHER, "EMPTY_1", "publication").then().statusCode(409).body("code", equalTo("PUBLICATION_DAY_PAST"));
        step(Tokens.registrar(), "EMPTY_1", "reopening").then().statusCode(200).body("state", equalTo("DRAFT"));
        patch(ANOTHER, "EMPTY_1", "{'validFrom':'2026-11-22'}").then().statusCode(200);
        step(Tokens.registrar(), "EMPTY_1", "consultation").then().statusCode(200);
        step(ANOTHER, "EMPTY_1", "publication").then().statusCode(409).body("code", equalTo("PUBLICATION_FOUR_EYES"));
    }

    @Test
    void whatIsPublishedNeverChangesNotEvenInTheDatabase() {
        published("STAYS_1", "STAYS", "2027-01-01");
        for (String change : List.of(
                "update standards_set set name_en = 'Other' where code = 'STAYS_1'",
                "delete from standards_set where code = 'STAYS_1'",
                "update standard set label_en = 'Other' where set_code = 'STAYS_1'",
                "delete from standard where set_code = 'HLTA_ENGLAND_2007'",
                "insert into standard select 'STAYS_1', 99, group_en, subgroup_en, label_en, basis, reference, group_cy, subgroup_cy, label_cy, label_cy_basis, level from standard where set_code = 'STAYS_1'")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(change)))
                    .as(change)
                    .hasMessageFindingMatch("never changes|while their set is a draft");
        }
    }

    @Test
    void aRequirementNamesPublishedStandards() {
        draft(body("ASKED_1", "ASKED", ",'validFrom':'2026-11-22','standards':[" + ONE + "]"))
                .then()
                .statusCode(201);
        String requirement = RequirementClient.draft(RequirementClient.body(
                        "ASKS_STANDARDS",
                        "{'roleProfiles':['FINANCE_1']}",
                        "{'kind':'ANY','of':[{'kind':'STATUS','status':'HLTA'},{'kind':'STANDARDS','standardsSet':'ASKED_1'}]}",
                        "'effectiveFrom':'2027-09-01','changeOfEmployer':'KEEPS',"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        RequirementClient.step(Tokens.registrar(), requirement, "consultation")
                .then()
                .statusCode(200);
        RequirementClient.step(ANOTHER, requirement, "publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("REQUIREMENT_STANDARDS_UNPUBLISHED"))
                .body("errors[0].pointer", equalTo("/criteria/of/1/standardsSet"));
        step(Tokens.registrar(), "ASKED_1", "consultation").then().statusCode(200);
        step(ANOTHER, "ASKED_1", "publication").then().statusCode(200);
        RequirementClient.step(ANOTHER, requirement, "publication").then().statusCode(200);
    }

    @Test
    void everybodyWhoFollowsIsTold() {
        new Invented(jdbi).organisation("ST-SCHOOL", "SCHOOL", null, "PRIMARY");
        String school = Tokens.of("school", Role.EMPLOYER, "ST-SCHOOL");
        Eventually.everythingIsTold(jdbi);
        String cursor = as(school).get("/v1/changes/qualifications?from=now").path("cursor");
        published("TOLD_1", "TOLD", "2027-01-01");
        String next = as(school)
                .queryParam("cursor", cursor)
                .queryParam("wait", 20)
                .get("/v1/changes/qualifications")
                .then()
                .statusCode(200)
                .body("events.type", hasItem("wales.cofrestr.standards.published.v1"))
                .body("events.subject", hasItem("TOLD_1"))
                .body("events.data.family", hasItem("TOLD"))
                .extract()
                .path("cursor");
        withdraw("TOLD_1", "2027-02-01").then().statusCode(200);
        as(school)
                .queryParam("cursor", next)
                .queryParam("wait", 20)
                .get("/v1/changes/qualifications")
                .then()
                .body("events.type", hasItems("wales.cofrestr.standards.withdrawn.v1"))
                .body("events[0].data.withdrawnFrom", equalTo("2027-02-01"));
    }

    @Test
    void aTagThatWasSeenByThePublicIsOfAnotherViewAndOfAnotherState() {
        published("TAGGED_1", "TAGGED", "2026-11-22");
        String open = given().get("/v1/standards-sets/TAGGED_1").header("ETag");
        assertThat(open).isNotEqualTo(tag("TAGGED_1"));
        given().header("If-None-Match", open)
                .get("/v1/standards-sets/TAGGED_1")
                .then()
                .statusCode(304);
        published("TAGGED_2", "TAGGED", "2026-11-22");
        given().header("If-None-Match", open)
                .get("/v1/standards-sets/TAGGED_1")
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLACED"));
    }
}

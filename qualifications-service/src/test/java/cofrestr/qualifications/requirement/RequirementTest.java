package cofrestr.qualifications.requirement;

import static cofrestr.qualifications.requirement.RequirementClient.ANOTHER;
import static cofrestr.qualifications.requirement.RequirementClient.REGISTRAR;
import static cofrestr.qualifications.requirement.RequirementClient.as;
import static cofrestr.qualifications.requirement.RequirementClient.body;
import static cofrestr.qualifications.requirement.RequirementClient.draft;
import static cofrestr.qualifications.requirement.RequirementClient.published;
import static cofrestr.qualifications.requirement.RequirementClient.read;
import static cofrestr.qualifications.requirement.RequirementClient.step;
import static cofrestr.qualifications.requirement.RequirementClient.tag;
import static cofrestr.qualifications.requirement.RequirementClient.withdraw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The life of a requirement, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RequirementTest {
    private static final String SCOPE = "{'roleProfiles':['FINANCE_1']}";
    private static final String HLTA = "{'kind':'STATUS','status':'HLTA'}";
    private static final String FROM_TODAY = "'effectiveFrom':'2026-11-22','changeOfEmployer':'KEEPS',";
    private static final String ANALYST = Tokens.of("analyst", Role.POLICY_ANALYST);

    @Inject
    Jdbi jdbi;

    private static String drafted(String code, String more) {
        return draft(body(code, SCOPE, HLTA, more))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void itIsDraftedWithEverythingItSaysAndBothLanguages() {
        Response drafted = draft(body(
                "WHOLE",
                "{'categories':['C_1'],'roleProfiles':['FINANCE_1'],'levels':[1],'routes':['BEHAVIOUR_AND_GUIDANCE'],'settings':['PRIMARY']}",
                "{'kind':'ANY','of':[" + HLTA + ",{'kind':'INDUCTION','validity':{'atMostMonths':12}}]}",
                "'effectiveFrom':'2027-09-01','effectiveUntil':'2035-08-31','power':'INDUCTION','changeOfEmployer':'LOSES',"
                        + "'phaseIn':{'startersFrom':'2027-09-01','inPostUntil':'2030-08-31'},"
                        + "'provisional':{'fullTimeMonths':36,'partTimeMonths':60,'leaveDisregarded':true},"));
        drafted.then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("ruleVersion", equalTo(1))
                .body("name.cy", equalTo("Dychmygol"))
                .body("name.en", equalTo("Invented"))
                .body("appliesTo.levels", equalTo(List.of(1)))
                .body("appliesTo.settings", equalTo(List.of("PRIMARY")))
                .body("phaseIn.inPostUntil", equalTo("2030-08-31"))
                .body("provisional.partTimeMonths", equalTo(60))
                .body("changeOfEmployer", equalTo("LOSES"))
                .body("criteria.of[1].validity.atMostMonths", equalTo(12))
                .body("acts.act", equalTo(List.of("DRAFTED")));
        assertThat(drafted.header("Location")).endsWith("/v1/requirements/" + drafted.path("id"));
        assertThat(drafted.header("ETag")).isEqualTo("\"requirement.en.1\"");
        draft(body("WHOLE", SCOPE, HLTA, FROM_TODAY)).then().body("ruleVersion", equalTo(2));
    }

    @Test
    void whatItNamesMustBeThere() {
        draft(body(
                        "NAMES",
                        "{'roleProfiles':['PILOT']}",
                        "{'kind':'ALL','of':[{'kind':'STATUS','status':'KNIGHT'},{'kind':'EQUIVALENT','list':'NO_LIST','recognised':'WHEN_JUDGED'},"
                                + "{'kind':'CREDITS_IN_GROUP','units':['Z/999/9999'],'credits':3},{'kind':'STANDARDS','standardsSet':'NONE_SUCH'},"
                                + "{'kind':'QUALIFICATION','qualification':'999/9999/9'},{'kind':'LEVEL_IN_AREA','level':2,'area':'ASTROLOGY'}]}",
                        FROM_TODAY + "'power':'WHIM',"))
                .then()
                .statusCode(400)
                .body("errors.code", not(hasItem("FIELD_INVALID")))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/power",
                                "/appliesTo/roleProfiles",
                                "/criteria/of/0/status",
                                "/criteria/of/1/list",
                                "/criteria/of/2/units",
                                "/criteria/of/3/standardsSet",
                                "/criteria/of/4/qualification",
                                "/criteria/of/5/area"));
    }

    @Test
    void whatCannotBeReadIsPointedAt() {
        draft(body("UNREADABLE", SCOPE, "{'kind':'ALL','of':[{'kind':'WHIM'}]}", FROM_TODAY))
                .then()
                .statusCode(400)
                .body("code", equalTo("REQUEST_INVALID"))
                .body("errors[0].pointer", equalTo("/criteria/of/0/kind"));
    }

    @Test
    void itIsRehearsedAndRepeated() {
        String body = body("REPEATED", SCOPE, HLTA, FROM_TODAY);
        as(REGISTRAR)
                .contentType("application/json")
                .body(body)
                .post("/v1/requirements?dryRun=true")
                .then()
                .statusCode(201);
        assertThat(count("REPEATED")).isZero();
        String first = as(REGISTRAR)
                .header("Idempotency-Key", "requirement-repeated")
                .contentType("application/json")
                .body(body)
                .post("/v1/requirements")
                .path("id");
        Response again = as(REGISTRAR)
                .header("Idempotency-Key", "requirement-repeated")
                .contentType("application/json")
                .body(body)
                .post("/v1/requirements");
        assertThat(again.<String>path("id")).isEqualTo(first);
        assertThat(count("REPEATED")).isOne();
    }

    private int count(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from requirement where code = :code")
                .bind("code", code)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void aDraftIsChangedUnderItsTagAndNothingElseIs() {
        String id = drafted("CHANGED", "'effectiveFrom':'2026-11-22',");
        String seen = tag(id);
        patch(
                        id,
                        seen,
                        "{\"changeOfEmployer\":\"LOSES\",\"phaseIn\":{\"startersFrom\":\"2027-01-01\",\"inPostUntil\":\"2028-01-01\"}}")
                .then()
                .statusCode(200)
                .body("changeOfEmployer", equalTo("LOSES"))
                .body("phaseIn.inPostUntil", equalTo("2028-01-01"))
                .body("version", equalTo(2));
        patch(id, seen, "{\"changeOfEmployer\":\"KEEPS\"}").then().statusCode(412);
        as(REGISTRAR)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/requirements/" + id)
                .then()
                .statusCode(428);
        patch(id, tag(id), "{\"phaseIn\":null,\"criteria\":{\"kind\":\"INDUCTION\"}}")
                .then()
                .statusCode(200)
                .body("phaseIn", nullValue())
                .body("criteria.kind", equalTo("INDUCTION"));
        patch(id, tag(id), "{\"code\":\"OTHER\"}").then().statusCode(400).body("errors[0].pointer", equalTo("/code"));
        patch(id, tag(id), "{\"nameCy\":null}").then().statusCode(400).body("errors[0].pointer", equalTo("/nameCy"));
        step(REGISTRAR, id, "consultation").then().statusCode(200);
        patch(id, tag(id), "{\"changeOfEmployer\":\"KEEPS\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_STATE_UNFIT"));
        step(REGISTRAR, id, "reopening").then().statusCode(200).body("state", equalTo("DRAFT"));
        patch(id, tag(id), "{\"changeOfEmployer\":\"KEEPS\"}").then().statusCode(200);
    }

    private static Response patch(String id, String seen, String body) {
        return as(REGISTRAR)
                .header("If-Match", seen)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/v1/requirements/" + id);
    }

    @Test
    void anotherPersonPublishesIt() {
        String id = drafted("FOUR_EYES", FROM_TODAY);
        step(ANOTHER, id, "publication").then().statusCode(409).body("code", equalTo("PUBLICATION_STATE_UNFIT"));
        step(REGISTRAR, id, "consultation").then().statusCode(200);
        step(REGISTRAR, id, "publication").then().statusCode(409).body("code", equalTo("PUBLICATION_FOUR_EYES"));
        step(ANOTHER, id, "publication?dryRun=true").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        step(ANOTHER, id, "publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("acts.by", equalTo(List.of("registrar-desk", "registrar-desk", "second-registrar")));
    }

    @Test
    void whoeverChangedItDoesNotPublishItEither() {
        String id = drafted("CHANGED_BY_ANOTHER", FROM_TODAY);
        as(ANOTHER)
                .header("If-Match", tag(id))
                .contentType("application/merge-patch+json")
                .body("{\"changeOfEmployer\":\"LOSES\"}")
                .patch("/v1/requirements/" + id)
                .then()
                .statusCode(200);
        step(REGISTRAR, id, "consultation").then().statusCode(200);
        step(ANOTHER, id, "publication").then().statusCode(409).body("code", equalTo("PUBLICATION_FOUR_EYES"));
        step(REGISTRAR, id, "publication").then().statusCode(409).body("code", equalTo("PUBLICATION_FOUR_EYES"));
    }

    @Test
    void oneThatDoesNotSayWhatAChangeOfEmployerDoesCannotBePublished() {
        String id = drafted("SAYS_TOO_LITTLE", "'effectiveFrom':'2026-11-22',");
        step(REGISTRAR, id, "consultation").then().statusCode(200);
        step(ANOTHER, id, "publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("REQUIREMENT_SAYS_TOO_LITTLE"))
                .body("errors[0].pointer", equalTo("/changeOfEmployer"));
    }

    @Test
    void noneIsMadeForTheDaysBefore() {
        String id = drafted("PAST", FROM_TODAY.replace("2026-11-22", "2026-11-21"));
        step(REGISTRAR, id, "consultation").then().statusCode(200);
        step(ANOTHER, id, "publication").then().statusCode(409).body("code", equalTo("PUBLICATION_DAY_PAST"));
        String published = published(body("PAST_END", SCOPE, HLTA, FROM_TODAY));
        withdraw(published, "2026-11-21").then().statusCode(409).body("code", equalTo("PUBLICATION_DAY_PAST"));
    }

    @Test
    void underAPowerThatIsOffNoneTakesEffect() {
        String id = drafted("UNDER_POWER", FROM_TODAY + "'power':'APPRAISAL',");
        step(REGISTRAR, id, "consultation").then().statusCode(200);
        step(ANOTHER, id, "publication").then().statusCode(409).body("code", equalTo("REQUIREMENT_POWER_OFF"));
        given().get("/v1/enabling-powers").then().body("items.on", equalTo(List.of(false, false, false)));
        power("APPRAISAL", true, "2026-11-22")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'APPRAISAL' }.on", equalTo(true));
        step(ANOTHER, id, "publication").then().statusCode(200);
        assertThat(inForce("UNDER_POWER", "2026-11-22")).isOne();
        power("APPRAISAL", false, "2026-12-01")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'APPRAISAL' }.on", equalTo(true));
        assertThat(inForce("UNDER_POWER", "2026-11-30")).isOne();
        assertThat(inForce("UNDER_POWER", "2026-12-01")).isZero();
        power("APPRAISAL", false, "2026-11-21").then().statusCode(400);
        power("APPRAISAL", false, "2026-11-22")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'APPRAISAL' }.on", equalTo(false));
    }

    private static Response power(String code, boolean on, String from) {
        return as(REGISTRAR)
                .contentType("application/json")
                .body(Map.of("on", on, "from", from, "legalBasis", "Invented Order art 2"))
                .post("/v1/enabling-powers/" + code + "/statements");
    }

    private int inForce(String code, String day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from requirements_in_force(:day::date, '2026-11-30T00:00:00Z') where code = :code
                        """)
                .bind("day", day)
                .bind("code", code)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void aLaterVersionTakesItsPlaceFromItsOwnFirstDay() {
        published(body("SUCCEEDED", SCOPE, HLTA, FROM_TODAY));
        String second = published(body("SUCCEEDED", SCOPE, HLTA, FROM_TODAY.replace("2026-11-22", "2027-01-01")));
        assertThat(versionInForce("2026-12-31")).isEqualTo(1);
        assertThat(versionInForce("2027-01-01")).isEqualTo(2);
        withdraw(second, "2026-12-01").then().statusCode(200);
        assertThat(versionInForce("2027-01-01"))
                .as("withdrawn before it had effect")
                .isEqualTo(1);
    }

    @Test
    void itEndsWithItsLastDay() {
        String _ = published(body("ENDS", SCOPE, HLTA, FROM_TODAY + "'effectiveUntil':'2027-08-31',"));
        assertThat(inForce("ENDS", "2026-11-21")).isZero();
        assertThat(inForce("ENDS", "2026-11-22")).isOne();
        assertThat(inForce("ENDS", "2027-08-31")).isOne();
        assertThat(inForce("ENDS", "2027-09-01")).isZero();
    }

    private int versionInForce(String day) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select rule_version from requirements_in_force(:day::date, '2026-11-30T00:00:00Z') where code = 'SUCCEEDED'
                        """).bind("day", day).mapTo(Integer.class).one());
    }

    @Test
    void whatIsPublishedNeverChangesNotEvenInTheDatabase() {
        String id = published(body("UNCHANGED", SCOPE, HLTA, FROM_TODAY));
        for (String change : List.of(
                "update requirement set criteria = '{}' where id = ?::uuid",
                "update requirement set effective_until = '2030-01-01' where id = ?::uuid",
                "update requirement set state = 'DRAFT', published_at = null, published_by = null where id = ?::uuid",
                "delete from requirement where id = ?::uuid")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(change, id)))
                    .as(change)
                    .hasMessageContaining("a published requirement never changes");
        }
        withdraw(id, "2026-12-24").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        withdraw(id, "2026-12-25").then().statusCode(409);
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.execute("update requirement set withdrawn_from = '2027-01-01' where id = ?::uuid", id)))
                .hasMessageContaining("a published requirement never changes");
    }

    @Test
    void draftsAreForRegistrarsAndAnalystsAlone() {
        String id = drafted("HIDDEN_DRAFT", FROM_TODAY);
        String path = "/v1/requirements/" + id;
        given().get(path).then().statusCode(404);
        as(Tokens.employer("W06000015")).get(path).then().statusCode(404);
        as(ANALYST).get(path).then().statusCode(200);
        given().get("/v1/requirements?code=HIDDEN_DRAFT").then().body("items", hasSize(0));
        as(ANALYST).get("/v1/requirements?code=HIDDEN_DRAFT").then().body("items", hasSize(1));
        step(REGISTRAR, id, "consultation").then().statusCode(200);
        given().get(path).then().statusCode(200).body("acts", nullValue());
        given().get("/v1/requirements?code=HIDDEN_DRAFT").then().body("items", hasSize(1));
        withdraw(id, "2026-11-22").then().statusCode(200);
        given().get(path).then().statusCode(404);
        assertThat(read(id).getString("withdrawnBecause")).isEqualTo("invented");
    }

    @Test
    void theListIsReadPageByPage() {
        drafted("PAGED", FROM_TODAY);
        drafted("PAGED", FROM_TODAY);
        String next = as(ANALYST)
                .get("/v1/requirements?code=PAGED&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].ruleVersion", equalTo(1))
                .extract()
                .path("next");
        as(ANALYST)
                .get("/v1/requirements?code=PAGED&limit=1&cursor=" + next)
                .then()
                .body("items[0].ruleVersion", equalTo(2))
                .body("next", nullValue());
    }
}

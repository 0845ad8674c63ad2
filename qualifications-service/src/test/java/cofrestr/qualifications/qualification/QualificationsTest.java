package cofrestr.qualifications.qualification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class QualificationsTest {
    private static RequestSpecification registrar() {
        return given().header("Authorization", "Bearer " + Tokens.registrar());
    }

    private static ValidatableResponse search(String query) {
        return given().get("/v1/qualifications?" + query).then().statusCode(200);
    }

    @Test
    void theNumberStandsInPathsWithHyphens() {
        given().get("/v1/qualifications/601-3216-4")
                .then()
                .statusCode(200)
                .body("number", equalTo("601/3216/4"))
                .body("path", equalTo("601-3216-4"))
                .body("complete", equalTo(false))
                .body("credits", equalTo(40))
                .body("glh", nullValue());
        given().get("/v1/qualifications/no.number").then().statusCode(404);
        given().get("/v1/qualifications/601-3216-5").then().statusCode(404);
    }

    @Test
    void everyWordOfTheTitleIsLookedFor() {
        search("title=SUPPORTING schools").body("items.number", hasItems("501/0418/4", "600/6205/8"));
        search("title=supporting team").body("items", hasSize(0));
        search("title=%%").body("items", hasSize(0));
    }

    @Test
    void eachCriterionNarrows() {
        search("level=5").body("items.number", contains("DSBM"));
        search("awardingBody=IAM_NCSL").body("items.number", contains("CSBM", "DSBM"));
        search("area=LITERACY").body("items.number", contains("GCSE-ENGLISH-A-TO-C"));
        search("number=601-3216-4").body("items.number", contains("601/3216/4"));
        search("roleProfile=BUSINESS_MANAGEMENT_1").body("items.number", contains("CSBM", "DSBM"));
        search("roleProfile=TEACHING_ASSISTANT_2").body("items.number", hasItem("501/0476/7"));
        search("route=ADMINISTRATION_AND_ORGANISATION").body("items.number", contains("CSBM", "DSBM"));
    }

    @Test
    void whatIsOfferedIsAskedOfADay() {
        search("offeredOn=2015-02-28").body("items.number", hasItem("600/6205/8"));
        search("offeredOn=2015-03-01").body("items.number", not(hasItem("600/6205/8")));
        search("offeredOn=2015-03-01").body("items.number", hasItem("601/3216/4"));
    }

    @Test
    void whatNoListRecognisesIsNotRecognisedOnAnyDay() {
        search("recognisedOn=2026-11-22").body("items", hasSize(0));
    }

    @Test
    void pagesFollowEachOther() {
        String next = search("limit=2").body("items", hasSize(2)).extract().path("next");
        String last = search("limit=2").extract().path("items[1].number");
        String first = given().queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/v1/qualifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].number");
        assertThat(first).isGreaterThan(last);
    }

    @Test
    void whatItStandsOnIsReadWithIt() {
        given().get("/v1/qualifications/ILM-L3-AWARD-FIRST-LINE-MANAGEMENT")
                .then()
                .body("fundableBy.code", contains("TDA_GRANT"));
        given().get("/v1/qualifications/GCSE-MATHEMATICS-A-TO-C")
                .then()
                .body("equivalentIn.code", contains("LEVEL_2_NUMERACY"));
    }

    @Test
    void theUnitsOfTheSourceAreThere() {
        given().get("/v1/units?qualification=601-3216-4")
                .then()
                .statusCode(200)
                .body("items", hasSize(15))
                .body("items.awardingBody", everyItem(equalTo("ILM")));
        given().get("/v1/units/8620-203").then().body("credits", equalTo(5)).body("glh", equalTo(37));
    }

    @Test
    void registryStaffEnterAQualificationAndChangeOnlyWhatTheyHaveSeen() {
        String path = "/v1/qualifications/INVENTED-ENTERED";
        String body = """
                {"titleEn": "Invented", "awardingBody": "ILM", "level": 2, "areas": ["INVENTED"], "complete": true, "source": "project decision"}""";
        String tag = registrar()
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("areas", contains("INVENTED"))
                .body("title.cy", equalTo("Invented"))
                .extract()
                .header("ETag");
        registrar().contentType("application/json").body(body).put(path).then().statusCode(428);
        registrar()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body.replace("\"level\": 2", "\"level\": 3"))
                .put(path)
                .then()
                .statusCode(200)
                .body("level", equalTo(3))
                .body("version", equalTo(2));
        registrar()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void anUnknownBodyIsRefused() {
        registrar()
                .contentType("application/json")
                .body("{\"titleEn\": \"I\", \"awardingBody\": \"NOBODY\", \"complete\": true, \"source\": \"s\"}")
                .put("/v1/qualifications/INVENTED-OF-NOBODY")
                .then()
                .statusCode(400)
                .body("code", equalTo("AWARDING_BODY_UNKNOWN"));
    }

    @Test
    void unitsAndBodiesAreEnteredToo() {
        registrar()
                .contentType("application/json")
                .body("{\"nameEn\": \"Invented\", \"source\": \"project decision\"}")
                .put("/v1/awarding-bodies/INVENTED_UNITS")
                .then()
                .statusCode(200);
        registrar()
                .contentType("application/json")
                .body(
                        "{\"titleEn\": \"Invented\", \"awardingBody\": \"INVENTED_UNITS\", \"level\": 0, \"credits\": 3, \"source\": \"project decision\"}")
                .put("/v1/units/Z-999-0001")
                .then()
                .statusCode(200)
                .body("number", equalTo("Z/999/0001"));
        given().get("/v1/units?awardingBody=INVENTED_UNITS").then().body("items.path", contains("Z-999-0001"));
    }

    private static String imported(String csv, String query) {
        return registrar()
                .contentType("text/csv")
                .accept("application/x-ndjson")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/qualification-imports" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theFileOfTheOfqualRegisterIsTakenOverOnce() {
        String heading =
                "Qualification Number,Title,OrganisationName,OrganisationAcronym,OrganisationRecognitionNumber,Level,TotalCredits,OperationalStartDate,OperationalEndDate\n";
        String file = heading + "999/2000/1,Invented one,Invented Body,IB,RN99991,Level 2,6,2020-09-01,\n"
                + "999/2000/X,Invented two,Invented Body,IB,RN99991,Level 1/2,,01/09/2020,31/08/2024\n"
                + "9992000,No number,Invented Body,IB,RN99991,Level 2,6,2020-09-01,\n"
                + "999/2000/1,Invented one again,Invented Body,IB,RN99991,Level 2,,,\n";
        assertThat(imported(file, "?dryRun=true")).contains("\"CREATED\":2");
        given().get("/v1/qualifications/999-2000-1").then().statusCode(404);
        assertThat(imported(file, "").lines())
                .satisfiesExactly(
                        one -> assertThat(one)
                                .isEqualTo("{\"row\":1,\"outcome\":\"CREATED\",\"qualification\":\"999/2000/1\"}"),
                        two -> assertThat(two).contains("\"CREATED\""),
                        three -> assertThat(three).contains("QUALIFICATION_NUMBER_INVALID", "/QualificationNumber"),
                        four -> assertThat(four).contains("\"CHANGED\""),
                        last -> assertThat(last)
                                .isEqualTo("{\"rows\":4,\"counts\":{\"CHANGED\":1,\"CREATED\":2,\"REFUSED\":1}}"));
        given().get("/v1/qualifications/999-2000-1")
                .then()
                .body("title.en", equalTo("Invented one again"))
                .body("credits", equalTo(6))
                .body("offeredFrom", equalTo("2020-09-01"))
                .body("awardingBody", equalTo("RN99991"))
                .body("version", equalTo(2));
        String second = heading + "999/2000/X,Invented two,Invented Body,IB,RN99991,Level 1/2,,01/09/2020,31/08/2024\n";
        assertThat(imported(second, "")).contains("UNCHANGED");
        given().get("/v1/qualifications/999-2000-X")
                .then()
                .body("levelWritten", equalTo("Level 1/2"))
                .body("level", equalTo(1))
                .body("offeredUntil", equalTo("2024-08-31"))
                .body("version", equalTo(1));
    }

    @Test
    void aBodyKnownByItsAcronymIsNotEnteredTwice() {
        String file = """
                QualificationNumber,Title,OrganisationName,OrganisationAcronym,OrganisationRecognitionNumber
                999/2001/1,Invented,NCFE,NCFE,RN99992
                """;
        assertThat(imported(file, "")).contains("CREATED");
        given().get("/v1/qualifications/999-2001-1").then().body("awardingBody", equalTo("NCFE"));
    }

    @Test
    void aFileThatIsNoneIsRefusedWhole() {
        registrar()
                .contentType("text/csv")
                .body("QualificationNumber,Colour\n1,red\n")
                .post("/v1/qualification-imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_COLUMN_UNKNOWN"));
    }

    private static ValidatableResponse listed(String since, String until) {
        return registrar()
                .contentType("application/json")
                .body("{\"qualification\": \"CSBM\", \"since\": \"" + since + "\", \"until\": \"" + until
                        + "\", \"basis\": \"project decision\"}")
                .post("/v1/qualification-lists/QIW_APPROVED/entries")
                .then();
    }

    @Test
    void aQualificationStandsOnAListForATime() {
        given().get("/v1/qualification-lists/LEVEL_2_NUMERACY")
                .then()
                .statusCode(200)
                .body("kind", equalTo("EQUIVALENTS"))
                .body("entries.qualification", contains("GCSE-MATHEMATICS-A-TO-C"));
        listed("2001-01-01", "2001-12-31").statusCode(201).body("entries.until", contains("2001-12-31"));
        listed("2001-12-31", "2002-12-31").statusCode(409).body("code", equalTo("LISTED_ALREADY"));
        listed("2002-12-31", "2002-01-01").statusCode(400).body("code", equalTo("QUALIFICATION_DATES_UNFIT"));
        search("recognisedOn=2001-12-31").body("items.number", contains("CSBM"));
        search("recognisedOn=2001-12-31&list=QIW_DESIGNATED").body("items", hasSize(0));
        search("recognisedOn=2002-01-01").body("items", hasSize(0));
        given().get("/v1/qualification-lists").then().body("items.code", hasItems("QIW_APPROVED", "LEVEL_2_LITERACY"));
    }

    @Test
    void rolesThatNoOfferedQualificationServesAreReported() {
        given().get("/v1/roles-without-qualification")
                .then()
                .statusCode(200)
                .body("on", equalTo("2026-11-22"))
                .body("items.roleProfile", hasItem("CATERING_IN_SCHOOLS_1"))
                .body("items.roleProfile", not(hasItem("TEACHING_ASSISTANT_2")))
                .body("items.roleProfile", not(hasItem("BUSINESS_MANAGEMENT_1")));
    }

    private static ValidatableResponse entered(String what, String body) {
        return registrar()
                .contentType("application/json")
                .body(body)
                .post("/v1/qualifications/501-0247-3/" + what)
                .then();
    }

    @Test
    void registryStaffSayForWhichRoleItIsOfUse() {
        String one = "{\"roleProfile\": \"CATERING_IN_SCHOOLS_5\", \"basis\": \"project decision\"}";
        entered("relevance", one).statusCode(201).body("relevantTo.code", contains("CATERING_IN_SCHOOLS_5"));
        entered("relevance", one).statusCode(201).body("relevantTo.code", contains("CATERING_IN_SCHOOLS_5"));
        // It ended in 2014, so the role is served on a day before, and not today.
        given().get("/v1/roles-without-qualification?on=2014-07-31")
                .then()
                .body("items.roleProfile", not(hasItem("CATERING_IN_SCHOOLS_5")));
        given().get("/v1/roles-without-qualification")
                .then()
                .body("items.find { it.roleProfile == 'CATERING_IN_SCHOOLS_5' }.notOffered", equalTo(1));
        entered("relevance", one.replace("CATERING_IN_SCHOOLS_5", "NOBODY"))
                .statusCode(400)
                .body("code", equalTo("RELEVANCE_UNFIT"));
        entered("relevance", "{\"basis\": \"project decision\"}")
                .statusCode(400)
                .body("code", equalTo("RELEVANCE_UNFIT"));
    }

    @Test
    void registryStaffSayWhichSchemeCanPayForIt() {
        String year =
                "{\"scheme\": \"TDA_GRANT\", \"since\": \"2008-09-01\", \"until\": \"2009-08-31\", \"basis\": \"project decision\"}";
        entered("funding", year).statusCode(201).body("fundableBy.until", contains("2009-08-31"));
        entered("funding", year).statusCode(409).body("code", equalTo("LISTED_ALREADY"));
        entered("funding", year.replace("TDA_GRANT", "NOBODY"))
                .statusCode(400)
                .body("code", equalTo("FUNDING_SCHEME_UNKNOWN"));
    }
}

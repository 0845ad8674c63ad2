package cofrestr.cpd.community;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.cpd.Invented;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Learning communities over HTTP; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CommunityTest {
    private static final String AUTHORITY = "W06000065";
    private static final String SCHOOL = "6659001";
    private static final String OTHER = "6659002";
    private static final String KEEPER = Tokens.employer(AUTHORITY);

    @Inject
    Jdbi jdbi;

    private String community = "";
    private String person = "";

    @BeforeEach
    void anAuthorityBeginsOne() {
        Invented invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, null);
        invented.organisation(SCHOOL, AUTHORITY);
        invented.organisation(OTHER, AUTHORITY);
        person = invented.person();
        invented.post(person, SCHOOL, "TEACHING_ASSISTANT_2", "2020-09-01", null);
        community = post(
                        "",
                        Map.of(
                                "focusEn",
                                "Early reading",
                                "focusCy",
                                "Darllen cynnar",
                                "convenor",
                                AUTHORITY,
                                "beginsOn",
                                "2026-09-01"))
                .statusCode(201)
                .body("acrossSchools", equalTo(false))
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String path, Object body) {
        return given().header("Authorization", "Bearer " + KEEPER)
                .contentType("application/json")
                .body(body)
                .post("/v1/learning-communities" + path)
                .then();
    }

    private static Map<String, ?> of(String key, Object who, String school) {
        return Map.of(key, who, "organisation", school);
    }

    @Test
    void supportStaffAndGuestsLearnAcrossSchoolsAndOneTakesPartOnce() {
        UUID teacher = new Invented(jdbi).guest(SCHOOL);
        String at = "/" + community + "/members";
        post(at, of("registerNumber", person, SCHOOL)).statusCode(200).body("supportStaff", equalTo(1));
        post(at, of("registerNumber", person, SCHOOL)).statusCode(409).body("code", equalTo("COMMUNITY_JOINED"));
        String member = post(at, of("guest", teacher, OTHER))
                .statusCode(200)
                .body("acrossSchools", equalTo(true))
                .body("members", equalTo(2))
                .body("supportStaff", equalTo(1))
                .extract()
                .path("memberList[1].id");
        post(at + "/" + member + "/end", Map.of())
                .statusCode(200)
                .body("acrossSchools", equalTo(false))
                .body("memberList[1].until", equalTo("2026-11-22"));
    }

    @Test
    void anExampleIsForEverybodyAndNamesNobody() {
        Map<String, String> words = Map.of("exampleEn", "What helped", "exampleCy", "Beth a helpodd");
        post("/" + community + "/members", of("registerNumber", person, SCHOOL)).statusCode(200);
        post("/" + community + "/publication", words).statusCode(409).body("code", equalTo("COMMUNITY_HAS_NOT_MET"));
        post("/" + community + "/meetings", Map.of("on", "2026-10-01", "topic", "Sharing books", "outcome", "A plan"))
                .statusCode(200)
                .body("meetings[0].topic", equalTo("Sharing books"));
        post("/" + community + "/publication", words).statusCode(200).body("publishedOn", notNullValue());
        String mine = "items.find { it.id == '%s' }".formatted(community);
        given().get("/v1/learning-communities/examples?withSupportStaff=true&limit=500")
                .then()
                .statusCode(200)
                .body(mine + ".withSupportStaff", equalTo(true))
                .body(mine + ".members", nullValue())
                .body(mine + ".memberList", nullValue())
                .body(mine + ".convenor", nullValue());
    }

    @Test
    void whoKeepsItReadsItAndNobodyElse() {
        read(Tokens.employer(SCHOOL)).statusCode(404);
        read(Tokens.employer("W06000066")).statusCode(404);
        read(KEEPER).statusCode(200);
        given().get("/v1/learning-communities/examples?limit=500").then().body("items.id", not(hasItem(community)));
    }

    private ValidatableResponse read(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/learning-communities/" + community)
                .then();
    }
}

package cofrestr.cpd.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.cpd.Invented;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews over HTTP; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ReviewTest {
    private static final String AUTHORITY = "W06000063";
    private static final String SCHOOL = "6639001";
    private static final String SCHOOLS = Tokens.employer(SCHOOL);

    @Inject
    Jdbi jdbi;

    private String reviewee = "";
    private String reviewer = "";

    @BeforeEach
    void twoWorkAtTheSchool() {
        Invented invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, null);
        invented.organisation(SCHOOL, AUTHORITY);
        reviewee = invented.person();
        reviewer = invented.person();
        invented.post(reviewee, SCHOOL, "TEACHING_ASSISTANT_2", "2020-09-01", null);
        invented.post(reviewer, SCHOOL, "TEACHING_ASSISTANT_4", "2020-09-01", null);
    }

    private ValidatableResponse open(String token, String who, String by, String due) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of(
                        "reviewee",
                        who,
                        "reviewer",
                        by,
                        "organisation",
                        SCHOOL,
                        "beginsOn",
                        "2025-09-01",
                        "dueOn",
                        due))
                .post("/v1/reviews")
                .then();
    }

    private static ValidatableResponse say(String person, String id, String kind, String words) {
        return given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .contentType("application/json")
                .body(Map.of("kind", kind, "words", words))
                .post("/v1/reviews/" + id + "/entries")
                .then();
    }

    private static ValidatableResponse step(String person, String id, String step) {
        return given().header("Authorization", "Bearer " + Tokens.practitioner(person))
                .post("/v1/reviews/" + id + "/" + step)
                .then();
    }

    private static ValidatableResponse read(String token, String id) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/reviews/" + id)
                .then();
    }

    @Test
    void aReviewGoesFromObjectivesToAStatementBetweenTheTwoAlone() {
        String id = open(SCHOOLS, reviewee, reviewer, "2027-07-16")
                .statusCode(201)
                .extract()
                .path("id");
        step(reviewee, id, "agreement").statusCode(409).body("code", equalTo("REVIEW_NOT_READY"));
        say(reviewer, id, "OBJECTIVE", "Lead the reading group").statusCode(200);
        step(reviewee, id, "agreement").statusCode(200).body("state", equalTo("AGREED"));
        step(reviewer, id, "closure").statusCode(409);
        say(reviewee, id, "EVIDENCE", "Twelve sessions").statusCode(200);
        say(reviewer, id, "STATEMENT", "Well done").statusCode(200);
        step(reviewer, id, "closure")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo("2026-11-22"))
                .body("entries.author", contains(reviewer, reviewee, reviewer));
        say(reviewee, id, "EVIDENCE", "Too late").statusCode(409);
        read(SCHOOLS, id).statusCode(200).body("state", equalTo("CLOSED")).body("entries", nullValue());
    }

    @Test
    void nobodyElseReadsOrWritesWhatIsInAReview() {
        String id = open(SCHOOLS, reviewee, reviewer, "2027-07-16")
                .statusCode(201)
                .extract()
                .path("id");
        say(reviewer, id, "OBJECTIVE", "Private").statusCode(200);
        String another = new Invented(jdbi).person();
        read(Tokens.practitioner(another), id).statusCode(404);
        say(another, id, "EVIDENCE", "Nosy").statusCode(404);
        read(Tokens.employer("6639002"), id).statusCode(404);
        read(Tokens.employer(AUTHORITY), id).statusCode(200).body("entries", nullValue());
        read(Tokens.registrar(), id).statusCode(403);
        read(Tokens.practitioner(reviewee), id).body("entries.words", contains("Private"));
    }

    @Test
    void oneIsOpenAtATimeOfSomebodyWhoWorksThereAndNotByThemselves() {
        open(SCHOOLS, reviewee, reviewer, "2027-07-16").statusCode(201);
        open(SCHOOLS, reviewee, reviewer, "2027-07-16").statusCode(409).body("code", equalTo("REVIEW_OPEN"));
        open(SCHOOLS, reviewer, reviewer, "2027-07-16").statusCode(400).body("code", equalTo("REVIEW_UNFIT"));
        open(SCHOOLS, new Invented(jdbi).person(), reviewer, "2027-07-16")
                .statusCode(409)
                .body("code", equalTo("PRACTITIONER_UNKNOWN"));
        open(Tokens.employer("6639002"), reviewee, reviewer, "2027-07-16").statusCode(404);
    }

    @Test
    void aPurposeThatNobodyKnowsIsRefusedBeforeAnythingIsWritten() {
        String id = open(SCHOOLS, reviewee, reviewer, "2027-07-16")
                .statusCode(201)
                .extract()
                .path("id");
        given().header("Authorization", "Bearer " + Tokens.practitioner(reviewee))
                .header("X-Purpose", "NONSENSE")
                .contentType("application/json")
                .body(Map.of("kind", "EVIDENCE", "words", "Not to be kept"))
                .post("/v1/reviews/" + id + "/entries")
                .then()
                .statusCode(400)
                .body("code", equalTo("PURPOSE_UNKNOWN"));
        read(Tokens.practitioner(reviewee), id).body("entries", empty());
    }

    @Test
    void aDayThatIsNoneHereIsRefusedAtItsFieldAndAnAnswerThatIsNeitherAtItsParameter() {
        for (String day : new String[] {"+999999999-12-31", "+12027-03-01", "0001-01-01", "2027-02-30"}) {
            open(SCHOOLS, reviewee, reviewer, day)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/dueOn"))
                    .body("errors[0].code", equalTo("FIELD_INVALID"));
        }
        given().header("Authorization", "Bearer " + SCHOOLS)
                .get("/v1/reviews?late=yes&organisation=" + SCHOOL)
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_INVALID"));
    }

    @Test
    void theSchoolSeesWhatIsLate() {
        String late = open(SCHOOLS, reviewee, reviewer, "2026-07-16")
                .statusCode(201)
                .extract()
                .path("id");
        String inTime = open(SCHOOLS, reviewer, reviewee, "2027-07-16")
                .statusCode(201)
                .extract()
                .path("id");
        given().header("Authorization", "Bearer " + SCHOOLS)
                .get("/v1/reviews?late=true&limit=500&organisation=" + SCHOOL)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(late))
                .body("items.id", not(hasItem(inTime)));
        given().header("Authorization", "Bearer " + Tokens.practitioner(reviewee))
                .get("/v1/practitioners/" + reviewee + "/reviews")
                .then()
                .statusCode(200)
                .body("items.id", contains(late, inTime))
                .body("items.findAll { it.entries != null }", empty());
    }
}

package cofrestr.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.gateway.Backstage;
import cofrestr.gateway.StubService;
import cofrestr.gateway.StubService.Seen;
import cofrestr.gateway.problem.GatewayProblem;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(value = Backstage.class, scope = TestResourceScope.GLOBAL)
class PagesTest {
    @Test
    void speaksTheLanguageTheBrowserWishesUnlessTheReaderChose() {
        given().header("Accept-Language", "cy")
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Language", "cy")
                .body(containsString("<html lang=\"cy\">"))
                .body(containsString("Cofrestr staff cymorth ysgolion"));
        given().header("Accept-Language", "cy")
                .get("/?lang=en")
                .then()
                .header("Content-Language", "en")
                .body(containsString("The register of school support staff"));
    }

    @Test
    void thePublicRegisterIsAskedWithoutTheQuestionStandingInAnAddress() {
        StubService.SEEN.clear();
        given().get("/register?lang=cy")
                .then()
                .statusCode(200)
                .header("Content-Language", "cy")
                .body(containsString("<form method=\"post\" action=\"/register?lang=cy\">"));
        given().formParam("question", "Siân Dychmygol")
                .post("/register?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("<strong>Siân Dychmygol &lt;b&gt;</strong>"))
                .body(containsString("School learning support worker"))
                .body(containsString("There are others"));
        given().formParam("question", "1234567x")
                .post("/register?lang=cy")
                .then()
                .body(containsString("Gweithiwr"));
        assertThat(StubService.SEEN).extracting(Seen::uri).containsOnly("/v1/public-register");
        assertThat(StubService.SEEN)
                .extracting(seen -> seen.header("X-Body"))
                .containsExactly("{\"name\":\"Siân Dychmygol\"}", "{\"registerNumber\":\"1234567X\"}");
    }

    @ParameterizedTest
    @EnumSource(GatewayProblem.class)
    void everyTypeOfAProblemIsAPage(GatewayProblem problem) {
        given().get("/problems/" + problem.slug() + "?lang=cy")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Language", "cy")
                .body(containsString("<code>" + problem.name() + "</code>"));
    }

    @Test
    void aServicesProblemIsAPageInBothLanguages() {
        given().get("/problems/register-number-check-failed?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("The number is mistyped"))
                .body(containsString("400"));
        given().get("/problems/register-number-check-failed?lang=cy")
                .then()
                .statusCode(200)
                .body(containsString("gamdeipio"));
    }

    @Test
    void aProblemThatNobodyKnowsIsNowhere() {
        given().get("/problems/nobody-knows")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("PATH_UNKNOWN"));
    }

    @Test
    void whatIsNowhereIsAProblemToo() {
        given().header("Accept-Language", "cy")
                .get("/no/such/page")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("PATH_UNKNOWN"))
                .body("title", equalTo("Nid oes dim yn y cyfeiriad hwn"));
    }
}

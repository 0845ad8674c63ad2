package cofrestr.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cofrestr.gateway.Backstage;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The document and its page, as they are served. */
@QuarkusTest
@WithTestResource(value = Backstage.class, scope = TestResourceScope.GLOBAL)
class DocsPageTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/(?:webjars|docs/|style)[^\"]*)\"");

    @Test
    void servesTheDocumentWithTheAddressesOfThisPlace() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("servers[0].url", equalTo("https://cofrestr.test"))
                .body(
                        "components.securitySchemes.signIn.flows.authorizationCode.authorizationUrl",
                        equalTo("https://sign-in.test/realms/cofrestr/protocol/openid-connect/auth"))
                .body(
                        "components.securitySchemes.system.flows.clientCredentials.tokenUrl",
                        equalTo("https://sign-in.test/realms/cofrestr/protocol/openid-connect/token"));
    }

    @Test
    void servesItOnlyOnceToThoseWhoKeepIt() {
        String etag = given().get("/openapi").header("ETag");
        given().header("If-None-Match", etag).get("/openapi").then().statusCode(304);
        given().header("If-None-Match", "\"another\"").get("/openapi").then().statusCode(200);
    }

    @Test
    void servesYamlToThoseWhoAsk() {
        given().get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("openapi: \"3.1.0\""));
        given().accept("application/yaml").get("/openapi").then().contentType("application/yaml");
    }

    @Test
    void servesThePageAndAllThatItLoads() {
        Response page = given().get("/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        List<String> loaded = LOADED.matcher(page.asString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(loaded).hasSizeGreaterThanOrEqualTo(4).contains("/docs/start.js");
        for (String file : loaded) {
            given().get(file).then().statusCode(200);
        }
    }

    @Test
    void letsThePageLoadOnlyWhatItNeeds() {
        given().get("/docs")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("connect-src 'self' https://sign-in.test;"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        assertThat(given().get("/docs").headers().getValues("Content-Security-Policy"))
                .hasSize(1);
    }

    @Test
    void receivesTheSignInAgain() {
        given().get("/docs/oauth2-redirect.html").then().statusCode(200).body(containsString("oauth2-redirect.js"));
        given().get("/docs/oauth2-redirect.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .body(containsString("swaggerUIRedirectOauth2"));
    }
}

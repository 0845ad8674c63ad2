package cofrestr.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cofrestr.gateway.StubService.Seen;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller meets at the door. */
@QuarkusTest
@WithTestResource(value = Backstage.class, scope = TestResourceScope.GLOBAL)
class DoorTest {
    private static final RSAKey STRANGE = TestIssuer.key("strange");

    @BeforeEach
    void forget() {
        StubService.SEEN.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/organisations, registry",
        "/v1/role-profiles, qualifications",
    })
    void letsAnybodyReadWhatIsPublic(String path, String service) {
        given().get(path).then().statusCode(200).body(equalTo(service));
    }

    @Test
    void sendsEachPathOfAPersonToTheServiceThatOwnsIt() {
        as("router").get("/v1/practitioners/1234567X").then().statusCode(200).body(equalTo("registry"));
        as("router")
                .get("/v1/practitioners/1234567X/awards")
                .then()
                .statusCode(200)
                .body(equalTo("qualifications"));
    }

    @Test
    void saysInBothLanguagesThatATokenIsMissing() {
        given().header("Accept-Language", "cy")
                .get("/v1/practitioners/1234567X")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Content-Language", "cy")
                .header("Vary", "Accept-Language")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("TOKEN_MISSING"))
                .body("type", equalTo("/problems/token-missing"))
                .body("title", equalTo("Mae angen i chi fewngofnodi"))
                .body("status", equalTo(401))
                .body("instance", equalTo("/v1/practitioners/1234567X"))
                .body("errors", hasSize(0));
        given().get("/v1/practitioners/1234567X")
                .then()
                .statusCode(401)
                .header("Content-Language", "en")
                .body("title", equalTo("You need to sign in"));
        assertThat(StubService.SEEN).isEmpty();
    }

    @Test
    void refusesABadTokenEvenWhereNoneIsNeeded() {
        given().header("Authorization", "Bearer nonsense")
                .header("Accept-Language", "cy")
                .get("/v1/organisations")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", matchesPattern("Bearer .*error=\"invalid_token\".*"))
                .body("code", equalTo("TOKEN_INVALID"))
                .body("detail", equalTo("Nid yw’r hyn a anfonwyd yn docyn mynediad y gellir ei ddarllen."));
    }

    static Stream<Consumer<JWTClaimsSet.Builder>> marksOfTokensBetweenServices() {
        return Stream.of(
                claims -> claims.audience("cofrestr-internal"),
                claims -> claims.audience(List.of("cofrestr", "cofrestr-internal")),
                claims -> claims.claim("realm_access", Map.of("roles", List.of("service"))),
                claims -> claims.claim("realm_access", Map.of("roles", List.of("registrar", "service"))));
    }

    @ParameterizedTest
    @MethodSource("marksOfTokensBetweenServices")
    void refusesTokensThatAreOnlyForServices(Consumer<JWTClaimsSet.Builder> mark) {
        given().header("Authorization", "Bearer " + TestIssuer.token(TestIssuer.KEY, mark))
                .get("/v1/practitioners/1234567X")
                .then()
                .statusCode(401)
                .body("detail", equalTo("This token is only for use inside the register."));
        assertThat(StubService.SEEN).isEmpty();
    }

    @Test
    void doesNotFetchTheKeysAgainForEveryInventedOne() {
        as("keys").get("/v1/practitioners/1234567X").then().statusCode(200);
        int before = TestIssuer.FETCHED.get();
        for (int i = 0; i < 20; i++) {
            String token = TestIssuer.token(STRANGE, claims -> {});
            given().header("Authorization", "Bearer " + token)
                    .get("/v1/practitioners/1234567X")
                    .then()
                    .statusCode(401)
                    .body(
                            "detail",
                            equalTo("The token was signed with a key that the sign-in service does not publish."));
        }
        assertThat(TestIssuer.FETCHED.get() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void doesNotShowWhatOnlyServicesMayAsk() {
        as("curious")
                .get("/v1/internal-standing")
                .then()
                .statusCode(404)
                .body("code", equalTo("PATH_UNKNOWN"))
                .body("detail", startsWith("No operation has this path."));
        assertThat(StubService.SEEN).isEmpty();
    }

    @Test
    void saysWhichMethodsAnAddressTakes() {
        as("method")
                .delete("/v1/practitioners/1234567X")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, PATCH")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void tellsTheServiceWhoCallsAndNothingTheCallerSaysOfItself() throws Exception {
        given().header("X-Forwarded-For", "10.1.1.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=10.1.1.1")
                .header("X-Real-IP", "10.1.1.1")
                .header("Connection", "X-Hop")
                .header("X-Hop", "by hop")
                .header("X-Request-Id", "my-own-request-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("tracestate", "vendor=1")
                .get("/v1/organisations?parent=W06000015&limit=2")
                .then()
                .statusCode(200)
                .header("X-Request-Id", "my-own-request-1");
        Seen seen = StubService.SEEN.take();
        assertThat(seen.uri()).isEqualTo("/v1/organisations?parent=W06000015&limit=2");
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).startsWith("127.0.0.1:");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Prefix")).isEmpty();
        assertThat(seen.header("Forwarded")).isEmpty();
        assertThat(seen.header("X-Real-IP")).isEmpty();
        assertThat(seen.header("X-Hop")).isEmpty();
        assertThat(seen.header("X-Request-Id")).isEqualTo("my-own-request-1");
        assertThat(seen.header("traceparent")).isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(seen.header("tracestate")).isEqualTo("vendor=1");
    }

    @Test
    void makesARequestIdAndATraceWhereNoneWasBrought() throws Exception {
        String id = given().header("X-Request-Id", "not sane, at all")
                .header("tracestate", "of=nothing")
                .get("/v1/organisations")
                .then()
                .statusCode(200)
                .extract()
                .header("X-Request-Id");
        Seen seen = StubService.SEEN.take();
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(seen.header("X-Request-Id")).isEqualTo(id);
        assertThat(seen.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(seen.header("tracestate")).isEmpty();
    }

    @Test
    void passesTheTokenOnAndTheServicesHeadersBack() throws Exception {
        String token = TestIssuer.token("headers");
        given().header("Authorization", "Bearer " + token)
                .get("/v1/practitioners/1234567X")
                .then()
                .statusCode(200)
                .header("X-Only-For-The-Gateway", nullValue())
                .header("Keep-Alive", nullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("RateLimit-Policy", "\"client\";q=5;w=5")
                .header("RateLimit", "\"client\";r=4;t=1")
                .header("X-Request-Id", not(equalTo("the-services-own-id")));
        assertThat(StubService.SEEN.take().header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(as("links").get("/v1/practitioners/1234567X").headers().getValues("Link"))
                .containsExactly("</one>", "</two>");
    }

    @Test
    void namesThePartThatDoesNotAnswer() {
        given().header("Accept-Language", "cy")
                .get("/v1/resources")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("SERVICE_UNAVAILABLE"))
                .body("detail", startsWith("Ar hyn o bryd ni allwn gyrraedd y rhan dysgu proffesiynol"));
        as("unlucky")
                .get("/v1/practitioners/1234567X/cpd-records")
                .then()
                .statusCode(503)
                .body("detail", startsWith("At the moment we cannot reach the professional learning part"));
    }

    @Test
    void countsEachClientByItself() {
        for (int i = 0; i < 5; i++) {
            as("greedy").get("/v1/practitioners/1234567X").then().statusCode(200);
        }
        // On a slow machine more is allowed meanwhile: greedy asks on until it is told.
        Stream.generate(() -> as("greedy").header("Accept-Language", "cy").get("/v1/practitioners/1234567X"))
                .limit(500)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow()
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .header("RateLimit", startsWith("\"client\";r=0;t="))
                .body("code", equalTo("RATE_LIMITED"))
                .body("title", equalTo("Gormod o geisiadau"));
        as("modest").get("/v1/practitioners/1234567X").then().statusCode(200);
    }

    @Test
    void measuresTemplatesAndNeverWhatStandsInThem() {
        as("measured").get("/v1/practitioners/7654321X").then().statusCode(200);
        as("measured").delete("/v1/practitioners/7654321X").then().statusCode(405);
        as("measured").get("/v1/practitioners/7654321X/nowhere").then().statusCode(404);
        List<String> measured = given().get("/q/metrics").asString().lines().toList();
        assertThat(measured).anyMatch(line -> line.contains("uri=\"/v1/practitioners/{number}\""));
        assertThat(measured).anyMatch(line -> line.contains("clientName=\"registry\""));
        assertThat(measured).noneMatch(line -> line.contains("7654321X"));
    }

    @Test
    void isReadyThoughAServiceIsNot() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.data.qualifications", hasItems(true))
                .body("checks.data.cpd", hasItems(false));
    }

    private static RequestSpecification as(String client) {
        return given().header("Authorization", "Bearer " + TestIssuer.token(client));
    }
}

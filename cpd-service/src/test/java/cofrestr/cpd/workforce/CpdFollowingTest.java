package cofrestr.cpd.workforce;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.testing.Eventually;
import cofrestr.testing.StubFeedInstallation;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** The professional learning part keeps its own copy, in its own database. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@QuarkusTestResource(value = StubFeedInstallation.class, restrictToAnnotatedClass = true)
class CpdFollowingTest {
    @Test
    void theCopyFollowsTheRegistry() {
        String number = RegisterNumber.ofBody(1_003_467).value();
        StubFeedInstallation.feed()
                .add(
                        "wales.cofrestr.entry.changed.v1",
                        number,
                        1,
                        "{\"registerNumber\":\"" + number + "\",\"version\":1,\"preferredLanguage\":\"cy\"}");
        Eventually.holds("taken in", () -> following().getInt("people") == 1);
        assertThat(following().getBoolean("complete")).isTrue();
        assertThat(following().getList("unknownToRegistry")).isEmpty();
    }

    private static JsonPath following() {
        return given().header("Authorization", "Bearer " + Tokens.registrar())
                .get("/v1/following/cpd")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

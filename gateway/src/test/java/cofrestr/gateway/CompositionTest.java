package cofrestr.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.gateway.StubService.Seen;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is put together of several services. The service of CPD records is dead in these tests. */
@QuarkusTest
@WithTestResource(value = Backstage.class, scope = TestResourceScope.GLOBAL)
class CompositionTest {
    @BeforeEach
    void forget() {
        StubService.SEEN.clear();
    }

    private static ValidatableResponse read(String number) {
        return given().header("Authorization", "Bearer " + TestIssuer.token("composer"))
                .header("X-Purpose", "EMPLOYMENT")
                .get("/v1/practitioners/" + number + "/record")
                .then();
    }

    @Test
    void everyPartAnswersForItselfAndADeadServiceIsSaidToBeUnavailable() {
        read("json")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Language", equalTo("en"))
                .body("parts.entry.state", equalTo("ANSWERED"))
                .body("parts.entry.data.service", equalTo("registry"))
                .body("parts.cpdRecords.state", equalTo("UNAVAILABLE"));
        assertThat(List.copyOf(StubService.SEEN))
                .extracting(Seen::uri)
                .containsExactlyInAnyOrder(
                        "/v1/practitioners/json",
                        "/v1/practitioners/json/registrations",
                        "/v1/practitioners/json/awards",
                        "/v1/practitioners/json/unit-credits",
                        "/v1/practitioners/json/statuses");
        assertThat(List.copyOf(StubService.SEEN))
                .allSatisfy(seen -> assertThat(seen.header("Authorization")).startsWith("Bearer "))
                .allSatisfy(seen -> assertThat(seen.header("X-Purpose")).isEqualTo("EMPLOYMENT"));
    }

    @Test
    void whatIsWithheldIsSaidToBeAndNotEmpty() {
        read("withheld").statusCode(200).body("parts.entry.state", equalTo("WITHHELD"));
    }

    @Test
    void whereTheFirstPartRefusesThatIsTheAnswer() {
        read("refuse").statusCode(409).body(equalTo("refused before reading"));
    }

    @Test
    void askedForAnotherDayItIsRefusedAndNotMixed() {
        given().header("Authorization", "Bearer " + TestIssuer.token("composer"))
                .get("/v1/practitioners/json/record?asAt=2020-01-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("QUERY_NOT_TAKEN"));
        assertThat(StubService.SEEN).isEmpty();
    }

    @Test
    void nobodyIsLetInWithoutAToken() {
        given().get("/v1/practitioners/1234567X/record").then().statusCode(401);
        assertThat(StubService.SEEN).isEmpty();
    }
}

package cofrestr.qualifications.requirement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ProvisionTest {
    @Test
    void regulation18ANamedTheStandardsUntilItWasReplaced() {
        given().get("/v1/provisions")
                .then()
                .statusCode(200)
                .body("items.findAll { it.code == 'REG_18A' }", hasSize(2))
                .body("items[0].from", equalTo("2016-04-01"))
                .body("items[0].until", equalTo("2023-05-21"))
                .body("items[0].text.en", containsString("higher level teaching assistants"))
                .body("items[1].from", equalTo("2023-05-22"))
                .body("items[1].until", nullValue())
                .body("items[1].text.en", not(containsString("higher level teaching assistants")));
    }
}

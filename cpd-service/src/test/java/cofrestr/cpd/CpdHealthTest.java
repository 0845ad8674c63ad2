package cofrestr.cpd;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CpdHealthTest {
    @Test
    void isReadyOnceItsDatabaseAnswers() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void saysThatItFollowsNobodyWhereTheRegistrysAddressIsMissing() {
        given().get("/q/health/ready").then().body("checks.data.registry", hasItem("NOT_FOLLOWED: no address"));
    }
}

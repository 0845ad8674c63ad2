package cofrestr.registry.application;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.application.ApplicationClient.REGISTRAR;
import static cofrestr.registry.application.ApplicationClient.somebody;
import static cofrestr.registry.application.ApplicationClient.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application has a fee of its own (2014 Act s12), where the year's schedule has one. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ApplicationFeeTest {
    /** A year of which no other test speaks. */
    private static final int YEAR = 2041;

    @Inject
    TestClock clock;

    @AfterEach
    void backToNoon() {
        clock.set(TestClock.START);
    }

    @Test
    void itIsChargedWithTheSubmissionAndWhatIsPaidStandsInTheEntry() {
        String number = somebody();
        String next = somebody();
        clock.set(LocalDate.of(YEAR, 6, 3).atTime(12, 0).toInstant(ZoneOffset.UTC));
        submitted(number);
        assertThat(ledger(number).getList("entries"))
                .as("no schedule: nothing is charged, no amount guessed")
                .isEmpty();
        enterSchedule();
        submitted(next);
        JsonPath charged = ledger(next);
        assertThat(charged.getList("entries.kind")).containsExactly("CHARGE");
        assertThat(charged.getList("entries.fee")).containsExactly("APPLICATION");
        assertThat(charged.getList("entries.amount")).containsExactly("12.00");
        as(REGISTRAR).get("/v1/practitioners/" + next).then().statusCode(200).body("feePaid", nullValue());
    }

    private static void enterSchedule() {
        as(REGISTRAR)
                .contentType("application/json")
                .body(Map.of(
                        "categories",
                        List.of(Map.of(
                                "category", "SCHOOL_LEARNING_SUPPORT_WORKER",
                                "statutoryFee", "46.00",
                                "subsidy", "30.00",
                                "councilContribution", "1.00",
                                "legalBasis", "SI 2017/92",
                                "source", "invented for a test")),
                        "otherFees",
                        List.of(Map.of(
                                "fee", "APPLICATION",
                                "amount", "12.00",
                                "legalBasis", "2014 Act s12",
                                "source", "invented for a test"))))
                .put("/v1/fee-schedules/" + YEAR)
                .then()
                .statusCode(200);
    }

    private static JsonPath ledger(String number) {
        return as(REGISTRAR)
                .get("/v1/practitioners/" + number + "/fees")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

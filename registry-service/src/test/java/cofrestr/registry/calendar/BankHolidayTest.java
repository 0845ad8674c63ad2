package cofrestr.registry.calendar;

import static cofrestr.registry.RegistryClient.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bank holidays are entered data: a year at a time, and nothing is reckoned into a year that nobody entered. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class BankHolidayTest {
    @Inject
    BankHolidays holidays;

    @Test
    void aYearThatIsEnteredIsReckonedWith() {
        given().get("/v1/reference/bank-holidays/2031").then().statusCode(200).body("items", hasSize(0));
        enter(2031, "2032-01-01").statusCode(400).body("code", equalTo("BANK_HOLIDAY_OF_ANOTHER_YEAR"));
        enter(2031, "2031-01-01").statusCode(200).body("items", hasSize(1));
        enter(2031, "2031-01-02").statusCode(200).body("items.day", equalTo(List.of("2031-01-02")));
        assertThat(holidays.workingDays().after(LocalDate.parse("2031-01-01"), 1))
                .isEqualTo(LocalDate.parse("2031-01-03"));
    }

    private static ValidatableResponse enter(int year, String day) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "basis",
                        "invented",
                        "holidays",
                        List.of(Map.of("day", day, "nameEn", "Invented", "nameCy", "Dychmygol"))))
                .post("/v1/reference/bank-holidays/" + year)
                .then();
    }
}

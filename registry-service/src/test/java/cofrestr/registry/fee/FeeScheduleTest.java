package cofrestr.registry.fee;

import static cofrestr.registry.fee.FeeDesk.registrar;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** 2014 Act s12, SI 2017/92: what is paid, by year and category, as data with sources. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class FeeScheduleTest {
    @Test
    void everybodyReadsWhatTheSourcesGiveAndNothingElse() {
        String worker = "categories.find { it.category == 'SCHOOL_LEARNING_SUPPORT_WORKER' }.";
        JsonPath first = read(2016);
        assertThat(first.getString(worker + "statutoryFee")).isEqualTo("49.00");
        assertThat(first.getString(worker + "subsidy")).isEqualTo("34.00");
        assertThat(first.getString(worker + "payable")).isEqualTo("15.00");
        assertThat(first.getList("categories.category"))
                .as("of teachers our sources lack the subsidy")
                .hasSize(2);
        assertThat(read(2017).getList("categories.statutoryFee")).hasSize(7).containsOnly("46.00");
        assertThat(read(2017).getString("categories.find { it.category == 'YOUTH_WORKER' }.payable"))
                .isEqualTo("45.00");
        assertThat(read(2023).getList("categories")).hasSize(11);
        JsonPath unsubsidised = read(2024);
        assertThat(unsubsidised.getList("categories.subsidy")).containsOnly("0.00");
        assertThat(unsubsidised.getString(worker + "councilContribution")).isEqualTo("31.00");
        assertThat(unsubsidised.getString(worker + "payable")).isEqualTo("15.00");
        given().get("/v1/fee-schedules/2025").then().statusCode(404);
        given().get("/v1/fee-schedules?limit=500")
                .then()
                .statusCode(200)
                .body("items.year", hasItem(2024))
                .body("items.find { it.year == 2024 }.until", equalTo("2025-03-31"));
    }

    @Test
    void aRegistrarEntersTheWholeScheduleAndChangesItKnowingTheVersion() {
        String path = "/v1/fee-schedules/2031";
        Response first = registrar().body(FeeDesk.SCHEDULE).put(path);
        first.then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("from", equalTo("2031-04-01"))
                .body("otherFees[0].amount", equalTo("12.00"));
        registrar().body(FeeDesk.SCHEDULE).put(path).then().statusCode(428);
        registrar()
                .header("If-Match", "\"fees.en.7\"")
                .body(FeeDesk.SCHEDULE)
                .put(path)
                .then()
                .statusCode(412);
        registrar()
                .header("If-Match", first.header("ETag"))
                .body(FeeDesk.SCHEDULE.replace("30.00", "29.00"))
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("categories.find { it.category == 'SCHOOL_LEARNING_SUPPORT_WORKER' }.payable", equalTo("16.00"));
    }

    @Test
    void aScheduleThatDoesNotHoldTogetherIsRefused() {
        String path = "/v1/fee-schedules/2032";
        registrar()
                .body(FeeDesk.SCHEDULE.replace("30.00", "45.50"))
                .put(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("FEE_SCHEDULE_UNFIT"))
                .body("errors[0].code", equalTo("FEE_REDUCED_TOO_FAR"))
                .body("errors[0].pointer", equalTo("/categories/0/subsidy"));
        registrar()
                .body(FeeDesk.SCHEDULE.replace("SCHOOL_TEACHER", "ASTRONAUT"))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("CATEGORY_UNKNOWN"));
        registrar()
                .body(FeeDesk.SCHEDULE.replace("\"46.00\"", "46.0"))
                .put(path)
                .then()
                .statusCode(400);
        registrar()
                .body(FeeDesk.SCHEDULE)
                .put("/v1/fee-schedules/2016")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/categories/1/category"));
        given().get(path).then().statusCode(404);
    }

    private static JsonPath read(int year) {
        return given().get("/v1/fee-schedules/" + year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

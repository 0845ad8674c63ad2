package cofrestr.registry.publicregister;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.order;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What anybody may ask (SI 2015/140 reg 14). */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class PublicRegisterTest {
    private static final String NOBODY = "{\"items\":[],\"more\":false}";

    @Test
    void reg14_theNameTheCategoryAndTheSchoolAndNothingElse() {
        String school = school(1, true);
        JsonPath answer = ask("name", "SION public" + wordOf(school)).jsonPath();
        assertThat(answer.getList("items")).hasSize(1);
        assertThat(answer.getMap("items[0]")).containsOnlyKeys("name", "categories", "school");
        assertThat(answer.getString("items[0].name")).isEqualTo("Siôn Public" + wordOf(school));
        assertThat(answer.getString("items[0].categories[0].en")).isEqualTo("School learning support worker");
        assertThat(answer.getString("items[0].school.cy")).isEqualTo("Ysgol Ddychmygol");
        assertThat(ask("registerNumber", numberOf(school, school + "P0"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void tenAtMostAndNoPages() {
        String school = school(12, true);
        JsonPath answer = ask("name", "Public" + wordOf(school)).jsonPath();
        assertThat(answer.getList("items")).hasSize(10);
        assertThat(answer.getBoolean("more")).isTrue();
        assertThat(answer.getMap("$")).containsOnlyKeys("items", "more");
    }

    @Test
    void absentUnregisteredRemovedAndHiddenAreAnsweredAlike() {
        assertThat(ask("name", "Nobodyofthatname").asString()).isEqualTo(NOBODY);
        String unregistered = school(1, false);
        assertThat(ask("name", "Public" + wordOf(unregistered)).asString()).isEqualTo(NOBODY);
        String removed = school(1, true);
        order(numberOf(removed, removed + "P0"), "SUSPENSION", "2026-11-22");
        assertThat(ask("name", "Public" + wordOf(removed)).asString()).isEqualTo(NOBODY);
        String hidden = school(1, true);
        String number = numberOf(hidden, hidden + "P0");
        hide(number, true);
        assertThat(ask("name", "Public" + wordOf(hidden)).asString()).isEqualTo(NOBODY);
        assertThat(ask("registerNumber", number).asString()).isEqualTo(NOBODY);
        assertThat(ask("registerNumber", "10034678").asString()).isEqualTo(NOBODY);
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "dateOfBirth", "1984-08-01"))
                .post("/v1/registration-checks")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REGISTERED"));
        hide(number, false);
        assertThat(ask("name", "Public" + wordOf(hidden)).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void aQuestionNeedsThreeLettersOrANumberAndNotBoth() {
        for (Map<String, String> question : List.of(
                Map.<String, String>of(),
                Map.of("name", "Si"),
                Map.of("name", "- ' -"),
                Map.of("name", "Siôn", "registerNumber", "10034678"))) {
            post(question).then().statusCode(400).body("code", equalTo("PUBLIC_QUESTION_UNFIT"));
        }
        post(Map.of("registerNumber", "10034679"))
                .then()
                .statusCode(400)
                .body("code", equalTo("REGISTER_NUMBER_CHECK_FAILED"));
    }

    private static void hide(String number, boolean hidden) {
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("hidden", hidden, "reason", "Invented"))
                .post("/v1/practitioners/" + number + "/hiding")
                .then()
                .statusCode(200);
    }

    private static Response ask(String what, String value) {
        return post(Map.of(what, value)).then().statusCode(200).extract().response();
    }

    private static Response post(Map<String, String> question) {
        return given().contentType("application/json").body(question).post("/v1/public-register");
    }

    private static String school(int people, boolean registered) {
        String school = newSchool();
        String[] rows = new String[people];
        for (int i = 0; i < people; i++) {
            rows[i] = row(school + "P" + i, "Siôn", "Public" + wordOf(school), "1984-08-%02d".formatted(i + 1), school);
        }
        commit(school, "2026-11-22", rows);
        if (registered) {
            as(Tokens.registrar())
                    .contentType("application/json")
                    .body(Map.of(
                            "category", "SCHOOL_LEARNING_SUPPORT_WORKER",
                            "organisation", school,
                            "effectiveOn", "2026-11-22",
                            "legalBasis", "SI 2015/140 reg 8"))
                    .post("/v1/bulk-registrations")
                    .then()
                    .statusCode(200);
        }
        return school;
    }
}

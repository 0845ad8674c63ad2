package cofrestr.registry.particular;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.CASEWORKER;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SI 2015/140 Sch 2 paras 9, 10 and 15 to 18; what of it an employer reads is reg 48. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ParticularTest {
    private static final String REGISTRAR = Tokens.registrar();
    private static final List<Map<String, String>> DEGREE =
            List.of(Map.of("title", "BA", "institution", "Invented University", "awardedOn", "2012-07-10"));

    @Inject
    TestClock clock;

    @AfterEach
    void backToNoon() {
        clock.set(TestClock.START);
    }

    @Test
    void thePersonSaysWhatIsTheirsToSayAndARegistrarTheRest() {
        String number = somebody();
        String own = Tokens.practitioner(number);
        say(own, number, "WORKING_STATUS", "CAREER_BREAK").statusCode(200);
        say(own, number, "RACIAL_GROUP", "Invented group").statusCode(200);
        say(own, number, "DEGREES", DEGREE).statusCode(403);
        say(REGISTRAR, number, "DEGREES", DEGREE)
                .statusCode(200)
                .body("items.kind", contains("RACIAL_GROUP", "WORKING_STATUS", "DEGREES"))
                .body("items[2].value[0].title", equalTo("BA"))
                .body("items[1].saidBy", equalTo("PERSON"));
        as(CASEWORKER)
                .get("/v1/practitioners/" + number + "/particulars")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        assertThat(as(own).get("/v1/practitioners/" + number + "/copy")
                        .jsonPath()
                        .getList("particulars.kind"))
                .contains("RACIAL_GROUP");
    }

    @Test
    void whatARegistrarSaidStandsAgainstThePersonsWord() {
        String number = somebody();
        say(REGISTRAR, number, "SPEAKS_WELSH", true).statusCode(200);
        say(Tokens.practitioner(number), number, "SPEAKS_WELSH", false).statusCode(403);
    }

    @Test
    void regulation48GivesAnEmployerParagraphs15And16And18AndNoOther() {
        String number = somebody();
        say(REGISTRAR, number, "WORKING_STATUS", "ENGAGED").statusCode(200);
        say(REGISTRAR, number, "DEGREES", DEGREE).statusCode(200);
        say(REGISTRAR, number, "SPEAKS_WELSH", true).statusCode(200);
        say(REGISTRAR, number, "DISABILITY", "Invented").statusCode(200);
        say(REGISTRAR, number, "RACIAL_GROUP", "Invented").statusCode(200);
        say(REGISTRAR, number, "OTHER_QUALIFICATIONS", List.of("Invented certificate"))
                .statusCode(200);
        as(Tokens.employer(AUTHORITY))
                .get("/v1/practitioners/" + number)
                .then()
                .statusCode(200)
                .body("particulars.kind", contains("WORKING_STATUS", "DEGREES", "SPEAKS_WELSH"))
                .body("ineligible", equalTo(false))
                .body("orders", hasSize(0));
        as(Tokens.employer(AUTHORITY))
                .get("/v1/practitioners/" + number + "/particulars")
                .then()
                .statusCode(403);
        as(Tokens.practitioner(somebody()))
                .get("/v1/practitioners/" + number + "/particulars")
                .then()
                .statusCode(404);
    }

    @Test
    void aValueIsOfItsKind() {
        String number = somebody();
        say(REGISTRAR, number, "WORKING_STATUS", "ASLEEP")
                .statusCode(400)
                .body("code", equalTo("FIELD_INVALID"))
                .body("errors.pointer", contains("/value"));
        say(REGISTRAR, number, "SPEAKS_WELSH", "yes").statusCode(400);
        say(REGISTRAR, number, "DEGREES", List.of(Map.of("title", "BA"))).statusCode(400);
        say(REGISTRAR, number, "DEGREES", List.of(Map.of("title", "BA", "institution", "X", "grade", "A")))
                .statusCode(400);
        say(REGISTRAR, number, "NO_SUCH_KIND", "x").statusCode(404);
        as(REGISTRAR)
                .contentType("application/json")
                .body(Map.of("value", "ENGAGED"))
                .put("/v1/practitioners/" + number + "/particulars/WORKING_STATUS")
                .then()
                .statusCode(428);
    }

    @Test
    void bothClocksKeepWhatItSaidBefore() {
        String number = somebody();
        say(REGISTRAR, number, "WORKING_STATUS", "UNEMPLOYED").statusCode(200);
        clock.set(TestClock.START.plus(Duration.ofDays(2)));
        as(REGISTRAR)
                .header("If-Match", seen(REGISTRAR, number))
                .delete("/v1/practitioners/" + number + "/particulars/WORKING_STATUS")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(REGISTRAR)
                .get("/v1/practitioners/" + number + "/particulars?asAt=2026-11-23")
                .then()
                .body("items[0].value", equalTo("UNEMPLOYED"));
        as(REGISTRAR)
                .get("/v1/practitioners/" + number + "/particulars?knownAt=2026-11-23T12:00:00Z")
                .then()
                .body("items[0].value", equalTo("UNEMPLOYED"));
    }

    @Test
    void theKindsAreReferenceData() {
        as(REGISTRAR)
                .get("/v1/reference/particular-kinds")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("RACIAL_GROUP", "FLUENT_IN_OTHER_LANGUAGE"))
                .body("items.find { it.code == 'WORKING_STATUS' }.toldToEmployer", equalTo(true));
    }

    private static ValidatableResponse say(String token, String number, String kind, Object value) {
        return as(token)
                .contentType("application/json")
                .header("If-Match", seen(token, number))
                .body(Map.of("value", value))
                .put("/v1/practitioners/" + number + "/particulars/" + kind)
                .then();
    }

    private static String seen(String token, String number) {
        return as(token).get("/v1/practitioners/" + number + "/particulars").header("ETag");
    }

    private static String somebody() {
        String school = newSchool();
        commit(
                school,
                "2026-11-22",
                row(school + "Y", "Particular" + wordOf(school), "Invented", "1983-07-19", school));
        return numberOf(school, school + "Y");
    }
}

package cofrestr.registry.removal;

import static cofrestr.registry.RegistryClient.CASEWORKER;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.order;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Removal and restoration (SI 2015/140 regs 10-12), and what keeps people off (2014 Act s10(2)). */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RemovalTest {
    private static final String CATEGORY = "SCHOOL_LEARNING_SUPPORT_WORKER";
    private static final String BIRTH = "1986-06-16";
    private static final String OTHER_REGISTRAR = Tokens.of("registrar-two", Role.REGISTRAR);

    @Test
    void reg12_aRemovalIsDoneWhenAnotherRegistrarConfirmsIt() {
        String number = registered();
        String removal = propose(number, "OWN_REQUEST", "2026-11-22")
                .statusCode(201)
                .extract()
                .path("id");
        propose(number, "FEE_NOT_PAID", "2026-11-22").statusCode(409).body("code", equalTo("REMOVAL_PROPOSED"));
        assertThat(outcome(number)).isEqualTo("REGISTERED");
        confirm(removal, Tokens.registrar()).statusCode(409).body("code", equalTo("FOUR_EYES"));
        confirm(removal, OTHER_REGISTRAR).statusCode(200).body("state", equalTo("DONE"));
        assertThat(outcome(number)).isEqualTo("NOT_REGISTERED");
        confirm(removal, OTHER_REGISTRAR).statusCode(409).body("code", equalTo("REMOVAL_DECIDED"));
        propose(number, "OWN_REQUEST", "2026-11-22").statusCode(409).body("code", equalTo("REMOVAL_NOTHING"));
        as(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/notices")
                .then()
                .body("items.kind", hasItem("REMOVED"));
    }

    @Test
    void whatIsDroppedChangesNothing() {
        String number = registered();
        String removal = propose(number, "OWN_REQUEST", "2026-12-01")
                .statusCode(201)
                .extract()
                .path("id");
        as(Tokens.registrar())
                .post("/v1/removals/" + removal + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DROPPED"));
        confirm(removal, OTHER_REGISTRAR).statusCode(409);
        assertThat(outcome(number)).isEqualTo("REGISTERED");
    }

    @Test
    void reg12_whoWasRemovedIsRestoredInTheSameCategoryAndKind() {
        String number = registered();
        restore(number).statusCode(409).body("code", equalTo("RESTORATION_NOTHING"));
        remove(number, "FEE_NOT_PAID");
        restore(number).statusCode(201);
        assertThat(outcome(number)).isEqualTo("REGISTERED");
        restore(number).statusCode(409).body("code", equalTo("RESTORATION_NOTHING"));
    }

    @Test
    void sch4_nobodyIsRestoredWhoDied() {
        String number = registered();
        remove(number, "OWN_REQUEST");
        restore(number).statusCode(201);
        remove(number, "DIED");
        restore(number).statusCode(409).body("code", equalTo("RESTORATION_NOTHING"));
    }

    @Test
    void s10_nobodyIsRestoredUnderAnOrderThatTakesPeopleOff() {
        String number = registered();
        order(number, "SUSPENSION", "2026-11-22");
        restore(number).statusCode(409).body("code", equalTo("RESTORATION_INELIGIBLE"));
    }

    @Test
    void s10_whoeverIsBarredElsewhereIsOffTheRegisterFromThatDay() {
        String number = registered();
        restricted(number, "GTC_SCOTLAND", "RESTRICTION");
        assertThat(outcome(number)).isEqualTo("REGISTERED");
        restricted(number, "DBS", "BARRED");
        assertThat(outcome(number)).isEqualTo("INELIGIBLE");
        restore(number).statusCode(409).body("code", equalTo("RESTORATION_INELIGIBLE"));
        as(Tokens.registrar())
                .get("/v1/practitioners/" + number + "/restrictions")
                .then()
                .statusCode(200)
                .body("items.body", hasItem("DBS"));
    }

    private static void restricted(String number, String body, String kind) {
        as(CASEWORKER)
                .contentType("application/json")
                .body(Map.of("body", body, "kind", kind, "from", "2026-11-22", "receivedOn", "2026-11-22"))
                .post("/v1/practitioners/" + number + "/restrictions")
                .then()
                .statusCode(201);
    }

    private static void remove(String number, String reason) {
        String removal =
                propose(number, reason, "2026-11-22").statusCode(201).extract().path("id");
        confirm(removal, OTHER_REGISTRAR).statusCode(200);
    }

    private static ValidatableResponse propose(String number, String reason, String from) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("category", CATEGORY, "reason", reason, "effectiveOn", from))
                .post("/v1/practitioners/" + number + "/removals")
                .then();
    }

    private static ValidatableResponse confirm(String removal, String registrar) {
        return as(registrar).post("/v1/removals/" + removal + "/confirmation").then();
    }

    private static ValidatableResponse restore(String number) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("category", CATEGORY, "from", "2026-11-22", "legalBasis", "SI 2015/140 regs 10-12"))
                .post("/v1/practitioners/" + number + "/restorations")
                .then();
    }

    private static String outcome(String number) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "dateOfBirth", BIRTH))
                .post("/v1/registration-checks")
                .then()
                .statusCode(200)
                .extract()
                .path("outcome");
    }

    private static String registered() {
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "R", "Removed" + wordOf(school), "Invented", BIRTH, school));
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category",
                        CATEGORY,
                        "organisation",
                        school,
                        "effectiveOn",
                        "2026-09-01",
                        "legalBasis",
                        "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200);
        return numberOf(school, school + "R");
    }
}

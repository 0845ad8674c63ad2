package cofrestr.registry.registration;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** SI 2015/140 reg 8: the Council may register eligible people who never applied, and must tell them in writing. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class BulkStartTest {
    @Inject
    Jdbi jdbi;

    @Test
    void registersThoseWhomTheLawAsksToBeRegisteredAndNobodyElse() {
        String school = staffed("PRIMARY");
        act(school, "2026-11-22", "SI 2015/140 reg 8")
                .statusCode(200)
                .body("registered", equalTo(1))
                .body("already", equalTo(0));
        assertThat(people(school).getString("items.find { it.staffId == '" + school + "T' }.registration"))
                .isEqualTo("REGISTERED");
        assertThat(people(school).getString("items.find { it.staffId == '" + school + "C' }.registration"))
                .isEqualTo("NOT_REQUIRED");
    }

    @Test
    void repeatedRegistersNobodyTwice() {
        String school = staffed("PRIMARY");
        act(school, "2026-11-22", "SI 2015/140 reg 8").statusCode(200);
        act(school, "2026-11-22", "SI 2015/140 reg 8")
                .statusCode(200)
                .body("registered", equalTo(0))
                .body("already", equalTo(1));
    }

    @Test
    void recordsTheNoticeOwedInBothLanguagesWhereThePersonsIsNotKnown() {
        String school = staffed("PRIMARY");
        String id = act(school, "2026-11-22", "SI 2015/140 reg 8")
                .extract()
                .jsonPath()
                .getString("id");
        List<String> found = jdbi.withHandle(handle -> handle.createQuery(
                        "select array_to_string(languages, '+') from notice where act = :act::uuid")
                .bind("act", id)
                .mapTo(String.class)
                .list());
        assertThat(found).isEqualTo(List.of("cy+en"));
    }

    @Test
    void isRefusedOutsideItsWindow() {
        act(staffed("PRIMARY"), "2026-08-31", "SI 2015/140 reg 8")
                .statusCode(409)
                .body("code", equalTo("BULK_START_OUTSIDE_WINDOW"));
    }

    @Test
    void isRefusedForADayToCome() {
        act(staffed("PRIMARY"), "2026-11-23", "SI 2015/140 reg 8")
                .statusCode(409)
                .body("code", equalTo("BULK_START_OUTSIDE_WINDOW"));
    }

    @Test
    void namesItsLegalBasis() {
        act(staffed("PRIMARY"), "2026-11-22", "because")
                .statusCode(409)
                .body("code", equalTo("LEGAL_BASIS_WRONG"))
                .body("errors[0].pointer", equalTo("/legalBasis"));
    }

    @Test
    void anIndependentSchoolsStaffAreNotRegisteredInTheCategoryOfMaintainedSchools() {
        act(staffed("INDEPENDENT"), "2026-11-22", "SI 2015/140 reg 8")
                .statusCode(200)
                .body("registered", equalTo(0));
    }

    @Test
    void nobodyUnderAnOrderThatTakesPeopleOffTheRegisterIsRegistered() {
        String school = staffed("PRIMARY");
        String number = numberOf(school, school + "T");
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into disciplinary_order (id, practitioner_id, valid, kind, recorded_from)
                        select gen_random_uuid(), id, '[2026-01-01,)', 'PROHIBITION', now() from practitioner where register_number = :number
                        """).bind("number", number).execute());
        act(school, "2026-11-22", "SI 2015/140 reg 8")
                .statusCode(200)
                .body("registered", equalTo(0))
                .body("ineligible", equalTo(1));
    }

    /** A school with a teaching assistant (T), who must be registered, and a cook (C), who need not be. */
    private static String staffed(String sector) {
        String school = newSchool(sector);
        commit(
                school,
                "2026-11-22",
                row(school + "T", "Assists" + wordOf(school), "Invented", "1984-01-01", school),
                school + "C,Cooks" + wordOf(school) + ",Invented,1984-01-02," + school
                        + ",CATERING_IN_SCHOOLS_1,2020-09-01");
        return school;
    }

    private static ValidatableResponse act(String school, String day, String basis) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category", "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation", school,
                        "effectiveOn", day,
                        "legalBasis", basis))
                .post("/v1/bulk-registrations")
                .then();
    }
}

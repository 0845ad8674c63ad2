package cofrestr.registry.practitioner;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Each audience has its own view, and no more. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class PractitionerViewTest {
    @Inject
    Jdbi jdbi;

    @Test
    void anEmployersListHoldsItsOwnWordsTheNumberAndTheStandingOnly() {
        String school = staffed();
        Map<String, Object> person = people(school).getMap("items[0]");
        assertThat(person.keySet())
                .isEqualTo(Set.of(
                        "registerNumber",
                        "staffId",
                        "givenNames",
                        "familyName",
                        "organisation",
                        "roleProfile",
                        "startDate",
                        "registration",
                        "version"));
    }

    @Test
    void anEmployerReadsOnePersonWithinReg48() {
        String school = staffed();
        Map<String, Object> person = as(Tokens.employer(AUTHORITY))
                .get("/v1/practitioners/" + numberOf(school, school + "V"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
        assertThat(person.keySet())
                .isSubsetOf(
                        "registerNumber",
                        "posts",
                        "firstRegistered",
                        "registrations",
                        "particulars",
                        "ineligible",
                        "orders",
                        "conditions",
                        "useLimitation",
                        "version");
    }

    @Test
    void thePersonSeesTheWholeEntryAndTheNationalInsuranceNumberIsHeldNotShown() {
        String school = staffed();
        String number = numberOf(school, school + "V");
        String entry = as(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number)
                .then()
                .statusCode(200)
                .body("dateOfBirth", equalTo("1982-02-02"))
                .body("email", equalTo("invented@example.org"))
                .body("niNumberHeld", equalTo(true))
                .body("sources.dateOfBirth.by", equalTo(AUTHORITY))
                .extract()
                .asString();
        assertThat(entry).doesNotContain(niNumber(school));
    }

    @Test
    void theNationalInsuranceNumberIsNowhereInTheDatabaseInTheClear() {
        String number = niNumber(staffed());
        long plain = jdbi.withHandle(handle ->
                handle.createQuery("""
                        select (select count(*) from statement where stated::text like '%' || :number || '%')
                             + (select count(*) from roster_row where stated::text like '%' || :number || '%' or position(convert_to(:number, 'UTF8') in raw) > 0)
                             + (select count(*) from entry where position(convert_to(:number, 'UTF8') in ni_sealed) > 0)
                             + (select count(*) from feed_event where data::text like '%' || :number || '%')
                             + (select count(*) from roster_plan where changes::text like '%' || :number || '%')
                        """).bind("number", number).mapTo(Long.class).one());
        assertThat(plain).isZero();
    }

    @Test
    void feedEventsCarryNoBirthDateAndNoName() {
        String school = staffed();
        String number = numberOf(school, school + "V");
        String events = jdbi.withHandle(handle -> handle.createQuery(
                        "select string_agg(data::text, '') from feed_event where subject = :number")
                .bind("number", number)
                .mapTo(String.class)
                .one());
        assertThat(events).contains(number).doesNotContain("1982-02-02").doesNotContain("Viewed");
    }

    @Test
    void aNameThatTheAuthorityChangesIsAFormerNameFromItsDate() {
        String school = newSchool();
        String id = school + "N";
        commit(school, "2026-10-01", row(id, "Nia" + wordOf(school), "Before", "1982-03-03", school));
        commit(school, "2026-11-01", row(id, "Nia" + wordOf(school), "After", "1982-03-03", school));
        String number = numberOf(school, id);
        as(Tokens.registrar()).get("/v1/practitioners/" + number).then().body("familyName", equalTo("After"));
        List<String> found = jdbi.withHandle(handle -> handle.createQuery("""
                                select n.family_name || ' ' || n.valid::text from practitioner_name n
                                  join practitioner p on p.id = n.practitioner_id
                                 where p.register_number = :number order by n.valid
                                """)
                .bind("number", number)
                .mapTo(String.class)
                .list());
        assertThat(found).containsExactly("Before (,2026-11-01)", "After [2026-11-01,)");
    }

    @Test
    void aRegistrationInAnotherCategoryIsNotTheOneThatThePostAsksFor() {
        String school = staffed();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into registration (practitioner_id, category, valid, kind, legal_basis, recorded_from)
                        select id, 'YOUTH_WORKER', '[2026-01-01,)', 'FULL', 'SI 2016/1183', now()
                          from practitioner where register_number = :number
                        """)
                .bind("number", numberOf(school, school + "V"))
                .execute());
        assertThat(people(school).getString("items[0].registration")).isEqualTo("NOT_REGISTERED");
    }

    @Test
    void anotherEmployerSeesNothingOfThePerson() {
        String school = staffed();
        String number = numberOf(school, school + "V");
        as(Tokens.employer("W06000002"))
                .get("/v1/practitioners/" + number)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void aMistypedNumberIsRefused() {
        as(Tokens.registrar())
                .get("/v1/practitioners/10000004")
                .then()
                .statusCode(400)
                .body("code", equalTo("REGISTER_NUMBER_CHECK_FAILED"));
    }

    private static String staffed() {
        String school = newSchool();
        String list = HEADING + ",niNumber,email\n"
                + row(school + "V", "Viewed" + wordOf(school), "Invented", "1982-02-02", school) + ","
                + niNumber(school) + ",invented@example.org\n";
        commit(sendText(school, "2026-11-22", list));
        return school;
    }

    /** A number of its own for each school's person. */
    private static String niNumber(String school) {
        return "QQ12" + school.substring(3) + "C";
    }
}

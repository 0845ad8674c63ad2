package cofrestr.registry.practitioner;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks by a number that was merged away is answered about its survivor, everywhere that a number is asked by. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SurvivorTest {
    private static final String BIRTH = "1981-11-11";

    @Inject
    Jdbi jdbi;

    private String school = "";
    private String old = "";
    private String survivor = "";

    @BeforeEach
    void twoOfWhomOneIsMergedIntoTheOther() {
        school = newSchool();
        commit(
                school,
                "2026-11-22",
                row(school + "O", "Gwenllian", "Merged" + wordOf(school), "1971-01-01", school),
                row(school + "S", "Meredydd", "Survivor" + wordOf(school), BIRTH, school));
        old = numberOf(school, school + "O");
        survivor = numberOf(school, school + "S");
        propose();
        jdbi.useHandle(handle -> handle.execute("insert into survivor values (?, ?)", old, survivor));
    }

    @AfterEach
    void unmerge() {
        jdbi.useHandle(handle -> handle.execute("delete from survivor where number = ?", old));
    }

    private void propose() {
        as(Tokens.practitioner(survivor))
                .contentType("application/json")
                .body(Map.of("changes", Map.of("phone", "01234")))
                .post("/v1/practitioners/" + survivor + "/proposals")
                .then()
                .statusCode(201);
    }

    private JsonPath read(String token, String more) {
        return as(token)
                .get("/v1/practitioners/" + old + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void theEntry() {
        assertThat(old).isNotEqualTo(survivor);
        for (String token : new String[] {Tokens.registrar(), Tokens.practitioner(old)}) {
            JsonPath entry = read(token, "");
            assertThat(entry.getString("registerNumber")).isEqualTo(survivor);
            assertThat(entry.getString("familyName")).isEqualTo("Survivor" + wordOf(school));
        }
    }

    @Test
    void theEmployersView() {
        assertThat(read(Tokens.employer(AUTHORITY), "").getString("registerNumber"))
                .isEqualTo(survivor);
    }

    @Test
    void theEntryAsItWasKnown() {
        assertThat(read(Tokens.registrar(), "?asAt=2026-11-22&knownAt=2026-11-22T12:00:01Z")
                        .getString("registerNumber"))
                .isEqualTo(survivor);
    }

    @Test
    void theHistory() {
        assertThat(read(Tokens.registrar(), "/history").prettify())
                .contains("Survivor" + wordOf(school))
                .doesNotContain("Merged" + wordOf(school));
    }

    @Test
    void theProposals() {
        assertThat(read(Tokens.registrar(), "/proposals").getString("items[0].registerNumber"))
                .isEqualTo(survivor);
    }

    @Test
    void theLooksAtEitherNumber() {
        JsonPath _ = read(Tokens.of("desk-before", Role.REGISTRAR), "");
        as(Tokens.of("desk-after", Role.REGISTRAR))
                .get("/v1/practitioners/" + survivor)
                .then()
                .statusCode(200);
        assertThat(read(Tokens.of("auditor", Role.AUDITOR), "/disclosures").getList("items.client", String.class))
                .contains("desk-before", "desk-after");
    }

    @Test
    void theCheck() {
        JsonPath found = check(BIRTH);
        assertThat(found.getString("outcome")).isEqualTo("NOT_REGISTERED");
        assertThat(found.getString("registerNumber")).isEqualTo(survivor);
        JsonPath missed = check("1971-01-01");
        assertThat(missed.getString("outcome")).isEqualTo("NO_MATCH");
        assertThat(missed.getString("registerNumber"))
                .as("who does not know the birth date learns of no other number")
                .isEqualTo(old);
    }

    private JsonPath check(String birth) {
        return as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body(Map.of("registerNumber", old, "dateOfBirth", birth))
                .post("/v1/registration-checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

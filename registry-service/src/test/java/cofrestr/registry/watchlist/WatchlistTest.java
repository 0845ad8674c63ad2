package cofrestr.registry.watchlist;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.registry.RegistryClient;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** People whom an employer does not employ, kept in sight. The tests' today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class WatchlistTest {
    @Inject
    Jdbi jdbi;

    @Inject
    ForgetExpired chore;

    @Test
    void whoIsNamedRightlyIsOnTheListAndWhatChangesOfTheirStandingIsTold() {
        String school = newSchool();
        String number = employedAt(school, "1976-01-01");
        String list = open("RECRUITMENT", "2027-03-01");
        String wrong = number + ",1976-01-02\n";
        String answer = watch(list, "registerNumber,dateOfBirth,ref\n" + number + ",1976-01-01,mine\n" + wrong)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).contains(",mine,NOT_REGISTERED,").contains("NO_MATCH");
        JsonPath people = get("/v1/watchlists/" + list + "/people");
        assertThat(people.getList("items.registerNumber")).containsExactly(number);

        JsonPath before = get("/v1/watchlists/" + list + "/changes");
        assertThat(before.getBoolean("atHead")).isTrue();
        register(school);
        JsonPath changes = after(list, before.getString("cursor"));
        assertThat(changes.getList("changes.ref")).containsExactly("mine");
        assertThat(changes.getString("changes[0].outcome")).isEqualTo("REGISTERED");
        assertThat(changes.getString("changes[0].useLimitation")).isNotEmpty();

        // Another post of the person is nothing that an employer without it may know.
        commit(
                school,
                "2026-11-22",
                row(school + "W", "Watched" + wordOf(school), "Invented", "1976-01-01", school)
                        .replace("TEACHING_ASSISTANT_2", "TEACHING_ASSISTANT_3"));
        order(number);
        JsonPath ordered = after(list, changes.getString("cursor"));
        assertThat(ordered.getList("changes.outcome")).containsExactly("INELIGIBLE");
        assertThat(after(list, ordered.getString("cursor")).getList("changes")).isEmpty();

        as(Tokens.registrar()).get("/v1/practitioners/" + number).then().statusCode(200);
        assertThat(looks(number)).as("looked at for the purpose of the list").contains("RECRUITMENT");
        as(Tokens.employer(OTHER_AUTHORITY))
                .delete("/v1/watchlists/" + list + "/people/" + number)
                .then()
                .statusCode(200)
                .body("people", equalTo(0));
        assertThat(get("/v1/watchlists/" + list + "/people").getList("items")).isEmpty();
    }

    @Test
    void aListHasAPurposeAndAnEndAndIsNobodyElses() {
        opening("EMPLOYMENT", "2026-12-01").statusCode(400).body("code", equalTo("WATCHLIST_PURPOSE_UNFIT"));
        opening("RECRUITMENT", "2027-05-25")
                .statusCode(400)
                .body("code", equalTo("WATCHLIST_PERIOD_UNFIT"))
                .body("detail", containsString("183"));
        opening("RECRUITMENT", "2026-11-21").statusCode(400);
        String list = open("SAFEGUARDING", "2026-11-22");
        as(Tokens.employer(AUTHORITY)).get("/v1/watchlists/" + list).then().statusCode(404);
        as(Tokens.employer(OTHER_AUTHORITY))
                .delete("/v1/watchlists/" + list)
                .then()
                .statusCode(428);
        chore.doOn(LocalDate.parse("2026-11-22"));
        get("/v1/watchlists/" + list);
        chore.doOn(LocalDate.parse("2026-11-23"));
        as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/watchlists/" + list)
                .then()
                .statusCode(404);
        String closed = open("SAFEGUARDING", "2026-12-01");
        String tag = as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/watchlists/" + closed)
                .then()
                .extract()
                .header("ETag");
        as(Tokens.employer(OTHER_AUTHORITY))
                .header("If-Match", tag)
                .delete("/v1/watchlists/" + closed)
                .then()
                .statusCode(200);
        as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/watchlists/" + closed)
                .then()
                .statusCode(404);
    }

    @Test
    void aListHasNoMorePeopleThanItsPurposeAllows() {
        String list = open("RECRUITMENT", "2027-03-01");
        jdbi.useHandle(handle -> handle.execute(
                "insert into watchlist_person select ?::uuid, (9000000 + n)::text, null, now() from generate_series(1, 50000) n",
                list));
        String school = newSchool();
        String number = employedAt(school, "1976-02-01");
        watch(list, "registerNumber,dateOfBirth\n" + number + ",1976-02-01\n")
                .statusCode(409)
                .body("code", equalTo("WATCHLIST_FULL"));
    }

    private static String employedAt(String school, String birth) {
        commit(school, "2026-11-22", row(school + "W", "Watched" + wordOf(school), "Invented", birth, school));
        return numberOf(school, school + "W");
    }

    private static void register(String school) {
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

    private static void order(String number) {
        RegistryClient.order(number, "SUSPENSION", "2026-11-22");
    }

    private static ValidatableResponse opening(String purpose, String expiresOn) {
        return as(Tokens.employer(OTHER_AUTHORITY))
                .contentType("application/json")
                .body(Map.of("name", "Invented", "purpose", purpose, "expiresOn", expiresOn))
                .post("/v1/organisations/" + OTHER_AUTHORITY + "/watchlists")
                .then();
    }

    private static String open(String purpose, String expiresOn) {
        return opening(purpose, expiresOn).statusCode(201).extract().jsonPath().getString("id");
    }

    private static ValidatableResponse watch(String list, String people) {
        return as(Tokens.employer(OTHER_AUTHORITY))
                .contentType("text/csv")
                .body(people)
                .post("/v1/watchlists/" + list + "/people")
                .then();
    }

    /** Changes once the feed has come so far: it gives positions a moment after the commit. */
    private static JsonPath after(String list, String cursor) {
        as(Tokens.employer(AUTHORITY))
                .get("/v1/changes/registry?from=now")
                .then()
                .statusCode(200);
        JsonPath changes = get("/v1/watchlists/" + list + "/changes?cursor=" + cursor);
        long until = System.nanoTime() + 5_000_000_000L;
        while (changes.getList("changes").isEmpty() && System.nanoTime() < until) {
            changes = get("/v1/watchlists/" + list + "/changes?cursor=" + changes.getString("cursor"));
        }
        return changes;
    }

    private static JsonPath get(String path) {
        return as(Tokens.employer(OTHER_AUTHORITY))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String looks(String number) {
        return as(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/disclosures")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}

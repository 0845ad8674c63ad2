package cofrestr.registry.feed;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.registry.RegistryClient;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Following the registry's changes: complete, in order, and to each reader only what is its own. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ChangesTest {
    private static final String EMPLOYER = Tokens.employer(AUTHORITY);
    private static final String OTHER = Tokens.employer(OTHER_AUTHORITY);

    @Inject
    Jdbi jdbi;

    @Test
    void aNewPersonEntersWithTheCompleteView() {
        Follower follower = new Follower(EMPLOYER).atHead();
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "A", "Feed", "Invented", "1980-05-05", school));
        String number = numberOf(school, school + "A");
        Map<String, Object> event = follower.nextAbout(number);
        assertThat(event)
                .containsEntry("type", "wales.cofrestr.practitioner.entered.v1")
                .containsEntry("movement", "ENTERED")
                .containsEntry("entityversion", 1)
                .containsEntry("source", "/registry");
        assertThat(map(event.get("data")))
                .containsOnlyKeys("registerNumber", "version", "registrations", "orders", "posts");
        assertThat(String.valueOf(event.get("data")))
                .contains("staffId=" + school + "A", "organisation=" + school)
                .doesNotContain("1980", "Feed", "Invented", "routes", "item");
    }

    @Test
    void whoLosesTheLastPostLeavesWithTheNumberOnly() {
        String school = newSchool();
        commit(
                school,
                "2026-11-20",
                row(school + "L", "Leaver", "Invented", "1981-05-05", school),
                row(school + "S", "Stayer", "Invented", "1981-06-06", school));
        String number = numberOf(school, school + "L");
        Follower follower = new Follower(EMPLOYER);
        assertThat(follower.nextAbout(number)).containsEntry("movement", "ENTERED");
        commit(school, "2026-11-22", row(school + "S", "Stayer", "Invented", "1981-06-06", school));
        Map<String, Object> event = follower.nextAbout(number);
        assertThat(event).containsEntry("movement", "LEFT").containsEntry("entityversion", 2);
        assertThat(event.get("data")).isEqualTo(Map.of("subject", number));
    }

    @Test
    void anotherAuthorityIsToldNothingAndItsCursorMovesOn() {
        Follower other = new Follower(OTHER).atHead();
        String before = other.cursor;
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "O", "Other", "Invented", "1982-05-05", school));
        new Follower(EMPLOYER).nextAbout(numberOf(school, school + "O"));
        JsonPath page = other.read("");
        assertThat(page.getList("events")).isEmpty();
        assertThat(page.getString("cursor")).isNotEqualTo(before);
        assertThat(page.getBoolean("atHead")).isTrue();
    }

    @Test
    void eachEmployerSeesOfAPersonsPostsItsOwn() {
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "T", "Twice", "Invented", "1983-05-05", school));
        String number = numberOf(school, school + "T");
        String elsewhere = otherSchool();
        Follower first = new Follower(EMPLOYER);
        first.nextAbout(number);
        Follower second = new Follower(OTHER).atHead();
        otherCommits(elsewhere, "X-" + school, number, "1983-05-05");

        Map<String, Object> seen = second.nextAbout(number);
        assertThat(seen).containsEntry("movement", "ENTERED");
        assertThat(String.valueOf(seen.get("data"))).contains(elsewhere).doesNotContain(school + "T");
        assertThat(first.read("").getList("events.findAll { it.subject == '" + number + "' }"))
                .as("a post elsewhere is no news to the first employer")
                .isEmpty();
    }

    @Test
    void aRegistrationIsToldToTheEmployer() {
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "R", "Registered", "Invented", "1984-05-05", school));
        String number = numberOf(school, school + "R");
        Follower follower = new Follower(EMPLOYER);
        follower.nextAbout(number);
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category",
                        "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation",
                        school,
                        "effectiveOn",
                        "2026-11-22",
                        "legalBasis",
                        "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200);
        Map<String, Object> event = follower.nextAbout(number);
        assertThat(event)
                .containsEntry("type", "wales.cofrestr.registration.granted.v1")
                .containsEntry("movement", "WITHIN");
        assertThat(String.valueOf(event.get("changed"))).isEqualTo("[firstRegistered, registrations]");
        assertThat(String.valueOf(event.get("data"))).contains("SCHOOL_LEARNING_SUPPORT_WORKER");
    }

    @Test
    void whoReadsTheListsFirstFollowsFromNow() {
        String school = newSchool();
        commit(school, "2026-11-20", row(school + "B", "Before", "Invented", "1987-05-05", school));
        new Follower(EMPLOYER).nextAbout(numberOf(school, school + "B"));
        JsonPath now = as(EMPLOYER).get("/v1/changes/registry?from=now").jsonPath();
        assertThat(now.getList("events")).isEmpty();
        assertThat(now.getBoolean("atHead")).isTrue();
        as(EMPLOYER)
                .get("/v1/changes/registry?from=now&cursor=" + now.getString("cursor"))
                .then()
                .statusCode(400);
        commit(
                school,
                "2026-11-22",
                row(school + "B", "Before", "Invented", "1987-05-05", school),
                row(school + "N", "New", "Invented", "1987-06-06", school));
        Follower follower = new Follower(EMPLOYER);
        follower.cursor = now.getString("cursor");
        assertThat(follower.nextAbout(numberOf(school, school + "N"))).containsEntry("movement", "ENTERED");
    }

    @Test
    void whoWaitsIsToldAsSoonAsThereIsSomething() {
        String school = newSchool();
        Follower follower = new Follower(EMPLOYER).atHead();
        CompletableFuture<JsonPath> waiting = CompletableFuture.supplyAsync(() -> follower.read("&wait=30"));
        long began = System.nanoTime();
        commit(school, "2026-11-22", row(school + "W", "Waited", "Invented", "1985-05-05", school));
        assertThat(waiting.join().getList("events")).isNotEmpty();
        assertThat(System.nanoTime() - began).isLessThan(25_000_000_000L);
    }

    @Test
    void aCursorIsRefusedForOtherOrganisationsAfterARestoreAndWhenAltered() {
        Follower follower = new Follower(EMPLOYER).atHead();
        as(OTHER)
                .get("/v1/changes/registry?cursor=" + follower.cursor)
                .then()
                .statusCode(409)
                .body("code", equalTo("CURSOR_SCOPE_CHANGED"));
        as(EMPLOYER)
                .get("/v1/changes/registry?cursor=" + (follower.cursor.startsWith("A") ? "B" : "A")
                        + follower.cursor.substring(1))
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        jdbi.useHandle(handle -> handle.execute("update feed_generation set generation = generation + 1"));
        as(EMPLOYER)
                .get("/v1/changes/registry?cursor=" + follower.cursor)
                .then()
                .statusCode(410)
                .body("code", equalTo("CURSOR_EXPIRED"));
    }

    @Test
    void anOrganisationThatMovesTakesItsPeopleIntoOtherSight() {
        String school = newSchool();
        String mis = Tokens.employer(school);
        commitBy(mis, school, row("M-" + school, "Moved", "Invented", "1986-05-05", school));
        String number = as(mis).get("/v1/practitioners?organisation=" + school)
                .jsonPath()
                .getString("items[0].registerNumber");
        Follower was = new Follower(EMPLOYER);
        was.nextAbout(number);
        Follower becomes = new Follower(OTHER).atHead();
        String etag = as(Tokens.registrar()).get("/v1/organisations/" + school).header("ETag");
        Map<String, Object> details = new HashMap<>(as(Tokens.registrar())
                .get("/v1/organisations/" + school)
                .jsonPath()
                .getMap("$"));
        details.keySet().removeAll(Set.of("version", "basis", "name", "kindLabel"));
        details.putAll(Map.of("parent", OTHER_AUTHORITY, "nameEn", "Moved School", "nameCy", "Ysgol a Symudodd"));
        as(Tokens.registrar())
                .contentType("application/json")
                .header("If-Match", etag)
                .body(details)
                .put("/v1/organisations/" + school)
                .then()
                .statusCode(200);
        assertThat(was.nextAbout(number)).containsEntry("movement", "LEFT");
        assertThat(becomes.nextAbout(number)).containsEntry("movement", "ENTERED");
    }

    private static String otherSchool() {
        String establishment = RegistryClient.nextEstablishment();
        as(Tokens.registrar())
                .contentType("text/csv")
                .body("code,kind,nameEn,nameCy,parent,sector,laNumber,establishmentNumber\n661" + establishment
                        + ",SCHOOL,Other School,Ysgol Arall," + OTHER_AUTHORITY + ",PRIMARY,661," + establishment
                        + "\n")
                .post("/v1/organisation-imports")
                .then()
                .statusCode(200);
        return "661" + establishment;
    }

    private static void otherCommits(String school, String staffId, String number, String birth) {
        String heading = RegistryClient.HEADING + ",registerNumber\n";
        commitText(OTHER, school, heading + row(staffId, "Twice", "Invented", birth, school) + "," + number + "\n");
    }

    private static void commitBy(String token, String school, String row) {
        commitText(token, school, RegistryClient.HEADING + "\n" + row + "\n");
    }

    private static void commitText(String token, String school, String list) {
        JsonPath plan = as(token)
                .contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put("/v1/organisations/" + school + "/roster?asOf=2026-11-22")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        as(token)
                .contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash")))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(202);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object json) {
        return (Map<String, Object>) Objects.requireNonNull(json);
    }

    /** Somebody who follows the feed with a token. */
    private static final class Follower {
        private final String token;
        private String cursor = "";

        Follower(String token) {
            this.token = token;
        }

        /** Reads on until there is nothing more. */
        Follower atHead() {
            while (!read("").getBoolean("atHead")) {
                // Each page moves the cursor on.
            }
            return this;
        }

        JsonPath read(String more) {
            JsonPath page = as(token)
                    .get("/v1/changes/registry?limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + cursor) + more)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            cursor = page.getString("cursor");
            return page;
        }

        /** The next event about a subject; it comes within half a minute or never. */
        Map<String, Object> nextAbout(String subject) {
            for (int tries = 0; tries < 10; tries++) {
                Map<String, Object> event = read("&wait=10").getMap("events.find { it.subject == '" + subject + "' }");
                if (event != null) {
                    return event;
                }
            }
            throw new AssertionError("no event about " + subject);
        }
    }
}

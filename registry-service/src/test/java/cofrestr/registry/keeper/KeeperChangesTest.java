package cofrestr.registry.keeper;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static cofrestr.registry.keeper.KeeperClient.MORE;
import static cofrestr.registry.keeper.KeeperClient.commits;
import static cofrestr.registry.keeper.KeeperClient.decide;
import static cofrestr.registry.keeper.KeeperClient.differences;
import static cofrestr.registry.keeper.KeeperClient.keeper;
import static cofrestr.registry.keeper.KeeperClient.looked;
import static cofrestr.registry.keeper.KeeperClient.more;
import static cofrestr.registry.keeper.KeeperClient.people;
import static cofrestr.registry.keeper.KeeperClient.person;
import static cofrestr.registry.keeper.KeeperClient.rows;
import static cofrestr.registry.keeper.KeeperClient.sent;
import static cofrestr.registry.keeper.KeeperClient.ties;
import static cofrestr.registry.keeper.KeeperClient.trySend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.testing.Eventually;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authority's payroll keeps a school's list, until a registrar gives it to the school. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KeeperChangesTest {
    private static final String TODAY = "2026-11-22";

    @Inject
    CarryOutDueChanges chore;

    @Inject
    Jdbi jdbi;

    private String school = "";
    private String tied = "";
    private String untied = "";
    private String gone = "";

    /** Payroll keeps three posts; the school's own system is tied to one of them, and says other hours. */
    @BeforeEach
    void payrollKeepsTheSchoolsList() {
        school = newSchool();
        commit(sendText(school, "2026-11-20", payroll()));
        tied = numberOf(school, school + "P1");
        untied = numberOf(school, school + "P2");
        gone = numberOf(school, school + "P3");
        ties(school, sent(school, school, "2026-11-20", MORE + tiedRow("32.5")));
    }

    private String payroll() {
        return MORE
                + more(row(school + "P1", "Tied", "Kept" + wordOf(school), "1971-01-01", school), "", "30")
                + more(row(school + "P2", "Untied", "Kept" + wordOf(school), "1971-01-02", school), "", "20")
                + more(row(school + "P3", "Gone", "Kept" + wordOf(school), "1971-01-03", school), "", "10");
    }

    private String tiedRow(String hours) {
        return more(row("M-1", "Tied", "Kept" + wordOf(school), "1971-01-01", school), tied, hours);
    }

    private String untiedRow(String number) {
        return more(row("M-2", "Untied", "Kept" + wordOf(school), "1971-01-02", school), number, "20");
    }

    @Test
    void theNextKeeperTakesOverThePostsOfTheOneBefore() {
        decide(school, school, TODAY, "").statusCode(200).body("keeper", equalTo(school));
        assertThat(people(school, school).getList("items.staffId")).containsExactly("M-1");
        assertThat(people(AUTHORITY, school).getList("items.staffId"))
                .as("who kept the list still sees the people under its own ids")
                .containsExactlyInAnyOrder(school + "P1", school + "P2", school + "P3");

        JsonPath first = sent(school, school, TODAY, MORE + tiedRow("32.5") + untiedRow(untied));
        assertThat(first.getInt("counts.starters")).isZero();
        assertThat(first.getInt("counts.changed")).isEqualTo(2);
        assertThat(first.getInt("counts.leavers")).isEqualTo(1);
        JsonPath changed = rows(school, first, "changed");
        assertThat(changed.getMap("items.find { it.staffId == 'M-1' }.changes.hoursPerWeek"))
                .as("what it said otherwise as a second source is a change of its plan now")
                .containsEntry("from", "30")
                .containsEntry("to", "32.5");
        assertThat(changed.getString("items.find { it.staffId == 'M-2' }.code")).isEqualTo("POST_TAKEN_OVER");
        JsonPath leaver = rows(school, first, "leavers");
        assertThat(leaver.getString("items[0].code")).isEqualTo("POST_OF_FORMER_KEEPER");
        assertThat(leaver.getString("items[0].registerNumber")).isEqualTo(gone);
        assertThat(leaver.getString("items[0].staffId"))
                .as("the keys of the one before stay its own")
                .isNull();
        assertThat(leaver.getString("items[0].postId")).isNull();
        assertThat(first.getBoolean("guard.blocks")).isTrue();
        commits(school, first, Map.of()).statusCode(409).body("code", equalTo("ROSTER_ENDS_TOO_MANY"));
        commits(school, first, Map.of("allowLeavers", true, "reason", "Left in the summer"))
                .statusCode(202)
                .body("state", equalTo("COMMITTED"));

        assertThat(person(tied).getList("posts.findAll { it.until == null }.hoursPerWeek"))
                .containsExactly(32.5f);
        assertThat(person(untied).getList("posts.findAll { it.until == null }")).hasSize(1);
        assertThat(person(gone).getString("posts[0].until")).isEqualTo("2026-11-21");
        assertThat(people(school, school).getList("items.staffId")).containsExactlyInAnyOrder("M-1", "M-2");
        JsonPath otherwise = differences(school, school, "");
        assertThat(otherwise.getList("items.yours"))
                .as("the keeper before is a second source")
                .containsExactly("32.5");
        assertThat(otherwise.getList("items.theirs")).containsExactly("30");
    }

    @Test
    void whoeverFollowsThePeopleIsToldUnderItsOwnIds() {
        decide(school, school, TODAY, "").statusCode(200);
        Eventually.everythingIsTold(jdbi);
        assertThat(lastTold(AUTHORITY, tied)).contains(school + "P1").doesNotContain("M-1");
        assertThat(lastTold(school, tied)).contains("M-1").doesNotContain(school + "P1");
    }

    /** The posts in the newest event about somebody, as a sender reads it. */
    private static String lastTold(String sender, String number) {
        String last = "";
        String cursor = "";
        boolean atHead = false;
        while (!atHead) {
            JsonPath page = as(Tokens.employer(sender))
                    .get("/v1/changes/registry?limit=500" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Object posts : page.getList("events.findAll { it.subject == '" + number + "' }.data.posts")) {
                last = String.valueOf(posts);
            }
            cursor = "&cursor=" + page.getString("cursor");
            atHead = page.getBoolean("atHead");
        }
        return last;
    }

    @Test
    void theKeeperBeforeIsAnsweredAsASecondSource() {
        decide(school, school, TODAY, "").statusCode(200);
        JsonPath first = sent(school, school, TODAY, MORE + tiedRow("32.5") + untiedRow(untied));
        commits(school, first, Map.of("allowLeavers", true, "reason", "Left")).statusCode(202);

        JsonPath payroll = sent(AUTHORITY, school, TODAY, payroll());
        assertThat(payroll.getInt("counts.starters")).isZero();
        assertThat(payroll.getInt("counts.leavers")).isZero();
        assertThat(payroll.getInt("counts.agreeing")).isEqualTo(1);
        assertThat(rows(AUTHORITY, payroll, "differing").getList("items.staffId"))
                .containsExactly(school + "P1");
        assertThat(payroll.getInt("counts.notKept")).as("whose post ended").isEqualTo(1);
        commits(AUTHORITY, payroll, Map.of()).statusCode(409).body("code", equalTo("ROSTER_NOT_KEEPER"));
        ties(AUTHORITY, payroll);
        assertThat(person(tied).getList("posts.findAll { it.until == null }.hoursPerWeek"))
                .containsExactly(32.5f);

        decide(school, AUTHORITY, "2026-12-01", "").statusCode(200);
        chore.doOn(LocalDate.parse("2026-12-01"));
        JsonPath back = sent(AUTHORITY, school, "2026-12-01", payroll());
        assertThat(back.getInt("counts.starters"))
                .as("a post that ended goes on")
                .isZero();
        assertThat(rows(AUTHORITY, back, "changed").getList("items.staffId"))
                .containsExactlyInAnyOrder(school + "P1", school + "P3");
        assertThat(back.getInt("counts.unchanged")).isEqualTo(1);
        assertThat(back.getInt("counts.leavers")).isZero();
    }

    @Test
    void plansMadeBeforeAreFoundOutOfDate() {
        JsonPath asKeeper = sent(AUTHORITY, school, TODAY, payroll());
        JsonPath asSecond = sent(school, school, TODAY, MORE + tiedRow("25") + untiedRow(untied));
        assertThat(asSecond.getInt("counts.agreeing")).isEqualTo(1);
        decide(school, school, TODAY, "").statusCode(200);

        commits(AUTHORITY, asKeeper, Map.of()).statusCode(409).body("code", equalTo("ROSTER_MOVED"));
        commits(school, asSecond, Map.of("linkToKeeper", true)).statusCode(409).body("code", equalTo("ROSTER_MOVED"));
        JsonPath keepersAnew = looked(AUTHORITY, asKeeper);
        assertThat(keepersAnew.getString("state")).isEqualTo("PLANNED");
        assertThat(keepersAnew.getInt("counts.agreeing")).isEqualTo(1);
        assertThat(keepersAnew.getInt("counts.notKept")).isEqualTo(2);
        JsonPath secondsAnew = looked(school, asSecond);
        assertThat(secondsAnew.getInt("counts.changed")).isEqualTo(2);
        assertThat(secondsAnew.getInt("counts.leavers")).isEqualTo(1);
        commits(school, asSecond, Map.of()).statusCode(409).body("code", equalTo("ROSTER_PLAN_DIFFERS"));
        commits(school, secondsAnew, Map.of("allowLeavers", true, "reason", "Left"))
                .statusCode(202)
                .body("state", equalTo("COMMITTED"));
    }

    @Test
    void aNameAndABirthDateTakeNoPostOverAndEndNone() {
        decide(school, school, TODAY, "").statusCode(200);
        JsonPath first = sent(school, school, TODAY, MORE + tiedRow("30") + untiedRow(""));
        assertThat(rows(school, first, "held").getString("items[0].code"))
                .isEqualTo("FORMER_KEEPER_MAY_LIST_THE_SAME_PERSON");
        assertThat(rows(school, first, "leavers").getList("items.registerNumber"))
                .as("nobody is missing who may be in a row that is held")
                .containsExactly(gone);
    }

    @Test
    void aSingleMessageTakesAPostOverToo() {
        decide(school, school, TODAY, "").statusCode(200);
        as(Tokens.employer(school))
                .contentType("application/json")
                .body(Map.of(
                        "staffId", "M-2",
                        "registerNumber", untied,
                        "givenNames", "Untied",
                        "familyName", "Kept" + wordOf(school),
                        "dateOfBirth", "1971-01-02",
                        "roleProfile", "TEACHING_ASSISTANT_2",
                        "startDate", "2020-09-01"))
                .post("/v1/organisations/" + school + "/employments?asOf=" + TODAY)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("CHANGED"));
        assertThat(person(untied).getList("posts.findAll { it.until == null }")).hasSize(1);
        assertThat(people(school, school).getList("items.staffId")).containsExactlyInAnyOrder("M-1", "M-2");
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .header(
                        "If-Match",
                        as(Tokens.employer(AUTHORITY))
                                .get("/v1/organisations/" + school + "/employments/" + school + "P3")
                                .header("ETag"))
                .body("{\"endDate\": \"2026-11-23\"}")
                .patch("/v1/organisations/" + school + "/employments/" + school + "P3")
                .then()
                .statusCode(409)
                .body("code", equalTo("ROSTER_NOT_KEEPER"));
    }

    @Test
    void theNewestDayOfTheKeeperBeforeStaysTheFloor() {
        commit(sendText(school, "2026-11-21", payroll()));
        decide(school, school, TODAY, "").statusCode(200);
        trySend(school, school, "2026-11-20", MORE + tiedRow("30"))
                .statusCode(409)
                .body("code", equalTo("ROSTER_TOO_OLD"));
        trySend(school, school, "2026-11-21", MORE + tiedRow("30")).statusCode(202);
    }

    @Test
    void aChangeToComeWaitsForItsDayAndCanBeTakenBack() {
        decide(school, school, "2026-12-01", "")
                .statusCode(200)
                .body("keeper", equalTo(AUTHORITY))
                .body("next.keeper", equalTo(school))
                .body("next.from", equalTo("2026-12-01"));
        chore.doOn(LocalDate.parse("2026-11-30"));
        keeper(Tokens.employer(school), school).statusCode(200).body("keeper", equalTo(AUTHORITY));
        decide(school, AUTHORITY, TODAY, "").statusCode(200).body("next", nullValue());
        decide(school, school, "2026-12-02", "").statusCode(200);
        chore.doOn(LocalDate.parse("2026-12-01"));
        keeper(Tokens.registrar(), school).body("keeper", equalTo(AUTHORITY));
        chore.doOn(LocalDate.parse("2026-12-03"));
        chore.doOn(LocalDate.parse("2026-12-03"));
        keeper(Tokens.registrar(), school)
                .body("keeper", equalTo(school))
                .body("next", nullValue())
                .body("history.keeper", contains(school, AUTHORITY))
                .body("history.how", contains("DECIDED", "FIRST_TO_COMMIT"))
                .body("history.from", contains("2026-12-02", "2026-11-20"))
                .body("history.until", contains(null, "2026-12-01"))
                .body("history[0].because", equalTo("As both asked"));
        assertThat(people(school, school).getList("items.staffId")).containsExactly("M-1");
    }

    @Test
    void whatCannotBeIsRefused() {
        String etag = keeper(Tokens.registrar(), school).extract().header("ETag");
        decide(school, OTHER_AUTHORITY, TODAY, "")
                .statusCode(400)
                .body("code", equalTo("KEEPER_NOT_OVER_ORGANISATION"));
        decide(school, AUTHORITY, TODAY, "").statusCode(409).body("code", equalTo("KEEPER_UNCHANGED"));
        decide(school, school, "2026-11-21", "").statusCode(409).body("code", equalTo("KEEPER_FROM_TOO_EARLY"));
        decide(school, school, TODAY, "", "").statusCode(428);
        decide(school, school, TODAY, "?dryRun=true").statusCode(200).body("keeper", equalTo(school));
        keeper(Tokens.registrar(), school).body("keeper", equalTo(AUTHORITY)).body("history", hasSize(1));
        decide(school, school, TODAY, "", etag).statusCode(200);
        decide(school, AUTHORITY, "2026-12-01", "", etag).statusCode(412);
        keeper(Tokens.employer(OTHER_AUTHORITY), school).statusCode(404);
        keeper(Tokens.registrar(), "6629998").statusCode(404);
    }

    @Test
    void theSameDecisionSentTwiceIsOne() {
        String etag = keeper(Tokens.registrar(), school).extract().header("ETag");
        for (int time = 0; time < 2; time++) {
            as(Tokens.registrar())
                    .header("If-Match", etag)
                    .header("Idempotency-Key", "keeper-" + school)
                    .contentType("application/json")
                    .body(Map.of("keeper", school, "from", TODAY, "because", "As both asked"))
                    .post("/v1/organisations/" + school + "/keeper")
                    .then()
                    .statusCode(200)
                    .body("history", hasSize(2));
        }
    }

    @Test
    void anOrganisationWithoutAListCanBeGivenAKeeper() {
        String fresh = newSchool();
        keeper(Tokens.registrar(), fresh)
                .statusCode(200)
                .body("keeper", nullValue())
                .body("version", equalTo(0));
        decide(fresh, fresh, TODAY, "").statusCode(200).body("keeper", equalTo(fresh));
        JsonPath plan = sent(
                AUTHORITY,
                fresh,
                TODAY,
                HEADING + "\n" + row(fresh + "P1", "First", "Kept", "1975-05-05", fresh) + "\n");
        assertThat(plan.getInt("counts.starters")).isZero();
        assertThat(plan.getInt("counts.notKept")).isEqualTo(1);
    }

    @Test
    void aChangeAndACommitAtTheSameTimeComeOneAfterTheOther() {
        String etag = keeper(Tokens.registrar(), school).extract().header("ETag");
        JsonPath asKeeper = sent(AUTHORITY, school, TODAY, payroll().replace(",30,", ",31,"));
        JsonPath asSecond = sent(school, school, TODAY, MORE + tiedRow("25"));
        List<Integer> answers = List.of(
                        CompletableFuture.supplyAsync(() ->
                                commits(AUTHORITY, asKeeper, Map.of()).extract().statusCode()),
                        CompletableFuture.supplyAsync(() -> decide(school, school, TODAY, "", etag)
                                .extract()
                                .statusCode()),
                        CompletableFuture.supplyAsync(() -> commits(school, asSecond, Map.of("linkToKeeper", true))
                                .extract()
                                .statusCode()))
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers.get(1)).isEqualTo(200);
        assertThat(answers.get(0)).isIn(202, 409);
        assertThat(answers.get(2)).isIn(202, 409);
        for (String number : List.of(tied, untied, gone)) {
            assertThat(person(number).getList("posts.findAll { it.until == null }"))
                    .hasSize(1);
        }
        assertThat(jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.createQuery("""
                                select count(*) from staff_link l join post_key k on k.employment = l.employment and k.sender = l.sender
                                """).mapTo(Integer.class).one()))
                .as("nobody is a second source of a post of its own")
                .isZero();
    }
}

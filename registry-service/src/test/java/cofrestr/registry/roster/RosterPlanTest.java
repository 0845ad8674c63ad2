package cofrestr.registry.roster;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newGroup;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.newSchoolIn;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.put;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.rows;
import static cofrestr.registry.RegistryClient.send;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.tryCommit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a list means for the register, and what committing it does. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RosterPlanTest {
    @Test
    void newPeopleStartAndTheSameListAgainIsNothingNew() {
        String school = newSchool();
        String[] list = {
            row(school + "S1", "Siân", "Tŷ-Du", "1988-03-14", school),
            row(school + "S2", "Owain", "O'Connor", "1979-11-02", school)
        };
        JsonPath plan = send(school, "2026-11-22", list);
        assertThat(plan.getInt("counts.starters")).isEqualTo(2);
        assertThat(plan.getString("state")).isEqualTo("PLANNED");
        assertThat(people(school).getList("items")).isEmpty();

        assertThat(commit(plan).getString("state")).isEqualTo("COMMITTED");
        assertThat(people(school).getList("items.givenNames")).containsExactlyInAnyOrder("Siân", "Owain");

        JsonPath again = send(school, "2026-11-22", list);
        assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
        assertThat(again.getInt("counts.starters") + again.getInt("counts.changed") + again.getInt("counts.leavers"))
                .isZero();
    }

    @Test
    void committingAgainAnswersAsTheFirstTime() {
        String school = newSchool();
        JsonPath plan = send(school, "2026-11-22", row(school + "S1", "Again", "Invented", "1990-01-01", school));
        commit(plan);
        assertThat(commit(plan).getString("state")).isEqualTo("COMMITTED");
        assertThat(people(school).getList("items")).hasSize(1);
    }

    @Test
    void theSameListWhileItsPlanIsOpenIsTheSamePlan() {
        String school = newSchool();
        String one = row(school + "S1", "Once", "Invented", "1990-01-02", school);
        assertThat(send(school, "2026-11-22", one).getString("id"))
                .isEqualTo(send(school, "2026-11-22", one).getString("id"));
    }

    @Test
    void theOrderOfTheRowsDoesNotChangeThePlan() {
        String school = newSchool();
        String one = row(school + "S1", "First", "Invented", "1990-01-03", school);
        String two = row(school + "S2", "Second", "Invented", "1990-01-04", school);
        assertThat(send(school, "2026-11-22", one, two).getString("planHash"))
                .isEqualTo(send(school, "2026-11-22", two, one).getString("planHash"));
    }

    @Test
    void whoIsMissingHasLeftTheDayBefore() {
        String school = newSchool();
        String stays = row(school + "S1", "Stays", "Invented", "1990-02-01", school);
        commit(school, "2026-10-01", stays, row(school + "S2", "Leaves", "Invented", "1990-02-02", school));
        JsonPath plan = send(school, "2026-11-01", stays);
        assertThat(plan.getInt("counts.leavers")).isEqualTo(1);
        assertThat(rows(plan, "leavers").getString("items[0].changes.endDate.to"))
                .isEqualTo("2026-10-31");
        commit(plan);
        assertThat(people(school).getList("items.staffId")).containsExactly(school + "S1");
    }

    @Test
    void whoComesBackContinuesUnderTheSameNumber() {
        String school = newSchool();
        String stays = row(school + "S1", "Remains", "Invented", "1990-02-03", school);
        String returns = row(school + "S2", "Returns", "Invented", "1990-02-04", school);
        commit(school, "2026-09-01", stays, returns);
        String number = numberOf(school, school + "S2");
        commit(school, "2026-10-01", stays);
        JsonPath plan = send(school, "2026-11-01", stays, returns);
        assertThat(plan.getInt("counts.changed")).isEqualTo(1);
        assertThat(plan.getInt("counts.starters")).isZero();
        commit(plan);
        assertThat(numberOf(school, school + "S2")).isEqualTo(number);
    }

    @Test
    void aChangedPostIsOneChangeWithItsFields() {
        String school = newSchool();
        commit(school, "2026-10-01", row(school + "S1", "Changes", "Invented", "1990-03-01", school));
        String heading = HEADING + ",hoursPerWeek";
        JsonPath plan = sendText(
                school,
                "2026-11-01",
                heading + "\n" + row(school + "S1", "Changes", "Invented", "1990-03-01", school) + ",32.50\n");
        assertThat(plan.getInt("counts.changed")).isEqualTo(1);
        assertThat(rows(plan, "changed").getString("items[0].changes.hoursPerWeek.to"))
                .isEqualTo("32.5");
        commit(plan);
        JsonPath again = sendText(
                school,
                "2026-11-01",
                heading + "\n" + row(school + "S1", "Changes", "Invented", "1990-03-01", school) + ",32.5\n");
        assertThat(again.getInt("counts.unchanged")).isEqualTo(1);
    }

    @Test
    void aPostAtAnotherSchoolIsAMove() {
        String group = newGroup();
        String from = newSchoolIn(group);
        String to = newSchoolIn(group);
        String other = row("S1" + from, "Unmoved", "Invented", "1990-04-01", from);
        commit(group, "2026-10-01", other, row("S2" + from, "Moves", "Invented", "1990-04-02", from));
        String number = numberOf(from, "S2" + from);
        JsonPath plan = send(group, "2026-11-01", other, row("S2" + from, "Moves", "Invented", "1990-04-02", to));
        assertThat(plan.getInt("counts.movers")).isEqualTo(1);
        assertThat(plan.getInt("counts.leavers")).isZero();
        commit(plan);
        assertThat(numberOf(to, "S2" + from)).isEqualTo(number);
        assertThat(people(from).getList("items.staffId")).containsExactly("S1" + from);
    }

    @Test
    void aPersonWithTwoPostsIsOnePerson() {
        String school = newSchool();
        JsonPath done = commit(sendText(
                school,
                "2026-11-22",
                HEADING + ",postId\n" + row(school + "S1", "Two", "Posts", "1990-05-01", school) + ",P1\n"
                        + row(school + "S1", "Two", "Posts", "1990-05-01", school) + ",P2\n"));
        assertThat(done.getInt("counts.starters")).isEqualTo(2);
        assertThat(people(school).getList("items.registerNumber").stream().distinct())
                .hasSize(1);
    }

    @Test
    void aStaffIdIsNeverUsedAgainForSomeoneElse() {
        String school = newSchool();
        commit(school, "2026-10-01", row(school + "S1", "Former", "Holder", "1990-06-01", school));
        JsonPath plan = send(school, "2026-11-01", row(school + "S1", "Other", "Person", "1971-07-09", school));
        assertThat(rows(plan, "held").getString("items[0].code")).isEqualTo("STAFF_ID_NAMES_SOMEONE_ELSE");
        assertThat(plan.getInt("counts.leavers")).isZero();
    }

    @Test
    void aRowThatCannotBeReadEndsNoPost() {
        String school = newSchool();
        String good = row(school + "S1", "Reads", "Invented", "1990-07-01", school);
        commit(school, "2026-10-01", good, row(school + "S2", "Broken", "Invented", "1990-07-02", school));
        JsonPath plan =
                send(school, "2026-11-01", good, row(school + "S2", "Broken", "Invented", "31/02/1990", school));
        assertThat(plan.getInt("counts.unreadable")).isEqualTo(1);
        assertThat(plan.getInt("counts.leavers")).isZero();
        assertThat(rows(plan, "unreadable").getString("items[0].code")).isEqualTo("ROW_DATE_INVALID");
        assertThat(rows(plan, "unreadable").getString("items[0].field")).isEqualTo("dateOfBirth");
    }

    @Test
    void aRowWithoutAReadableStaffIdMeansNobodyOfItsSchoolIsMissing() {
        String school = newSchool();
        String good = row(school + "S1", "Legible", "Invented", "1990-07-03", school);
        commit(school, "2026-10-01", good, row(school + "S2", "Missing", "Invented", "1990-07-04", school));
        JsonPath plan = send(school, "2026-11-01", good, row("", "Missing", "Invented", "1990-07-04", school));
        assertThat(plan.getInt("counts.leavers")).isZero();
    }

    @Test
    void schoolsThatTheListDoesNotNameAreNotCovered() {
        String group = newGroup();
        String named = newSchoolIn(group);
        String leftOut = newSchoolIn(group);
        String here = row("N" + named, "Here", "Invented", "1990-08-01", named);
        commit(group, "2026-10-01", here, row("N" + leftOut, "Elsewhere", "Invented", "1990-08-02", leftOut));
        JsonPath plan = send(group, "2026-11-01", here);
        assertThat(plan.getList("notCovered", String.class)).contains(leftOut);
        assertThat(rows(plan, "leavers").getList("items.organisation", String.class))
                .doesNotContain(leftOut);
    }

    @Test
    void aPlanThatEndsManyPostsIsAppliedOnlyOnPurpose() {
        String school = newSchool();
        String[] all = IntStream.range(0, 5)
                .mapToObj(i -> row(school + "S" + i, "Guarded" + i, "Invented", "1990-09-0" + (i + 1), school))
                .toArray(String[]::new);
        commit(school, "2026-10-01", all);
        JsonPath plan = send(school, "2026-11-01", all[0]);
        assertThat(plan.getBoolean("guard.blocks")).isTrue();
        assertThat(plan.getList("guard.organisations", String.class)).containsExactly(school);
        tryCommit(plan, false).statusCode(409).body("code", equalTo("ROSTER_ENDS_TOO_MANY"));
        tryCommit(plan, true).statusCode(202);
    }

    @Test
    void aPlanWhoseGroundMovedChangesNothing() {
        String school = newSchool();
        JsonPath first = send(school, "2026-11-22", row(school + "S1", "Twice", "Planned", "1990-10-01", school));
        JsonPath second = send(
                school,
                "2026-11-22",
                row(school + "S1", "Twice", "Planned", "1990-10-01", school),
                row(school + "S2", "Second", "Planned", "1990-10-02", school));
        commit(second);
        tryCommit(first, true).statusCode(409).body("code", equalTo("ROSTER_MOVED"));
        assertThat(people(school).getList("items")).hasSize(2);
        JsonPath anew = as(Tokens.employer(AUTHORITY))
                .get("/v1/rosters/" + first.getString("id"))
                .jsonPath();
        assertThat(anew.getString("state")).isEqualTo("PLANNED");
        assertThat(anew.getInt("counts.unchanged")).isEqualTo(1);
        tryCommit(first, true).statusCode(409).body("code", equalTo("ROSTER_PLAN_DIFFERS"));
        assertThat(commit(anew).getString("state")).isEqualTo("COMMITTED");
    }

    @Test
    void whatMovesWithoutChangingWhatARowMeansKeepsNothingFromBeingCommitted() {
        String school = newSchool();
        String stays = row(school + "S1", "Moves", "Elsewhere", "1990-10-03", school);
        commit(school, "2026-10-01", stays);
        JsonPath plan = sendText(school, "2026-11-01", HEADING + ",hoursPerWeek\n" + stays + ",20\n");
        String number = numberOf(school, school + "S1");
        var person = as(Tokens.registrar()).get("/v1/practitioners/" + number);
        as(Tokens.registrar())
                .contentType("application/merge-patch+json")
                .header("If-Match", person.header("ETag"))
                .body("{\"sex\": \"FEMALE\"}")
                .patch("/v1/practitioners/" + number)
                .then()
                .statusCode(200);
        assertThat(commit(plan).getString("state")).isEqualTo("COMMITTED");
    }

    @Test
    void aRowWhoseMeaningMovedIsNamedAndOnlyItIsPlannedAnew() {
        String school = newSchool();
        String one = row(school + "S1", "Steady", "Invented", "1990-10-04", school);
        String two = row(school + "S2", "Meanwhile", "Invented", "1990-10-05", school);
        commit(school, "2026-10-01", one);
        JsonPath plan = send(school, "2026-11-01", one, two);
        commit(send(school, "2026-11-01", one, two, row(school + "S3", "Third", "Invented", "1990-10-06", school)));
        tryCommit(plan, true)
                .statusCode(409)
                .body("code", equalTo("ROSTER_MOVED"))
                .body("detail", containsString("row 2"))
                .body("detail", not(containsString("row 1")));
    }

    @Test
    void whoStartsNextMondayIsAStarterAndTheNextListLeavesIt() {
        String school = newSchool();
        String now = row(school + "S1", "Now", "Invented", "1990-10-07", school);
        String monday =
                row(school + "S2", "Monday", "Invented", "1990-10-08", school).replace("2020-09-01", "2026-11-30");
        assertThat(commit(send(school, "2026-11-24", now, monday)).getInt("counts.starters"))
                .isEqualTo(2);
        assertThat(send(school, "2026-11-25", now, monday).getInt("counts.unchanged"))
                .isEqualTo(2);
        assertThat(send(school, "2026-11-25", now).getInt("counts.leavers"))
                .as("a post that has not begun is not missing")
                .isZero();
    }

    @Test
    void anOlderListIsRefused() {
        String school = newSchool();
        commit(school, "2026-11-10", row(school + "S1", "Newest", "Invented", "1990-11-01", school));
        put(
                        school,
                        "2026-11-09",
                        "text/csv",
                        (HEADING + "\n" + row(school + "S1", "Newest", "Invented", "1990-11-01", school) + "\n")
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(409)
                .body("code", equalTo("ROSTER_TOO_OLD"));
    }

    @Test
    void aNameAndABirthDateAloneLinkNobody() {
        String group = newGroup();
        String one = newSchoolIn(group);
        String two = newSchoolIn(group);
        commit(group, "2026-10-01", row("X" + one, "Same", "Namesake", "1991-01-01", one));
        JsonPath plan = send(group, "2026-11-01", row("Y" + two, "Same", "Namesake", "1991-01-01", two));
        assertThat(rows(plan, "held").getString("items[0].code")).isEqualTo("ANOTHER_STAFF_ID_MAY_BE_THE_SAME_PERSON");
    }

    @Test
    void twoRowsThatMayBeOnePersonAreBothHeld() {
        String school = newSchool();
        JsonPath plan = send(
                school,
                "2026-11-22",
                row(school + "S1", "Double", "Invented", "1991-02-01", school),
                row(school + "S2", "Double", "Invented", "1991-02-01", school));
        assertThat(plan.getInt("counts.held")).isEqualTo(2);
        assertThat(plan.getInt("counts.starters")).isZero();
    }

    @Test
    void twinsWithTheirOwnNationalInsuranceNumbersAreTwoPeople() {
        String school = newSchool();
        String heading = HEADING + ",niNumber\n";
        JsonPath plan = sendText(
                school,
                "2026-11-22",
                heading + row(school + "S1", "Twin", "Invented", "1991-03-01", school) + ",QQ100001A\n"
                        + row(school + "S2", "Twin", "Invented", "1991-03-01", school) + ",QQ100002B\n");
        assertThat(plan.getInt("counts.starters")).isEqualTo(2);
    }

    @Test
    void postsThatTheLawAsksToBeRegisteredAreListed() {
        String school = newSchool();
        JsonPath plan = send(
                school,
                "2026-11-22",
                row(school + "S1", "Assists", "Teaching", "1991-04-01", school),
                school + "S2,Serves,Dinner,1991-04-02," + school + ",MIDDAY_SUPERVISION_1,2020-09-01");
        assertThat(plan.getInt("counts.mustRegister")).isEqualTo(1);
        assertThat(rows(plan, "mustRegister").getList("items.mustRegister"))
                .isEqualTo(List.of("SCHOOL_LEARNING_SUPPORT_WORKER"));
    }

    @Test
    void failedRowsComeBackInTheSendersOwnColumnsWithTheReason() {
        String school = newSchool();
        String list = "organisation;familyName;givenNames;staffId;dateOfBirth;roleProfile;startDate\n" + school
                + ";\"Semi;colon\";Åsa;S1;14/03/1988;NO_SUCH_ROLE;2020-09-01\n";
        JsonPath plan = sendText(school, "2026-11-22", list);
        String errors = as(Tokens.employer(AUTHORITY))
                .header("Accept-Language", "cy")
                .get("/v1/rosters/" + plan.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(errors.lines().toList().getFirst())
                .isEqualTo("organisation;familyName;givenNames;staffId;dateOfBirth;roleProfile;startDate;gwall");
        assertThat(errors.lines().toList().get(1))
                .startsWith(school + ";\"Semi;colon\";Åsa;S1;14/03/1988;NO_SUCH_ROLE;2020-09-01;")
                .contains("ROW_CODE_UNKNOWN");
    }
}

package cofrestr.registry.review;

import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.nextEstablishment;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.kit.caller.Role;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another authority's row may mean somebody of the register; registry staff say who it is, once. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ReviewTest {
    private static final String LIST = HEADING + ",niNumber\n";

    @Inject
    Jdbi jdbi;

    @Inject
    TestClock clock;

    private final StringBuilder others = new StringBuilder();
    private String school = "";
    private String elsewhere = "";

    @BeforeEach
    void twoSchools() {
        school = newSchool();
        elsewhere = schoolElsewhere();
    }

    @AfterEach
    void backToNoon() {
        clock.set(TestClock.START);
    }

    @Test
    void bothSidesAreShownAndComparedAndTheQueueNamesNobody() {
        String number = known("Sideby", "Reviewed", "1962-01-01");
        String id = referred("E1", "Sideby", "Reviewed", "1962-01-01", "QQ620101A");
        ValidatableResponse review = read(id).body("review.state", equalTo("OPEN"))
                .body("review.sender", equalTo(OTHER_AUTHORITY))
                .body("review.organisation", equalTo(elsewhere))
                .body("review.candidates", equalTo(1))
                .body("staffId", equalTo(elsewhere + "E1"))
                .body("stated.givenNames", equalTo("Sideby"))
                .body("stated.dateOfBirth", equalTo("1962-01-01"))
                .body("stated.niNumberStated", equalTo(true))
                .body("candidates", hasSize(1))
                .body("candidates[0].registerNumber", equalTo(number))
                .body("candidates[0].band", equalTo("PROBABLE"))
                .body("candidates[0].names[0].familyName", equalTo("Reviewed"))
                .body("candidates[0].organisations.code", hasItem(school))
                .body("candidates[0].evidence.find { it.field == 'dateOfBirth' }.comparison", equalTo("AGREES"));
        assertThat(review.extract().asString()).doesNotContain("QQ620101A");
        String queue = as(Tokens.registrar())
                .get("/v1/match-reviews?state=OPEN&limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .extract()
                .asString();
        assertThat(queue).doesNotContain("Sideby", number);
        assertThat(as(Tokens.of("auditor", Role.AUDITOR))
                        .get("/v1/practitioners/" + number + "/disclosures")
                        .jsonPath()
                        .getList("items.operation"))
                .contains("readMatchReview");
    }

    @Test
    void aPersonDecidedIsRememberedForTheStaffIdAsLongAsTheRowSaysTheSame() {
        String number = known("Samely", "Reviewed", "1962-01-02");
        String id = referred("E2", "Samely", "Reviewed", "1962-01-02", "");
        decide(id, 1, Map.of("outcome", "SAME", "registerNumber", number))
                .statusCode(200)
                .body("review.state", equalTo("DECIDED"))
                .body("review.outcome", equalTo("SAME"))
                .body("registerNumber", equalTo(number))
                .body("decidedBy", equalTo("registrar-desk"));
        assertThat(decided("E2", "samely reviewed", "1962-01-02")).isEqualTo(idOf(number));
        assertThat(decided("E2", "somebody reviewed", "1962-01-02"))
                .as("another name is another question")
                .isNull();
        assertThat(decided("E9", "samely reviewed", "1962-01-02")).isNull();
        assertThat(posts(number)).as("no post changes by it").isEqualTo(1);
        decide(id, 2, Map.of("outcome", "NEW")).statusCode(409).body("code", equalTo("REVIEW_DECIDED"));
    }

    @Test
    void whoWasMergedSinceIsRememberedAsTheSurvivor() {
        String number = known("Mergely", "Reviewed", "1962-01-03");
        String survivor = known("Mergely", "Kept", "1962-01-04");
        String id = referred("E3", "Mergely", "Reviewed", "1962-01-03", "");
        jdbi.useHandle(handle -> handle.execute("insert into survivor values (?, ?)", number, survivor));
        try {
            read(id).body("candidates.registerNumber", equalTo(List.of(survivor)));
            decide(id, 1, Map.of("outcome", "SAME", "registerNumber", survivor))
                    .statusCode(200)
                    .body("registerNumber", equalTo(survivor));
            assertThat(decided("E3", "mergely reviewed", "1962-01-03")).isEqualTo(idOf(survivor));
        } finally {
            jdbi.useHandle(handle -> handle.execute("delete from survivor where number = ?", number));
        }
    }

    @Test
    void nobodyDecidedIsRememberedAndThePairIsNotAskedAboutAgain() {
        String number = known("Newly", "Reviewed", "1962-01-05");
        String id = referred("E4", "Newly", "Reviewed", "1962-01-05", "");
        decide(id, 1, Map.of("outcome", "NEW", "grounds", "Another person")).statusCode(200);
        assertThat(decided("E4", "newly reviewed", "1962-01-05")).isZero();
        boolean not = jdbi.withHandle(handle -> handle.createQuery(
                        "select decided_not(:sender, stated_identity('newly reviewed', '1962-01-05', null), :person)")
                .bind("sender", OTHER_AUTHORITY)
                .bind("person", idOf(number))
                .mapTo(boolean.class)
                .one());
        assertThat(not).isTrue();
    }

    @Test
    void theNextListGoesByWhatWasDecided() {
        String same = known("Nextly", "Reviewed", "1962-02-05");
        String id = referred("E10", "Nextly", "Reviewed", "1962-02-05", "");
        decide(id, 1, Map.of("outcome", "SAME", "registerNumber", same)).statusCode(200);
        JsonPath linked = planned("E10", "Nextly", "Reviewed", "1962-02-05", "", "2026-11-22");
        assertThat(linked.getInt("counts.starters")).isEqualTo(1);
        committed(linked);
        assertThat(posts(same)).isEqualTo(2);

        elsewhere = schoolElsewhere();
        String other = known("Nextnew", "Reviewed", "1962-02-06");
        String second = referred("E11", "Nextnew", "Reviewed", "1962-02-06", "");
        decide(second, 1, Map.of("outcome", "NEW")).statusCode(200);
        JsonPath entered = planned("E11", "Nextnew", "Reviewed", "1962-02-06", "", "2026-11-22");
        assertThat(entered.getInt("counts.starters")).isEqualTo(1);
        committed(entered);
        assertThat(posts(other)).as("somebody else has the post").isEqualTo(1);
        assertThat(as(Tokens.employer(OTHER_AUTHORITY))
                        .get("/v1/practitioners?organisation=" + elsewhere)
                        .jsonPath()
                        .getList("items.registerNumber"))
                .hasSize(1)
                .doesNotContain(other);
    }

    @Test
    void aSlipInANameOrABirthDateMakesNoSecondPersonOfOne() {
        String number = known("Angharad", "Slipworth", "1962-04-23");
        for (List<String> slip : List.of(
                List.of("Angharad", "Slipwroth", "1962-04-23"),
                List.of("Angharad", "Slipworth", "1962-04-24"),
                List.of("Slipworth", "Angharad", "1962-04-23"))) {
            elsewhere = schoolElsewhere();
            String id = referred("E20", slip.get(0), slip.get(1), slip.get(2), "");
            read(id).body("candidates.registerNumber", equalTo(List.of(number)));
        }
        assertThat(planned("E21", "Meleri", "Slipworth", "1962-04-23", "", "2026-11-22")
                        .getInt("counts.starters"))
                .as("a sister born on the day is somebody else")
                .isEqualTo(1);
    }

    @Test
    void whoIsAlikeIsEnteredOnceStaffSayThatItIsSomebodyElse() {
        String number = known("Alikely", "Slipwell", "1962-04-26");
        String id = referred("E22", "Alikely", "Slipwel", "1962-04-26", "");
        decide(id, 1, Map.of("outcome", "NEW")).statusCode(200);
        JsonPath entered = planned("E22", "Alikely", "Slipwel", "1962-04-26", "", "2026-11-22");
        assertThat(entered.getInt("counts.starters")).isEqualTo(1);
        committed(entered);
        assertThat(posts(number)).isEqualTo(1);
    }

    @Test
    void whoIsAlikeAndWasEnteredSinceThePlanIsAskedAboutToo() {
        JsonPath plan = planned("E23", "Meanly", "Slipwhile", "1962-04-25", "", "2026-11-22");
        assertThat(plan.getInt("counts.starters")).isEqualTo(1);
        known("Meanly", "Slipwhil", "1962-04-25");
        as(Tokens.employer(OTHER_AUTHORITY))
                .contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash")))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(409)
                .body("code", equalTo("ROSTER_MOVED"));
        JsonPath moved = as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/rosters/" + plan.getString("id"))
                .jsonPath();
        assertThat(moved.getString("state")).isEqualTo("PLANNED");
        assertThat(moved.getInt("counts.referred")).isEqualTo(1);
        assertThat(moved.getInt("counts.starters")).isZero();
    }

    @Test
    void aListThatIsSentAgainAsksOnceAndDoesNotMakeTheQuestionYounger() {
        String number = known("Againly", "Reviewed", "1962-01-06");
        String first = referred("E5", "Againly", "Reviewed", "1962-01-06", "");
        assign(first, 1, Map.of("owner", "desk-of-mair")).statusCode(200);
        clock.set(TestClock.START.plus(Duration.ofDays(8)));
        String second = referred("E5", "Againly", "Reviewed", "1962-01-06", "", "2026-11-29");
        read(first).body("review.outcome", equalTo("SENT_AGAIN"));
        read(second)
                .body("review.state", equalTo("OPEN"))
                .body("review.owner", equalTo("desk-of-mair"))
                .body("review.ageDays", equalTo(8));
        queue("owner=desk-of-mair&olderThanDays=8")
                .body("items.id", hasItem(second))
                .body("items.id", not(hasItem(first)));
        queue("owner=desk-of-mair&olderThanDays=9").body("items", hasSize(0));
        queue("unowned=true&limit=500").body("items.id", not(hasItem(second)));
        decide(second, 1, Map.of("outcome", "CANNOT_TELL")).statusCode(400).body("code", equalTo("GROUNDS_MISSING"));
        decide(second, 1, Map.of("outcome", "CANNOT_TELL", "grounds", "No answer from anybody"))
                .statusCode(200);
        assertThat(decided("E5", "againly reviewed", "1962-01-06")).isNull();
        String third = referred("E5", "Againly", "Reviewed", "1962-01-06", "", "2026-11-30");
        read(third).body("review.outcome", equalTo("CANNOT_TELL")).body("candidates.registerNumber", hasItem(number));
    }

    @Test
    void whatIsPutOffIsOpenAgainOnTheDay() {
        known("Deferly", "Reviewed", "1962-01-07");
        String id = referred("E6", "Deferly", "Reviewed", "1962-01-07", "");
        defer(id, 1, "2026-11-22").statusCode(400).body("code", equalTo("REVIEW_DEFERRED_TO_THE_PAST"));
        defer(id, 1, "2026-11-25")
                .statusCode(200)
                .body("review.state", equalTo("DEFERRED"))
                .body("review.deferredUntil", equalTo("2026-11-25"));
        queue("state=DEFERRED&limit=500").body("items.id", hasItem(id));
        clock.set(TestClock.START.plus(Duration.ofDays(3)));
        queue("state=OPEN&limit=500").body("items.id", hasItem(id));
        read(id).body("review.state", equalTo("OPEN")).body("review.deferredUntil", nullValue());
    }

    @Test
    void countsForPlanning() {
        JsonPath before = counts();
        String number = known("Countly", "Reviewed", "1962-01-08");
        String id = referred("E7", "Countly", "Reviewed", "1962-01-08", "");
        JsonPath waiting = counts();
        assertThat(waiting.getInt("open")).isEqualTo(before.getInt("open") + 1);
        assertThat(waiting.getInt("unowned")).isEqualTo(before.getInt("unowned") + 1);
        assertThat(waiting.getInt("come30Days")).isEqualTo(before.getInt("come30Days") + 1);
        assertThat(waiting.getList("waiting.sender")).contains(OTHER_AUTHORITY);
        decide(id, 1, Map.of("outcome", "SAME", "registerNumber", number)).statusCode(200);
        JsonPath after = counts();
        assertThat(after.getInt("open")).isEqualTo(before.getInt("open"));
        assertThat(after.getInt("same30Days")).isEqualTo(before.getInt("same30Days") + 1);
    }

    @Test
    void onlyWhatWasSeenIsChangedAndOnlyACandidateIsWhomItMeans() {
        String number = known("Refusely", "Reviewed", "1962-01-09");
        String stranger = known("Stranger", "Reviewed", "1962-01-10");
        String id = referred("E8", "Refusely", "Reviewed", "1962-01-09", "");
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("outcome", "NEW"))
                .post("/v1/match-reviews/" + id + "/decision")
                .then()
                .statusCode(428);
        assign(id, 1, Map.of()).statusCode(200).body("review.owner", equalTo("registrar-desk"));
        assign(id, 1, Map.of()).statusCode(412);
        for (Map<String, String> unfit : List.of(
                Map.of("outcome", "SAME"),
                Map.of("outcome", "SAME", "registerNumber", stranger),
                Map.of("outcome", "NEW", "registerNumber", number))) {
            decide(id, 2, unfit).statusCode(400).body("code", equalTo("REVIEW_PERSON_UNFIT"));
        }
        assign(id, 2, Map.of("owner", "")).statusCode(200).body("review.owner", nullValue());
        as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/match-reviews/" + id)
                .then()
                .statusCode(403);
    }

    private String known(String given, String family, String birth) {
        String staffId = school + given + family;
        String list = LIST + row(staffId, given, family, birth, school) + ",\n";
        commit(sendText(school, "2026-11-22", withOthers(list)));
        return numberOf(school, staffId);
    }

    /** The school's people so far stay on its list. */
    private String withOthers(String list) {
        others.append(list.substring(LIST.length()));
        return LIST + others;
    }

    private String referred(String staffId, String given, String family, String birth, String ni) {
        return referred(staffId, given, family, birth, ni, "2026-11-22");
    }

    /** A row of the other authority, referred; answers the id of the review. */
    private String referred(String staffId, String given, String family, String birth, String ni, String asOf) {
        JsonPath plan = planned(staffId, given, family, birth, ni, asOf);
        assertThat(plan.getInt("counts.referred")).isEqualTo(1);
        JsonPath committed = committed(plan);
        return jdbi.withHandle(handle -> handle.createQuery("select id::text from match_review where roster = ?::uuid")
                .bind(0, committed.getString("id"))
                .mapTo(String.class)
                .one());
    }

    private JsonPath planned(String staffId, String given, String family, String birth, String ni, String asOf) {
        String list = LIST + row(elsewhere + staffId, given, family, birth, elsewhere) + "," + ni + "\n";
        return settled(as(Tokens.employer(OTHER_AUTHORITY))
                .contentType("text/csv; charset=UTF-8")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put("/v1/organisations/" + elsewhere + "/roster?asOf=" + asOf)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath());
    }

    private static JsonPath committed(JsonPath plan) {
        return settled(as(Tokens.employer(OTHER_AUTHORITY))
                .contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash")))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath());
    }

    private static JsonPath settled(JsonPath roster) {
        JsonPath now = roster;
        while (List.of("READING", "COMMITTING").contains(now.getString("state"))) {
            now = as(Tokens.employer(OTHER_AUTHORITY))
                    .get("/v1/rosters/" + roster.getString("id"))
                    .jsonPath();
        }
        return now;
    }

    private static String schoolElsewhere() {
        String establishment = nextEstablishment();
        as(Tokens.registrar())
                .contentType("text/csv; charset=UTF-8")
                .body("code,kind,nameEn,nameCy,parent,sector,laNumber,establishmentNumber\n661" + establishment
                        + ",SCHOOL,Invented School,Ysgol Ddychmygol," + OTHER_AUTHORITY + ",PRIMARY,661,"
                        + establishment + "\n")
                .post("/v1/organisation-imports")
                .then()
                .statusCode(200);
        return "661" + establishment;
    }

    private @Nullable Long decided(String staffId, String folded, String birth) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select decided_person(:sender, :staffId, stated_identity(:folded, :birth::date, null))")
                .bind("sender", OTHER_AUTHORITY)
                .bind("staffId", elsewhere + staffId)
                .bind("folded", folded)
                .bind("birth", birth)
                .mapTo(Long.class)
                .findFirst()
                .orElse(null));
    }

    private long idOf(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from practitioner where register_number = ?")
                .bind(0, number)
                .mapTo(long.class)
                .one());
    }

    private int posts(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from employment where practitioner_id = ?")
                .bind(0, idOf(number))
                .mapTo(int.class)
                .one());
    }

    private static ValidatableResponse read(String id) {
        return as(Tokens.registrar()).get("/v1/match-reviews/" + id).then().statusCode(200);
    }

    private static ValidatableResponse queue(String query) {
        return as(Tokens.registrar()).get("/v1/match-reviews?" + query).then().statusCode(200);
    }

    private static JsonPath counts() {
        return as(Tokens.registrar())
                .get("/v1/match-reviews/counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse decide(String id, long seen, Map<String, String> decision) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .header("If-Match", "\"review.en." + seen + "\"")
                .body(decision)
                .post("/v1/match-reviews/" + id + "/decision")
                .then();
    }

    private static ValidatableResponse defer(String id, long seen, String until) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .header("If-Match", "\"review.en." + seen + "\"")
                .body(Map.of("until", until, "reason", "The school was asked"))
                .post("/v1/match-reviews/" + id + "/deferral")
                .then();
    }

    private static ValidatableResponse assign(String id, long seen, Map<String, String> owner) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .header("If-Match", "\"review.en." + seen + "\"")
                .body(owner)
                .put("/v1/match-reviews/" + id + "/owner")
                .then();
    }
}

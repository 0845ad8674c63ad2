package cofrestr.cpd.enrolment;

import static cofrestr.cpd.enrolment.Offers.enrol;
import static cofrestr.cpd.enrolment.Offers.get;
import static cofrestr.cpd.enrolment.Offers.put;
import static cofrestr.cpd.enrolment.Offers.withdraw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cofrestr.cpd.Invented;
import cofrestr.testing.Eventually;
import cofrestr.testing.Statements;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits: for how long, in which order, and how whoever sent them learns that a place was given. Today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class WaitingTest {
    private static final String COUNTY = Tokens.employer("WT-COUNTY");
    private static final String SENT = ", \"organisation\": \"WT-SCHOOL\"";
    private static final String GRANT = """
            {"titleEn": "Invented grant", "titleCy": "Grant dychmygol", "year": "2026-27", "amount": "%s", "decides": "Invented", "source": "invented"}""";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void thereIsASchool() {
        Invented invented = new Invented(jdbi);
        invented.organisation("WT-COUNTY", null);
        invented.organisation("WT-SCHOOL", "WT-COUNTY");
        invented.organisation("WT-OTHER", null);
        invented.organisation(Offers.PROVIDER_CODE, null);
    }

    private String assistant() {
        Invented invented = new Invented(jdbi);
        String number = invented.person();
        invented.post(number, "WT-SCHOOL", "TEACHING_ASSISTANT_2", "2020-09-01", null);
        return number;
    }

    private String comes(String programme, String state) {
        return comes(programme, assistant(), state);
    }

    private static String comes(String programme, String number, String state) {
        return enrol(COUNTY, programme, "\"registerNumber\": \"" + number + "\"", SENT)
                .statusCode(201)
                .body("state", equalTo(state))
                .extract()
                .path("id");
    }

    private static String path(String programme, String id) {
        return "/v1/programmes/" + programme + "/enrolments/" + id;
    }

    private void lasts(String what, String programme) {
        int _ = jdbi.withHandle(handle -> handle.execute("update " + what, programme));
    }

    @Test
    void nobodyIsTakenIntoAYearThatIsOverAndWhoeverWaitsIsTakenOnceItGoesOn() {
        String programme = Offers.programme(1, null);
        String first = comes(programme, "ENROLLED");
        String waits = comes(programme, "WAITING");
        lasts("programme_year set ends = '2026-11-21' where programme = ?", programme);
        withdraw(COUNTY, programme, first).statusCode(200);
        get(COUNTY, path(programme, waits)).body("state", equalTo("WAITING"));
        put(Offers.PROVIDER, "/v1/programmes/" + programme + "/years/2026-27", """
                {"begins": "2026-09-01", "ends": "2026-11-22", "places": 1}""")
                .statusCode(200);
        get(COUNTY, path(programme, waits)).body("state", equalTo("ENROLLED"));
    }

    @Test
    void nobodyIsTakenIntoAProgrammeThatIsOverNorEnrolledInIt() {
        String stream = Offers.stream("520.00");
        String over = Offers.programme(5, stream);
        String other = Offers.programme(5, stream);
        String first = comes(other, "ENROLLED");
        String waits = comes(over, "WAITING");
        String waitsElsewhere = comes(other, "WAITING");
        lasts("programme set valid_until = '2026-11-21' where code = ?", over);
        withdraw(COUNTY, other, first).statusCode(200);
        get(COUNTY, path(over, waits)).body("state", equalTo("WAITING"));
        get(COUNTY, path(other, waitsElsewhere)).body("state", equalTo("ENROLLED"));
        enrol(COUNTY, over, "\"registerNumber\": \"" + assistant() + "\"", SENT)
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_YEAR_OVER"));
        put(Tokens.registrar(), "/v1/funding-streams/" + stream, GRANT.formatted("1040.00"))
                .statusCode(200)
                .body("committed", equalTo("520.00"));
        put(Offers.PROVIDER, "/v1/programmes/" + over, """
                {"titleEn": "Invented", "titleCy": "Dychmygol", "provider": "PR-PROVIDER", "mode": "ONLINE", "language": "BOTH", "from": "2026-09-01",
                 "until": "2026-11-22", "fee": "520.00", "source": "invented"}""").statusCode(200);
        get(COUNTY, path(over, waits)).body("state", equalTo("ENROLLED"));
    }

    @Test
    void whatMovesWithoutItsVersionIsToldAnew() {
        String programme = Offers.programme(1, null);
        String first = comes(programme, "ENROLLED");
        String second = comes(programme, "WAITING");
        String third = comes(programme, "WAITING");
        String seen = tag(COUNTY, path(programme, third));
        withdraw(COUNTY, programme, second).statusCode(200);
        ifChanged(COUNTY, path(programme, third), seen).statusCode(200).body("waitingPlace", equalTo(1));
        ifChanged(COUNTY, path(programme, first), tag(COUNTY, path(programme, first)))
                .statusCode(304);
        String known = tag(COUNTY, "/v1/programmes/" + programme);
        put(Offers.PROVIDER, "/v1/programmes/" + programme + "/years/2026-27", """
                {"begins": "2026-09-01", "ends": "2027-08-31", "places": 7}""")
                .statusCode(200);
        ifChanged(COUNTY, "/v1/programmes/" + programme, known).statusCode(200).body("years[0].places", equalTo(7));
    }

    private static String tag(String token, String path) {
        return get(token, path).statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse ifChanged(String token, String path, String tag) {
        return given().header("Authorization", "Bearer " + token)
                .header("If-None-Match", tag)
                .get(path)
                .then();
    }

    @Test
    void aStreamIsLockedAfterTheYearsInWhichItsMoneyIsWaitedFor() {
        String stream = Offers.stream("0.00");
        String programme = Offers.programme(1, stream);
        String waits = comes(programme, "WAITING");
        CompletableFuture<Integer> more = jdbi.inTransaction(handle -> {
            handle.execute("select from programme_year where programme = ? for update", programme);
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(
                    () -> put(Tokens.registrar(), "/v1/funding-streams/" + stream, GRANT.formatted("520.00"))
                            .extract()
                            .statusCode());
            Eventually.holds("the change waits for the year", this::waitingForALock);
            // Whoever holds the year, as an enrolment does, can still have the money: nobody waits in a ring.
            handle.execute("select from funding_stream where code = ? for update nowait", stream);
            return asked;
        });
        assertThat(more.join()).isEqualTo(200);
        get(COUNTY, path(programme, waits)).body("state", equalTo("ENROLLED"));
    }

    private boolean waitingForALock() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void whatHappenedToAnEnrolmentIsReadStepByStep() {
        String programme = Offers.programme(1, null);
        String first = comes(programme, "ENROLLED");
        String number = assistant();
        String second = comes(programme, number, "WAITING");
        withdraw(COUNTY, programme, first).statusCode(200);
        withdraw(Tokens.practitioner(number), programme, second).statusCode(200);
        get(COUNTY, path(programme, first) + "/steps")
                .statusCode(200)
                .body("items.kind", contains("ENROLLED", "WITHDRAWN"))
                .body("items.part", contains("EMPLOYER", "EMPLOYER"));
        get(Tokens.practitioner(number), path(programme, second) + "/steps")
                .body("items.kind", contains("WAITING", "PLACE_GIVEN", "WITHDRAWN"))
                .body("items.part", contains("EMPLOYER", "REGISTER", "PERSON"));
        get(Tokens.employer("WT-OTHER"), path(programme, second) + "/steps").statusCode(404);
        get(Tokens.practitioner(number), "/v1/practitioners/" + number + "/export")
                .statusCode(200)
                .body("parts.enrolmentSteps", hasSize(3));
    }

    @Test
    void whoeverSentSomebodyIsToldOfThePlaceThatBecameFreeAndNobodyElseIs() {
        String programme = Offers.programme(1, null);
        String first = comes(programme, "ENROLLED");
        String number = assistant();
        String other = Tokens.employer("WT-OTHER");
        String from = cursor(COUNTY);
        String fromOther = cursor(other);
        String second = comes(programme, number, "WAITING");
        withdraw(COUNTY, programme, first).statusCode(200);
        withdraw(COUNTY, programme, second).statusCode(200);

        List<JsonPath> told = events(COUNTY, from, 4).stream()
                .filter(event -> event.getString("subject").equals(number))
                .toList();
        assertThat(told)
                .extracting(event -> event.getString("type"))
                .containsExactly(
                        "wales.cofrestr.programme.enrolment-begun.v1",
                        "wales.cofrestr.programme.place-given.v1",
                        "wales.cofrestr.programme.enrolment-ended.v1");
        assertThat(told)
                .extracting(event -> event.getString("movement"))
                .containsExactly("ENTERED", "WITHIN", "WITHIN");
        assertThat(told)
                .extracting(event -> event.getString("data.enrolments[0].state"))
                .containsExactly("WAITING", "ENROLLED", "WITHDRAWN");
        assertThat(told).extracting(event -> event.getLong("entityversion")).containsExactly(1L, 2L, 3L);
        assertThat(told.getFirst().getString("data.enrolments[0].id")).isEqualTo(second);
        assertThat(told.getFirst().getMap("data.enrolments[0]")).doesNotContainKeys("routes", "item");
        get(other, "/v1/changes/cpd?cursor=" + fromOther).statusCode(200).body("events", hasSize(0));
    }

    @Test
    void whoWasMergedIsToldOfUnderTheNumberThatLives() {
        String old = assistant();
        comes(Offers.programme(1, null), old, "ENROLLED");
        String survivor = assistant();
        jdbi.useHandle(
                handle -> handle.execute("insert into survivor (number, survivor) values (?, ?)", old, survivor));
        String from = cursor(COUNTY);
        comes(Offers.programme(1, null), survivor, "ENROLLED");
        JsonPath told = events(COUNTY, from, 1).getFirst();
        assertThat(told.getString("subject")).isEqualTo(survivor);
        assertThat(told.getList("data.enrolments.state")).containsExactly("ENROLLED", "ENROLLED");
    }

    @Test
    void manyWhoMoveAtOnceAreAsManyStatementsAsOne() {
        List<String> one = statementsToMove(1);
        assertThat(statementsToMove(6)).hasSameSizeAs(one);
    }

    /** What it takes to give places that were not there to as many who wait. */
    private List<String> statementsToMove(int people) {
        String programme = Offers.programme(1, Offers.stream("100000.00"));
        comes(programme, "ENROLLED");
        List<String> waiting = IntStream.range(0, people)
                .mapToObj(_ -> comes(programme, "WAITING"))
                .toList();
        List<String> statements = Statements.during(
                jdbi,
                () -> put(Offers.PROVIDER, "/v1/programmes/" + programme + "/years/2026-27", """
                        {"begins": "2026-09-01", "ends": "2027-08-31", "places": %d}""".formatted(1 + people))
                        .statusCode(200));
        waiting.forEach(id -> get(COUNTY, path(programme, id)).body("state", equalTo("ENROLLED")));
        return statements;
    }

    private String cursor(String token) {
        Eventually.everythingIsTold(jdbi);
        return get(token, "/v1/changes/cpd?from=now").statusCode(200).extract().path("cursor");
    }

    /** Positions are given by turns, so that a page may come before the rest. */
    private static List<JsonPath> events(String token, String from, int due) {
        List<JsonPath> all = new ArrayList<>();
        String cursor = from;
        while (all.size() < due) {
            JsonPath page = get(token, "/v1/changes/cpd?wait=10&cursor=" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            int size = page.getList("events").size();
            assertThat(size).isPositive();
            for (int i = 0; i < size; i++) {
                all.add(JsonPath.from(page.prettify()).setRootPath("events[" + i + "]"));
            }
            cursor = page.getString("cursor");
        }
        return all;
    }
}

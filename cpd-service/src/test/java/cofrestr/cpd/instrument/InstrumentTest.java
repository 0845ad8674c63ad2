package cofrestr.cpd.instrument;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.cpd.Invented;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.testing.Statements;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instruments over HTTP; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class InstrumentTest {
    private static final String SCHOOL = "IN-SCHOOL";
    private static final String SELF_ASSESSMENT = "SUPPORT_STAFF_SELF_ASSESSMENT";
    private static final String AUDIT = "PRE_DISPOSITION_AUDIT";

    @Inject
    Jdbi jdbi;

    @Inject
    TestClock clock;

    @Inject
    SelfAssessments taken;

    private String number = "";

    @BeforeEach
    void somebodyWorksAtTheSchool() {
        Invented invented = new Invented(jdbi);
        invented.organisation(SCHOOL, null);
        number = invented.person();
        invented.post(number, SCHOOL, "TEACHING_ASSISTANT_3", "2020-09-01", null);
    }

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void theInstrumentsOfTheSourcesAreThereInBothLanguages() {
        given().get("/v1/instruments")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                SELF_ASSESSMENT,
                                AUDIT,
                                "ICT_SKILLS_AUDIT",
                                "LITERACY_AND_NUMERACY",
                                "WORKFORCE_PLANNING"));
        given().get("/v1/instruments/" + SELF_ASSESSMENT)
                .then()
                .statusCode(200)
                .body(
                        "areas.code",
                        contains(
                                "COMMUNICATION",
                                "CHILD_DEVELOPMENT",
                                "SAFEGUARDING",
                                "TRANSITIONS",
                                "MULTI_AGENCY_WORKING",
                                "SHARING_INFORMATION",
                                "LITERACY_AND_NUMERACY"))
                .body("areas.items.flatten().statement.cy", everyItem(notNullValue()))
                .body("areas.items.flatten().basis", everyItem(is("project decision")));
        given().get("/v1/instruments/NONE").then().statusCode(404);
        given().get("/v1/instruments/" + AUDIT + "?version=2").then().statusCode(404);
    }

    @Test
    void everySumOfPointsHasItsBand() {
        given().get("/v1/instruments")
                .then()
                .extract()
                .<List<String>>path("items.code")
                .forEach(code -> {
                    for (int answer = 1; answer <= 4; answer++) {
                        String path = code.equals("WORKFORCE_PLANNING")
                                ? "/v1/organisations/" + SCHOOL
                                : "/v1/practitioners/" + number;
                        String token = code.equals("WORKFORCE_PLANNING")
                                ? Tokens.employer(SCHOOL)
                                : Tokens.practitioner(number);
                        Map<String, Object> body = body(code, answer);
                        if (code.equals(AUDIT)) {
                            body.put("takenAs", "SENIOR_LEADER");
                        }
                        post(token, path + "/self-assessments", body).statusCode(201);
                    }
                });
    }

    @Test
    void answersBecomeNeedsAndTakenAgainShowWhatChanged() {
        String first = take(body(SELF_ASSESSMENT, 2))
                .statusCode(201)
                .body("areas.need", everyItem(is(true)))
                .body("areas[2].recommendations.code", contains(SELF_ASSESSMENT + ".SAFEGUARDING"))
                .body("areas.change", everyItem(nullValue()))
                .body("previous", nullValue())
                .extract()
                .path("id");
        take(body(SELF_ASSESSMENT, 4))
                .statusCode(201)
                .body("areas.need", everyItem(is(false)))
                .body("areas[0].change", equalTo(8))
                .body("areas[1].change", equalTo(6))
                .body("areas[0].band", equalTo("STRENGTH"))
                .body("previous", equalTo(first));
        given().auth()
                .oauth2(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/self-assessments")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("withheld", equalTo(false));
        given().auth()
                .oauth2(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/self-assessments/" + first)
                .then()
                .statusCode(200)
                .body("answers", hasSize(24));
    }

    @Test
    void nobodyButThePersonReadsWhatWasTaken() {
        String id = take(body(SELF_ASSESSMENT, 2)).extract().path("id");
        String list = "/v1/practitioners/" + number + "/self-assessments";
        given().auth()
                .oauth2(Tokens.employer(SCHOOL))
                .get(list)
                .then()
                .statusCode(200)
                .body("withheld", equalTo(true))
                .body("items", empty());
        given().auth().oauth2(Tokens.employer("IN-OTHER")).get(list).then().statusCode(404);
        given().auth().oauth2(Tokens.registrar()).get(list).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.employer(SCHOOL))
                .get(list + "/" + id)
                .then()
                .statusCode(404);
        String somebodyElse = new Invented(jdbi).person();
        given().auth()
                .oauth2(Tokens.practitioner(somebodyElse))
                .get(list)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.practitioner(somebodyElse))
                .get("/v1/practitioners/" + somebodyElse + "/self-assessments/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aGrantOpensWhatWasTakenUntilItIsWithdrawn() {
        String id = take(body(SELF_ASSESSMENT, 2)).statusCode(201).extract().path("id");
        String grants = "/v1/practitioners/" + number + "/access-grants";
        String grant = post(
                        Tokens.practitioner(number),
                        grants,
                        Map.of(
                                "organisation",
                                SCHOOL,
                                "purpose",
                                "DEVELOPMENT_REVIEW",
                                "scopes",
                                List.of("INSTRUMENTS"),
                                "until",
                                "2026-12-31"))
                .statusCode(201)
                .extract()
                .path("id");
        readBy(Tokens.employer(SCHOOL)).body("withheld", equalTo(false)).body("items", hasSize(1));
        String one = "/v1/practitioners/" + number + "/self-assessments/" + id;
        String tag = given().auth()
                .oauth2(Tokens.employer(SCHOOL))
                .get(one)
                .then()
                .statusCode(200)
                .body("answers", hasSize(24))
                .extract()
                .header("ETag");
        post(Tokens.practitioner(number), grants + "/" + grant + "/withdrawal", Map.of())
                .statusCode(200);
        readBy(Tokens.employer(SCHOOL)).body("withheld", equalTo(true)).body("items", empty());
        given().auth()
                .oauth2(Tokens.employer(SCHOOL))
                .header("If-None-Match", tag)
                .get(one)
                .then()
                .statusCode(404);
    }

    @Test
    void aGrantOpensItToAProviderTooAndToThatOneAlone() {
        String id = take(body(SELF_ASSESSMENT, 2)).statusCode(201).extract().path("id");
        new Invented(jdbi).organisation("IN-PROVIDER", null);
        String provider = Tokens.of("trainer", Role.PROVIDER, "IN-PROVIDER");
        String list = "/v1/practitioners/" + number + "/self-assessments";
        given().auth().oauth2(provider).get(list).then().statusCode(404);
        given().auth().oauth2(provider).get(list + "/" + id).then().statusCode(404);
        post(
                        Tokens.practitioner(number),
                        "/v1/practitioners/" + number + "/access-grants",
                        Map.of(
                                "organisation",
                                "IN-PROVIDER",
                                "purpose",
                                "PROGRAMME",
                                "scopes",
                                List.of("INSTRUMENTS"),
                                "until",
                                "2026-12-31"))
                .statusCode(201);
        readBy(provider).body("items.id", contains(id));
        given().auth().oauth2(provider).get(list + "/" + id).then().statusCode(200);
        String other = Tokens.of("trainer-2", Role.PROVIDER, "IN-PROVIDER-2");
        given().auth().oauth2(other).get(list + "/" + id).then().statusCode(404);
    }

    @Test
    void manyThatWereTakenAreAsManyStatementsAsOne() {
        Caller person = new Caller(
                "test",
                null,
                Set.of(Role.PRACTITIONER),
                Set.of(),
                RegisterNumber.parse(number).orElseThrow());
        Paging.From all = new Paging.From("", 50);
        take(body("ICT_SKILLS_AUDIT", 2)).statusCode(201);
        List<String> one = Statements.during(jdbi, () -> taken.list(Taker.person(number), all, person));
        take(body("ICT_SKILLS_AUDIT", 3)).statusCode(201);
        take(body("LITERACY_AND_NUMERACY", 3)).statusCode(201);
        take(body(SELF_ASSESSMENT, 3)).statusCode(201);
        List<String> four = Statements.during(jdbi, () -> taken.list(Taker.person(number), all, person));
        assertThat(four).hasSameSizeAs(one);
        assertThat(taken.list(Taker.person(number), all, person).items()).hasSize(4);
    }

    @Test
    void whatInstrumentsPointToIsThere() {
        List<String> programmes = new ArrayList<>();
        loaded().forEach(read -> programmes.addAll(read.getList(
                "areas.bands.flatten().recommendations.flatten().findAll { it.kind == 'PROGRAMME' }.code")));
        assertThat(programmes).isNotEmpty();
        Set.copyOf(programmes)
                .forEach(code -> given().get("/v1/programmes/" + code).then().statusCode(200));
    }

    @Test
    void theBandsOfEveryAreaMeetFromTheFewestPointsToTheMost() {
        loaded().forEach(read -> {
            for (String area : read.<String>getList("areas.code")) {
                String of = "areas.find { it.code == '" + area + "' }.";
                int fewest = 0;
                int most = 0;
                for (List<Integer> points : read.<List<Integer>>getList(of + "items.answers.points")) {
                    fewest += Collections.min(points);
                    most += Collections.max(points);
                }
                List<Integer> from = read.getList(of + "bands.fromPoints");
                List<Integer> to = read.getList(of + "bands.toPoints");
                assertThat(from.getFirst()).isLessThanOrEqualTo(fewest);
                assertThat(to.getLast()).isGreaterThanOrEqualTo(most);
                for (int next = 1; next < from.size(); next++) {
                    assertThat(from.get(next)).as(area).isEqualTo(to.get(next - 1) + 1);
                }
            }
        });
    }

    /** Every instrument that the migrations loaded. */
    private static List<JsonPath> loaded() {
        return given().get("/v1/instruments").then().extract().<List<String>>path("items.code").stream()
                .filter(code -> !code.startsWith("INVENTED"))
                .map(code ->
                        given().get("/v1/instruments/" + code).then().extract().jsonPath())
                .toList();
    }

    private ValidatableResponse readBy(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/practitioners/" + number + "/self-assessments")
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasTakenUnderAnEntryThatWasMergedStaysThePersons() {
        String first = take(body("ICT_SKILLS_AUDIT", 1)).extract().path("id");
        String survivor = new Invented(jdbi).person();
        jdbi.useHandle(
                handle -> handle.execute("insert into survivor (number, survivor) values (?, ?)", number, survivor));
        String list = "/v1/practitioners/" + survivor + "/self-assessments";
        post(Tokens.practitioner(survivor), list, body("ICT_SKILLS_AUDIT", 3))
                .statusCode(201)
                .body("previous", equalTo(first))
                .body("areas.change", everyItem(equalTo(6)));
        given().auth()
                .oauth2(Tokens.practitioner(survivor))
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void aTrackTakesItsOwnMode() {
        Map<String, Object> middle = body(AUDIT, 3);
        middle.put("takenAs", "MIDDLE_LEADER");
        take(middle).statusCode(409).body("code", equalTo("INSTRUMENT_MODE_WRONG"));
        middle.put("mode", "WITH_A_PERSON");
        take(middle).statusCode(400).body("code", equalTo("INSTRUMENT_PERSON_UNFIT"));
        middle.put("takenWith", "Enw Dychmygol");
        take(middle).statusCode(201).body("takenWith", equalTo("Enw Dychmygol"));
        Map<String, Object> senior = body(AUDIT, 3);
        senior.put("takenAs", "SENIOR_LEADER");
        take(senior).statusCode(201).body("areas[0].change", equalTo(0));
        senior.put("takenWith", "Enw Dychmygol");
        take(senior).statusCode(400).body("code", equalTo("INSTRUMENT_PERSON_UNFIT"));
        take(body(AUDIT, 3)).statusCode(409).body("code", equalTo("INSTRUMENT_MODE_WRONG"));
    }

    @Test
    void whatDoesNotFitTheInstrumentIsRefused() {
        take(body("WORKFORCE_PLANNING", 2)).statusCode(409).body("code", equalTo("INSTRUMENT_FOR_ANOTHER_SUBJECT"));
        Map<String, Object> unknown = body(AUDIT, 2);
        unknown.put("instrument", "NONE");
        take(unknown).statusCode(409).body("code", equalTo("INSTRUMENT_UNKNOWN"));
        Map<String, Object> partial = body("ICT_SKILLS_AUDIT", 2);
        partial.put("answers", List.of(Map.of("area", "SAFETY_ONLINE", "item", 1, "answer", 5)));
        take(partial)
                .statusCode(400)
                .body("errors.pointer", contains("/answers/0", "/answers"))
                .body("errors.code", hasItem("INSTRUMENT_ANSWERS_UNFIT"));
    }

    @Test
    void aSchoolLooksAtHowItPlansItsWorkforce() {
        String path = "/v1/organisations/" + SCHOOL + "/self-assessments";
        String id = post(Tokens.employer(SCHOOL), path, body("WORKFORCE_PLANNING", 1))
                .statusCode(201)
                .body("areas", hasSize(4))
                .body("areas.need", not(hasItem(false)))
                .extract()
                .path("id");
        given().auth()
                .oauth2(Tokens.employer(SCHOOL))
                .get(path + "/" + id)
                .then()
                .statusCode(200);
        given().auth().oauth2(Tokens.employer("IN-OTHER")).get(path).then().statusCode(404);
    }

    @Test
    void whatWasTakenIsReadByTheVersionThatWasTaken() {
        versions("INVENTED_INSTRUMENT");
        String first = take(body("INVENTED_INSTRUMENT", 2))
                .statusCode(201)
                .body("instrumentVersion", equalTo(1))
                .body("areas[0].band", equalTo("ALL"))
                .body("areas[0].most", equalTo(4))
                .extract()
                .path("id");
        clock.set(Instant.parse("2026-12-01T12:00:00Z"));
        take(body("INVENTED_INSTRUMENT", 2))
                .statusCode(201)
                .body("instrumentVersion", equalTo(2))
                .body("areas[0].most", equalTo(8))
                .body("areas[0].change", nullValue())
                .body("areas[1].most", equalTo(4))
                .body("areas[1].change", nullValue())
                .body("areas[2].change", equalTo(0))
                .body("previous", equalTo(first));
        given().auth()
                .oauth2(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/self-assessments/" + first)
                .then()
                .statusCode(200)
                .body("instrumentVersion", equalTo(1))
                .body("areas[0].points", equalTo(2))
                .body("areas[0].most", equalTo(4));
    }

    /** Of three areas until the end of November, and from December on: one statement and two; one and another; the same. */
    private void versions(String code) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into instrument values (?, 'PERSON', 'Invented', 'Dychmygol', 'x', '{}', 'invented', 'invented')",
                    code);
            handle.execute("insert into instrument_mode values (?, 'ONLINE', '', 'invented')", code);
            handle.execute(
                    "insert into instrument_version values (?, 1, '[2020-01-01,2026-12-01)'), (?, 2, '[2026-12-01,)')",
                    code,
                    code);
            for (int version = 1; version <= 2; version++) {
                for (int area = 1; area <= 3; area++) {
                    handle.execute(
                            "insert into instrument_area values (?, ?, 'AREA_' || ?, ?, 'Area', 'Maes', 'x', 'invented')",
                            code,
                            version,
                            area,
                            area);
                    handle.execute(
                            "insert into instrument_band values (?, ?, 'AREA_' || ?, 'ALL', '[0,9)', false, 'All', 'Oll', 'invented')",
                            code,
                            version,
                            area);
                }
                for (int place = 1; place <= version; place++) {
                    statement(handle, code, version, 1, place, "Invented");
                }
                statement(handle, code, version, 2, 1, "Invented " + version);
                statement(handle, code, version, 3, 1, "Invented");
            }
        });
    }

    private static void statement(Handle handle, String code, int version, int area, int place, String words) {
        handle.execute(
                "insert into instrument_item values (?, ?, 'AREA_' || ?, ?, ?, 'Dychmygol', 'EXTENT', 'invented')",
                code,
                version,
                area,
                place,
                words);
    }

    private ValidatableResponse take(Map<String, Object> body) {
        return post(Tokens.practitioner(number), "/v1/practitioners/" + number + "/self-assessments", body);
    }

    private static ValidatableResponse post(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    /** The same answer to every statement. */
    private static Map<String, Object> body(String instrument, int answer) {
        JsonPath read =
                given().get("/v1/instruments/" + instrument).then().extract().jsonPath();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (String area : read.<String>getList("areas.code")) {
            for (Integer item : read.<Integer>getList("areas.find { it.code == '" + area + "' }.items.place")) {
                answers.add(Map.of("area", area, "item", item, "answer", answer));
            }
        }
        return new HashMap<>(Map.of("instrument", instrument, "mode", "ONLINE", "answers", answers));
    }
}

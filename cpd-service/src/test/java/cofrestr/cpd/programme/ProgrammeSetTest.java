package cofrestr.cpd.programme;

import static cofrestr.cpd.enrolment.Offers.get;
import static cofrestr.cpd.enrolment.Offers.post;
import static cofrestr.cpd.enrolment.Offers.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cofrestr.cpd.Invented;
import cofrestr.cpd.enrolment.Offers;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The example sets as they lie in the resources, training plans, and the search, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ProgrammeSetTest {
    private static final String REGISTRAR = Tokens.registrar();

    @Inject
    Jdbi jdbi;

    private static String example(String name) throws IOException {
        try (InputStream file = ProgrammeSetTest.class.getResourceAsStream("examples/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void thePlansOf2004LoadAndReportTheirNumbers() throws IOException {
        post(REGISTRAR, "/v1/programme-sets", example("england-2004-05.json"))
                .then()
                .statusCode(201);
        given().get("/v1/programme-sets/ENGLAND-2004-05")
                .then()
                .statusCode(200)
                .body("basis", equalTo("PLAN"))
                .body("programmes", equalTo(5))
                .body("places", equalTo(21_300))
                .body("amount", equalTo("89000000.00"))
                .body("plannedVolume", equalTo(21_300))
                .body("placesOf.find { it.programme == 'HLTA-2004' }.places", equalTo(7000))
                .body("placesOf.find { it.programme == 'LSC-LEVEL-2-2004' }.places", equalTo(10_000))
                .body("placesOf.findAll { it.programme.contains('SBM') }.places.sum()", equalTo(1300))
                .body("placesOf.find { it.programme == 'BEHAVIOUR-ATTENDANCE-2004' }.places", equalTo(3000))
                .body("money.amount", contains("38000000.00", "51000000.00"))
                .body("reported.find { it.kind == 'TOTAL_FUNDING' }.value", equalTo(100_000_000))
                .body("reported.find { it.kind == 'TOTAL_FUNDING' }.approximate", equalTo("ABOUT"))
                .body("reported.source", everyItem(containsString("DfES/0357/2004")));
        given().get("/v1/programmes/CSBM-2004")
                .then()
                .body("leadsTo", equalTo("DSBM-2004"))
                .body("basis", equalTo("PLAN"))
                .body("fee", nullValue());
        post(REGISTRAR, "/v1/programme-sets", example("england-2004-05.json"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_SET_EXISTS"));
        String number = new Invented(jdbi).person();
        post(REGISTRAR, "/v1/programmes/HLTA-2004/enrolments", """
                {"year": "2004-05", "registerNumber": "%s", "role": "PARTICIPANT"}""".formatted(number))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_IS_A_PLAN"));
    }

    @Test
    void theProgrammeOfEssexLoadsAndReportsItsNumbers() throws IOException {
        post(REGISTRAR, "/v1/programme-sets", example("essex-team-leading.json"))
                .then()
                .statusCode(201)
                .body("programmes", equalTo(2));
        given().get("/v1/programmes/ESSEX-TEAM-LEADING-2/figures")
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(0))
                .body("reported.find { it.kind == 'PASS_RATE' }.value", equalTo(95))
                .body("reported.find { it.kind == 'PASS_RATE' }.unit", equalTo("PER_CENT"));
        given().get("/v1/programme-sets/ESSEX-TEAM-LEADING")
                .then()
                .body("reported.findAll { it.unit == 'PEOPLE' }.value", contains(31, 14));
        given().get("/v1/programme-sets").then().body("items", hasItem("ESSEX-TEAM-LEADING"));
    }

    @Test
    void aSetThatDoesNotHoldTogetherLeavesNothing() throws IOException {
        String broken = example("essex-team-leading.json")
                .replace("ESSEX-", "BROKEN-")
                .replace("\"programme\": \"BROKEN-LINE-MANAGEMENT-3\"", "\"programme\": \"NONE-SUCH\"");
        post(REGISTRAR, "/v1/programme-sets", broken)
                .then()
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_SET_UNFIT"));
        given().get("/v1/programmes/BROKEN-TEAM-LEADING-2").then().statusCode(404);
    }

    private static String set(String code, String streams, String programmes, String reported) {
        return """
                {"code": "%s", "titleEn": "Invented", "titleCy": "Dychmygol", "source": "invented", "streams": [%s], "plans": [],
                 "programmes": [%s], "reported": [%s]}""".formatted(code, streams, programmes, reported);
    }

    private static String stream(String code, String amount, String rules) {
        return """
                {"code": "%s", "titleEn": "Invented", "titleCy": "Dychmygol", "year": "2004-05", "amount": "%s", "decides": "Invented", "source": "invented",
                 "rules": [%s]}""".formatted(code, amount, rules);
    }

    private static String programme(String code, String rest) {
        return """
                {"code": "%s", "titleEn": "Invented", "titleCy": "Dychmygol", "provider": "PR-PROVIDER", "from": "2004-04-01", "source": "invented"%s}""".formatted(code, rest);
    }

    private static String years(String ends, String rest) {
        return ", \"years\": [{\"label\": \"2004-05\", \"begins\": \"2004-04-01\", \"ends\": \"" + ends + "\"" + rest
                + "}]";
    }

    private static void refused(String body, String pointer) {
        post(REGISTRAR, "/v1/programme-sets", body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith(pointer)));
    }

    @Test
    void whatCannotBeReadInASetIsRefusedAtItsPlace() {
        String sound = programme("SOUND", ", \"years\": []");
        refused(
                set("UNSOUND", "", sound + ", " + programme("BACK", ", \"until\": \"2004-03-31\", \"years\": []"), ""),
                "/programmes/1/until");
        refused(
                set("UNSOUND", "", sound + ", " + programme("BACK", years("2004-03-31", ", \"places\": 1")), ""),
                "/programmes/1/years/0/ends");
        refused(set("UNSOUND", "", programme("NONE", years("2005-03-31", "")), ""), "/programmes");
        refused(set("UNSOUND", "", programme("DEAR", ", \"fee\": \"100000000.00\", \"years\": []"), ""), "/programmes");
        refused(set("UNSOUND", "", "null", ""), "/programmes");
        refused(set("UNSOUND", "null", "", ""), "/streams");
        refused(set("UNSOUND", "", "", "null"), "/reported");
        refused(set("UNSOUND", "", "", """
                {"kind": "K", "value": 1e30, "unit": "PEOPLE", "approximate": "EXACT", "titleEn": "A", "titleCy": "B", "source": "invented"}"""), "/reported");
        given().get("/v1/programmes/SOUND").then().statusCode(404);
    }

    @Test
    void moreMoneyThanOneStreamCanHaveIsReportedAsItsSum() {
        post(
                        REGISTRAR,
                        "/v1/programme-sets",
                        set(
                                "RICH",
                                stream("RICH-1", "999999999999.99", "") + ", "
                                        + stream("RICH-2", "999999999999.99", ""),
                                "",
                                ""))
                .then()
                .statusCode(201)
                .body("amount", equalTo("1999999999999.98"));
    }

    @Test
    void theMoneyOfASetCanPayAndItsProgrammesLeadSomewhere() {
        String level3 = stream("ONLY-LEVEL-3", "1.00", "{\"kind\": \"LEVEL\", \"value\": \"3\"}");
        String paid = programme(
                "LEVEL-2", ", \"level\": 2" + years("2005-03-31", ", \"places\": 1, \"stream\": \"ONLY-LEVEL-3\""));
        post(REGISTRAR, "/v1/programme-sets", set("UNPAID", level3, paid, ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("FUNDING_STREAM_UNFIT"));
        String astray = programme("ASTRAY", ", \"leadsTo\": \"NONE-SUCH\", \"years\": []");
        post(REGISTRAR, "/v1/programme-sets", set("ASTRAY", "", astray, ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_UNFIT"));
        String twice =
                ", \"places\": 9, \"allocations\": [{\"organisation\": \"PS-A\", \"places\": 1}, {\"organisation\": \"PS-A\", \"places\": 2}]";
        post(REGISTRAR, "/v1/programme-sets", set("TWICE", "", programme("TWICE", years("2005-03-31", twice)), ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_SET_UNFIT"));
    }

    @Test
    void whatWasLoadedIsForRegistrarsToChange() {
        String shares =
                ", \"places\": 9, \"allocations\": [{\"organisation\": \"PS-A\", \"places\": 4}, {\"organisation\": \"PS-B\", \"places\": 5}]";
        post(REGISTRAR, "/v1/programme-sets", set("LOADED", "", programme("LOADED", years("2005-03-31", shares)), ""))
                .then()
                .statusCode(201)
                .body("allocated", equalTo(9));
        String said = """
                {"titleEn": "Invented", "titleCy": "Dychmygol", "provider": "PR-PROVIDER", "mode": "ONLINE", "language": "BOTH", "from": "2004-04-01",
                 "fee": "1.00", "source": "invented"}""";
        put(Offers.PROVIDER, "/v1/programmes/LOADED", said).statusCode(409).body("code", equalTo("PROGRAMME_OF_A_SET"));
        String year = "{\"begins\": \"2004-04-01\", \"ends\": \"2005-03-31\", \"places\": 9}";
        put(Offers.PROVIDER, "/v1/programmes/LOADED/years/2004-05", year)
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_OF_A_SET"));
        put(REGISTRAR, "/v1/programmes/LOADED", said).statusCode(200);
        put(REGISTRAR, "/v1/programmes/LOADED/years/2004-05", year).statusCode(200);
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsPlace() {
        String programme = Offers.programme(1, null);
        unreadable(REGISTRAR, "/v1/training-plans", "/lines", """
                {"organisation": "PS-COUNTY", "year": "2026-27", "titleEn": "A", "titleCy": "B", "lines": [null]}""");
        unreadable(REGISTRAR, "/v1/training-plans", "/partners", """
                {"organisation": "PS-COUNTY", "partners": [null], "year": "2026-27", "titleEn": "A", "titleCy": "B", "lines": [{"topic": "C", "volume": 1}]}""");
        unreadable(REGISTRAR, "/v1/training-plans", "/lines", """
                {"organisation": "PS-COUNTY", "year": "2026-27", "titleEn": "A", "titleCy": "B", "lines": [{"topic": "C"}]}""");
        unreadable(
                REGISTRAR,
                "/v1/funding-streams",
                "/stream/rules",
                "{\"code\": \"NEW\", \"stream\": "
                        + stream("NEW", "1.00", "null").replace("\"code\": \"NEW\", ", "") + "}");
        unreadable(Offers.PROVIDER, "/v1/programmes", "/programme/eligibility", """
                {"code": "NULLS", "programme": {"titleEn": "A", "titleCy": "B", "provider": "PR-PROVIDER", "mode": "ONLINE", "language": "BOTH",
                 "from": "2026-09-01", "fee": "1.00", "source": "invented", "eligibility": [null]}}""");
        unreadable(Offers.PROVIDER, "/v1/programmes", "/programme/until", """
                {"code": "NULLS", "programme": {"titleEn": "A", "titleCy": "B", "provider": "PR-PROVIDER", "mode": "ONLINE", "language": "BOTH",
                 "from": "2026-09-01", "until": "2026-08-31", "fee": "1.00", "source": "invented"}}""");
        unreadable(Offers.PROVIDER, "/v1/programmes/" + programme + "/years", "/year/places", """
                {"label": "2027-28", "year": {"begins": "2027-09-01", "ends": "2028-08-31"}}""");
        String nothing = stream("NEW", "1.00", "")
                .replace("\"amount\"", "\"amountPerPlace\": \"0.00\", \"amount\"")
                .replace("\"code\": \"NEW\", ", "");
        post(REGISTRAR, "/v1/funding-streams", "{\"code\": \"NEW\", \"stream\": " + nothing + "}")
                .then()
                .statusCode(400)
                .body("code", equalTo("FUNDING_NOTHING_PER_PLACE"));
    }

    private static void unreadable(String token, String path, String pointer, String body) {
        post(token, path, body).then().statusCode(400).body("errors.pointer", hasItem(startsWith(pointer)));
    }

    @Test
    void whoeverSaysItAnewIsKeptWithTheMoment() {
        String programme = Offers.programme(1, null);
        String stream = Offers.stream("1.00");
        jdbi.useHandle(handle -> {
            handle.execute("update programme set recorded_from = '2020-01-01' where code = ?", programme);
            handle.execute("update programme_year set recorded_from = '2020-01-01' where programme = ?", programme);
            handle.execute("update funding_stream set recorded_from = '2020-01-01' where code = ?", stream);
        });
        put(REGISTRAR, "/v1/programmes/" + programme, """
                {"titleEn": "A", "titleCy": "B", "provider": "PR-PROVIDER", "mode": "ONLINE", "language": "BOTH", "from": "2026-09-01", "fee": "1.00",
                 "source": "invented"}""").statusCode(200);
        put(REGISTRAR, "/v1/programmes/" + programme + "/years/2026-27", """
                {"begins": "2026-09-01", "ends": "2027-08-31", "places": 1}""").statusCode(200);
        put(REGISTRAR, "/v1/funding-streams/" + stream, """
                {"titleEn": "A", "titleCy": "B", "year": "2026-27", "amount": "1.00", "decides": "Invented", "source": "invented"}""").statusCode(200);
        long old = jdbi.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from programme where code = :programme and recorded_from < '2026-01-01')
                             + (select count(*) from programme_year where programme = :programme and recorded_from < '2026-01-01')
                             + (select count(*) from funding_stream where code = :stream and recorded_from < '2026-01-01')
                        """)
                .bind("programme", programme)
                .bind("stream", stream)
                .mapTo(Long.class)
                .one());
        assertThat(old).isZero();
    }

    @Test
    void aPlanIsProposedAgreedPublishedAndComparedWithWhatWasTakenUp() {
        Invented invented = new Invented(jdbi);
        invented.organisation("PS-COUNTY", null);
        invented.organisation("PS-SCHOOL", "PS-COUNTY");
        String county = Tokens.employer("PS-COUNTY");
        String programme = Offers.programme(5, null);
        String number = invented.person();
        invented.post(number, "PS-SCHOOL", "TEACHING_ASSISTANT_2", "2020-09-01", null);
        Offers.enrol(county, programme, "\"registerNumber\": \"" + number + "\"", ", \"organisation\": \"PS-SCHOOL\"")
                .statusCode(201);
        String plan = post(county, "/v1/training-plans", """
                {"organisation": "PS-COUNTY", "year": "2026-27", "titleEn": "Plan", "titleCy": "Cynllun",
                 "lines": [{"programme": "%s", "volume": 4}, {"topic": "Conflict resolution", "volume": 40}]}""".formatted(programme))
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        String path = "/v1/training-plans/" + plan;
        given().get(path).then().statusCode(404);
        post(county, path + "/publication", "").then().statusCode(409).body("code", equalTo("TRAINING_PLAN_STATE"));
        post(county, path + "/agreement", "").then().statusCode(200).body("agreedOn", equalTo("2026-11-22"));
        post(county, path + "/publication", "").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        get(county, path)
                .body("lines", hasSize(2))
                .body("lines[0].volume", equalTo(4))
                .body("lines[0].enrolled", equalTo(1))
                .body("lines[0].completed", equalTo(0))
                .body("lines[1].enrolled", nullValue());
        given().get(path).then().statusCode(200).body("lines[0].enrolled", nullValue());
        given().get("/v1/training-plans?organisation=PS-COUNTY").then().body("items", hasSize(1));
    }

    @Test
    void whatWhereByWhomAtWhatCost() {
        String code = Offers.programme(5, null);
        String words = "/v1/programmes?words=" + code.toLowerCase(Locale.ROOT);
        given().get(words)
                .then()
                .statusCode(200)
                .body("items.code", contains(code))
                .body("items[0].years", hasSize(1));
        given().get(words + " arwain").then().body("items", hasSize(1));
        given().get(words + " nowhere").then().body("items", hasSize(0));
        given().get(words + "&area=invented&provider=PR-PROVIDER&mostCost=520.00&level=2")
                .then()
                .body("items", hasSize(1));
        given().get(words + "&mostCost=519.99").then().body("items", hasSize(0));
        given().get(words + "&route=BEHAVIOUR_AND_GUIDANCE").then().body("items", hasSize(0));
        given().get(words + "&mostCost=cheap").then().statusCode(400).body("code", equalTo("PARAMETER_INVALID"));
        String other = Offers.programme(1, null);
        String next = given().get("/v1/programmes?provider=PR-PROVIDER&limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        given().get("/v1/programmes?provider=PR-PROVIDER&limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        given().header("Accept-Language", "cy")
                .get("/v1/programmes/" + other)
                .then()
                .body("title", containsString("Arwain"));
    }
}

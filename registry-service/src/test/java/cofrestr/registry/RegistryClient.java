package cofrestr.registry;

import static io.restassured.RestAssured.given;

import cofrestr.kit.caller.Role;
import cofrestr.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the tests do with the registry over HTTP, in the words of those who do it. */
public final class RegistryClient {
    public static final String HEADING = "staffId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate";
    public static final String AUTHORITY = "W06000003";
    public static final String OTHER_AUTHORITY = "W06000002";

    public static final String CASEWORKER = Tokens.of("casework", Role.CASEWORKER);
    public static final String OTHER_CASEWORKER = Tokens.of("casework-two", Role.CASEWORKER);

    private static final AtomicInteger SCHOOLS = new AtomicInteger(9000);

    private RegistryClient() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** A new invented primary school beneath the authority. */
    public static String newSchool() {
        return newSchool("PRIMARY");
    }

    public static String newSchool(String sector) {
        return newSchool(sector, AUTHORITY);
    }

    /** A new invented primary school beneath {@code group}. */
    public static String newSchoolIn(String group) {
        return newSchool("PRIMARY", group);
    }

    /** Something between the authority and schools, with lists of its own. */
    public static String newGroup() {
        String code = "GROUP-" + SCHOOLS.incrementAndGet();
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "code", code,
                        "kind", "PROVIDER",
                        "nameEn", "Invented Federation",
                        "nameCy", "Ffederasiwn Dychmygol",
                        "parent", AUTHORITY))
                .post("/v1/organisations")
                .then()
                .statusCode(201);
        return code;
    }

    /** An establishment number that no school of the tests has yet. */
    public static String nextEstablishment() {
        return Integer.toString(SCHOOLS.incrementAndGet());
    }

    private static String newSchool(String sector, String parent) {
        String establishment = nextEstablishment();
        as(Tokens.registrar())
                .contentType("text/csv; charset=UTF-8")
                .body("code,kind,nameEn,nameCy,parent,sector,laNumber,establishmentNumber\n662" + establishment
                        + ",SCHOOL,Invented School,Ysgol Ddychmygol," + parent + "," + sector + ",662,"
                        + establishment
                        + "\n")
                .post("/v1/organisation-imports")
                .then()
                .statusCode(200);
        return "662" + establishment;
    }

    /** Sends a list of the authority's for one organisation. */
    public static ValidatableResponse put(String organisation, String asOf, String contentType, byte[] body) {
        return as(Tokens.employer(AUTHORITY))
                .contentType(contentType)
                .body(body)
                .put("/v1/organisations/" + organisation + "/roster?asOf=" + asOf)
                .then();
    }

    public static JsonPath send(String organisation, String asOf, String... rows) {
        String list = HEADING + "\n" + String.join("\n", rows) + "\n";
        return sendText(organisation, asOf, list);
    }

    public static JsonPath sendText(String organisation, String asOf, String list) {
        return once(
                "READING",
                put(organisation, asOf, "text/csv; charset=UTF-8", list.getBytes(StandardCharsets.UTF_8))
                        .statusCode(202)
                        .extract()
                        .jsonPath());
    }

    /** Sends a list whose columns are headed as a profile says. */
    public static JsonPath sendAs(String profile, String organisation, String asOf, String list) {
        return once(
                "READING",
                put(
                                organisation,
                                asOf + "&profile=" + profile,
                                "text/csv; charset=UTF-8",
                                list.getBytes(StandardCharsets.UTF_8))
                        .statusCode(202)
                        .extract()
                        .jsonPath());
    }

    /** Sends mended rows of a list. */
    public static JsonPath mend(JsonPath roster, String rows) {
        return once("READING", tryMend(roster, rows).statusCode(202).extract().jsonPath());
    }

    public static ValidatableResponse tryMend(JsonPath roster, String rows) {
        return as(Tokens.employer(AUTHORITY))
                .contentType("text/csv; charset=UTF-8")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/v1/rosters/" + roster.getString("id") + "/rows")
                .then();
    }

    /** The rows of a list that were not used, as a file, in the language of the tag. */
    public static String errors(JsonPath roster, String language) {
        return as(Tokens.employer(AUTHORITY))
                .header("Accept-Language", language)
                .get("/v1/rosters/" + roster.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The list once it is no longer in {@code state}: an answer waits for the work only so long. */
    private static JsonPath once(String state, JsonPath roster) {
        JsonPath now = roster;
        while (now.getString("state").equals(state)) {
            now = as(Tokens.employer(AUTHORITY))
                    .get("/v1/rosters/" + roster.getString("id"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
        return now;
    }

    public static ValidatableResponse tryCommit(JsonPath plan, boolean allowLeavers) {
        return as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body(Map.of(
                        "planHash", plan.getString("planHash"), "allowLeavers", allowLeavers, "reason", "as intended"))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then();
    }

    public static JsonPath commit(JsonPath plan) {
        return once(
                "COMMITTING", tryCommit(plan, true).statusCode(202).extract().jsonPath());
    }

    /** Sends a list and commits it. */
    public static JsonPath commit(String organisation, String asOf, String... rows) {
        return commit(send(organisation, asOf, rows));
    }

    public static JsonPath rows(JsonPath plan, String kind) {
        return as(Tokens.employer(AUTHORITY))
                .get("/v1/rosters/" + plan.getString("id") + "/rows?kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath people(String organisation) {
        return as(Tokens.employer(AUTHORITY))
                .get("/v1/practitioners?organisation=" + organisation + "&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String numberOf(String organisation, String staffId) {
        return people(organisation).getString("items.find { it.staffId == '" + staffId + "' }.registerNumber");
    }

    /** A row of the short heading. */
    public static String row(String staffId, String givenNames, String familyName, String birth, String organisation) {
        return String.join(
                ",", staffId, givenNames, familyName, birth, organisation, "TEACHING_ASSISTANT_2", "2020-09-01");
    }

    /** An order that one caseworker recorded and another confirmed, with effect from a day; answers its id. */
    public static String order(String number, String kind, String from) {
        Map<String, Object> terms = new HashMap<>(Map.of("madeOn", from, "effectiveOn", from, "kind", kind));
        terms.put("grounds", List.of("UNACCEPTABLE_PROFESSIONAL_CONDUCT"));
        switch (kind) {
            case "SUSPENSION" -> terms.put("length", "P1Y");
            case "INTERIM_SUSPENSION" -> terms.putAll(Map.of("length", "P1Y", "noticeGivenOn", "2026-01-05"));
            case "CONDITIONAL_REGISTRATION" -> terms.putAll(Map.of("length", "P1Y", "conditions", "Invented"));
            default -> {}
        }
        return confirm(propose(number, terms));
    }

    /** An order as one caseworker recorded it; answers its id. */
    public static String propose(String number, Map<String, Object> terms) {
        return as(CASEWORKER)
                .contentType("application/json")
                .body(terms)
                .post("/v1/practitioners/" + number + "/orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    /** Confirmed by another caseworker. */
    public static String confirm(String order) {
        as(OTHER_CASEWORKER)
                .post("/v1/orders/" + order + "/confirmation")
                .then()
                .statusCode(200);
        return order;
    }

    /**
     * A word for a school's code, for names: words of neighbouring codes have so little in common that nobody is taken for somebody
     * else's slip.
     */
    public static String wordOf(String school) {
        int code = Integer.parseInt(school.substring(school.length() - 4));
        long place = code * 61_803_399L % 100_000_000;
        return syllable(place / 1_000_000)
                + syllable(place / 10_000 % 100)
                + syllable(place / 100 % 100)
                + syllable(place % 100);
    }

    private static String syllable(long place) {
        return "bcdfghjklmnprstvwxyz".charAt((int) (place / 5))
                + "aeiou".substring((int) (place % 5), (int) (place % 5) + 1);
    }
}

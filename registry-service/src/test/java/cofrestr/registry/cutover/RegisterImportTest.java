package cofrestr.registry.cutover;

import static cofrestr.registry.RegistryClient.CASEWORKER;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An existing register is brought over once, wholly and reconciled (the register that the Council must keep: 2014 Act s9). */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RegisterImportTest {
    private static final String HEADING =
            "legacyNumber,givenNames,familyName,formerFamilyName,dateOfBirth,category,registration,from,until,orderKind,orderFrom,orderUntil,feeYear,feePaid,registerNumber,newPerson";
    private static final String SINCE_2016 =
            "category=SCHOOL_LEARNING_SUPPORT_WORKER registration=FULL from=2016-04-01";

    @Inject
    Jdbi jdbi;

    @Test
    void s9PeopleTheirNumbersRegistrationsOrdersAndPaidFeesAreBroughtOver() {
        JsonPath report = send(
                "FIRST",
                line(
                        "A-1",
                        "Dygwyd",
                        "Drosodd",
                        "1951-02-01",
                        SINCE_2016,
                        "formerFamilyName=Cynt feeYear=2024 feePaid=15.00"),
                line("A-1", "Dygwyd", "Drosodd", "1951-02-01", "category=FE_TEACHER from=2015-04-01 until=2018-03-31"),
                line(
                        "A-2",
                        "Ataliwyd",
                        "Drosodd",
                        "1951-02-02",
                        SINCE_2016,
                        "orderKind=SUSPENSION orderFrom=2026-01-05 orderUntil=2027-01-04"));
        assertThat(counts(report)).isEqualTo(Map.of("entered", 3, "linked", 0, "already", 0, "held", 0, "differs", 0));
        assertThat(report.getInt("people")).isEqualTo(2);
        assertReconciled(report);
        String number = whose("FIRST", "A-1");
        as(Tokens.registrar())
                .get("/v1/practitioners/" + number)
                .then()
                .statusCode(200)
                .body("formerFamilyName", equalTo("Cynt"))
                .body("registrations", hasSize(2))
                .body("registrations[0].until", equalTo("2018-03-31"));
        as(Tokens.registrar())
                .get("/v1/practitioners/" + number + "/fees")
                .then()
                .statusCode(200)
                .body("balances[0].balance", equalTo("0.00"))
                .body("entries", hasSize(2));
        String suspended = whose("FIRST", "A-2");
        as(Tokens.registrar())
                .get("/v1/practitioners/" + suspended)
                .then()
                .body("registrations[0].until", equalTo("2026-01-04"));
        as(CASEWORKER)
                .get("/v1/practitioners/" + suspended + "/orders")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("SUSPENSION"))
                .body("items[0].state", equalTo("IN_FORCE"));
        assertThat(events(number)).containsExactly("wales.cofrestr.practitioner.entered.v1");
        assertThat(events(suspended))
                .containsExactly("wales.cofrestr.practitioner.entered.v1", "wales.cofrestr.order.recorded.v1");
    }

    @Test
    void theSameFileAgainEntersNothingTwice() {
        String[] rows = {
            line(
                    "B-1",
                    "Eto",
                    "Unwaith",
                    "1951-03-01",
                    SINCE_2016,
                    "orderKind=REPRIMAND orderFrom=2026-02-02 feeYear=2024 feePaid=15.00"),
            line(
                    "B-2",
                    "Eto",
                    "Eilwaith",
                    "1951-03-02",
                    SINCE_2016,
                    "orderKind=SUSPENSION orderFrom=2026-01-05 orderUntil=2026-12-31")
        };
        send("AGAIN", rows);
        List<Integer> before = stored();
        JsonPath again = send("AGAIN", rows);
        assertThat(counts(again)).isEqualTo(Map.of("entered", 0, "linked", 0, "already", 2, "held", 0, "differs", 0));
        assertReconciled(again);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoMayBeKnownIsHeldUntilSomebodyLooked() {
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "I", "Hysbys", "Eisoes" + wordOf(school), "1951-04-01", school));
        String known = numberOf(school, school + "I");
        JsonPath held = send("KNOWN", known(school, "1951-04-01", ""));
        assertThat(held.getInt("held")).isEqualTo(1);
        assertThat(held.getInt("reconciliation[0].inFile")).isEqualTo(1);
        assertThat(held.getInt("reconciliation[0].inRegister")).isZero();
        assertThat(errors(held)).contains(known(school, "1951-04-01", "") + ",", "IMPORT_PERSON_UNCLEAR");
        JsonPath wrong = send("KNOWN", known(school, "1951-04-02", "registerNumber=" + known));
        assertThat(wrong.getInt("held")).as("number and birth date do not fit").isEqualTo(1);
        JsonPath linked = send("KNOWN", known(school, "1951-04-01", "registerNumber=" + known));
        assertThat(linked.getInt("linked")).isEqualTo(1);
        assertReconciled(linked);
        assertThat(whose("KNOWN", "C-" + school)).isEqualTo(known);
        assertThat(events(known)).endsWith("wales.cofrestr.registration.granted.v1");
        JsonPath other = send("OTHER", known(school, "1951-04-01", "newPerson=yes"));
        assertThat(other.getInt("entered")).isEqualTo(1);
        assertThat(whose("OTHER", "C-" + school)).isNotEqualTo(known);
    }

    private static String known(String school, String birth, String more) {
        return line("C-" + school, "Hysbys", "Eisoes" + wordOf(school), birth, SINCE_2016, more);
    }

    @Test
    void rowsThatCannotBeReadComeBackInTheSendersColumnsAndTheOthersAreEntered() {
        JsonPath report = send(
                "MIXED",
                line("D-1", "Da", "Darllenadwy", "1951-05-01", SINCE_2016),
                line("D-2", "Drwg", "Annarllenadwy", "1951-13-01"),
                line("D-3", "Drwg", "Categori", "1951-05-03", "category=NO_SUCH_CATEGORY from=2016-04-01"),
                line("D-4", "Drwg", "Gorchymyn", "1951-05-04", "orderKind=SUSPENSION orderFrom=2026-01-05"),
                line("D-5", "Drwg", "Dyddiadau", "1951-05-05", SINCE_2016, "until=2015-04-01"));
        assertThat(report.getInt("unreadable")).isEqualTo(4);
        assertThat(report.getInt("entered")).isEqualTo(1);
        assertThat(errors(report))
                .startsWith(HEADING + ",error")
                .contains("row 2: dateOfBirth: ROW_DATE_INVALID", "row 3: category: CATEGORY_UNKNOWN")
                .contains("row 4: orderUntil: ROW_FIELD_MISSING", "row 5: until: ROW_DATES_IN_WRONG_ORDER")
                .doesNotContain("D-1");
    }

    @Test
    void aRowThatSaysSomethingElseThanTheRegisterIsReportedAndNotEntered() {
        send("DIFFER", line("E-1", "Gwahanol", "Wedyn", "1951-06-01", SINCE_2016));
        JsonPath report =
                send("DIFFER", line("E-1", "Gwahanol", "Wedyn", "1951-06-01", SINCE_2016, "registration=PROVISIONAL"));
        assertThat(report.getInt("differs")).isEqualTo(1);
        assertThat(report.getInt("reconciliation[0].inRegister")).isZero();
        assertThat(errors(report)).contains("REGISTER_SAYS_OTHERWISE");
        JsonPath someone = send("DIFFER", line("E-1", "Gwahanol", "Wedyn", "1961-06-01"));
        assertThat(errors(someone)).contains("LEGACY_NUMBER_NAMES_SOMEONE_ELSE");
    }

    @Test
    void rowsThatContradictEachOtherAreHeld() {
        JsonPath report = send(
                "INSIDE",
                line("F-1", "Un", "Rhif", "1951-07-01"),
                line("F-1", "Dau", "Berson", "1951-07-02"),
                line("F-2", "Dau", "Rif", "1951-07-03"),
                line("F-3", "Dau", "Rif", "1951-07-03"));
        assertThat(report.getInt("held")).isEqualTo(4);
        assertThat(errors(report)).contains("ROWS_OF_ONE_PERSON_DISAGREE", "ANOTHER_ROW_MAY_BE_THE_SAME_PERSON");
    }

    @Test
    void nobodyUnderAnOrderThatTakesOffTheRegisterIsRegisteredByAFile() {
        send(
                "BARRED",
                line("G-1", "Gwaharddwyd", "Eisoes", "1951-08-01", "orderKind=PROHIBITION orderFrom=2020-05-01"));
        JsonPath report =
                send("BARRED", line("G-1", "Gwaharddwyd", "Eisoes", "1951-08-01", SINCE_2016, "from=2021-04-01"));
        assertThat(report.getInt("differs")).isEqualTo(1);
        assertThat(errors(report)).contains("NOT_ELIGIBLE");
    }

    @Test
    void aRehearsalTellsTheSameAndKeepsNothing() {
        List<Integer> before = stored();
        JsonPath report = post("REHEARSED&dryRun=true", line("H-1", "Ymarfer", "Unig", "1951-09-01", SINCE_2016))
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(report.getInt("entered")).isEqualTo(1);
        assertReconciled(report);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aFileOfSeveralChunksIsReconciledToTheLastRow() {
        String[] rows = IntStream.range(0, 2100)
                .mapToObj(i -> line(
                        "M-" + i,
                        "Llawer" + letters(i),
                        "Torf" + letters(i * 7 + 3),
                        LocalDate.of(1930, 1, 1).plusDays(3L * i).toString(),
                        SINCE_2016))
                .toArray(String[]::new);
        JsonPath report = send("MANY", rows);
        assertThat(report.getInt("entered")).isEqualTo(2100);
        assertReconciled(report);
        assertThat(errors(report).strip()).isEqualTo(HEADING + ",error");
    }

    /** A row; {@code more} gives other cells as {@code column=value}, a later one for an earlier. */
    private static String line(String number, String given, String family, String birth, String... more) {
        Map<String, String> cells = new HashMap<>(
                Map.of("legacyNumber", number, "givenNames", given, "familyName", family, "dateOfBirth", birth));
        for (String cell : String.join(" ", more).strip().split(" ", -1)) {
            if (!cell.isEmpty()) {
                cells.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
            }
        }
        return Arrays.stream(HEADING.split(",", -1))
                .map(column -> cells.getOrDefault(column, ""))
                .collect(Collectors.joining(","));
    }

    private static String letters(int number) {
        return Integer.toString(number + 1000, 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c <= '9' ? 'q' + c - '0' : c)))
                .collect(Collectors.joining());
    }

    private static void assertReconciled(JsonPath report) {
        assertThat(report.getList("reconciliation")).isNotEmpty();
        assertThat(report.getList("reconciliation.inRegister")).isEqualTo(report.getList("reconciliation.inFile"));
    }

    private static Map<String, Integer> counts(JsonPath report) {
        return List.of("entered", "linked", "already", "held", "differs").stream()
                .collect(Collectors.toMap(name -> name, report::getInt));
    }

    private static JsonPath send(String source, String... rows) {
        return post(source, rows).statusCode(201).extract().jsonPath();
    }

    private static ValidatableResponse post(String source, String... rows) {
        return as(Tokens.registrar())
                .contentType("text/csv; charset=UTF-8")
                .body((HEADING + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/register-imports?source=" + source)
                .then();
    }

    private static String errors(JsonPath report) {
        return as(Tokens.registrar())
                .get("/v1/register-imports/" + report.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String whose(String source, String legacyNumber) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("source", source, "legacyNumber", legacyNumber))
                .post("/v1/legacy-numbers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .jsonPath()
                .getString("items[0].registerNumber");
    }

    private List<String> events(String number) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select type from feed_event where subject = :number order by seq")
                        .bind("number", number)
                        .mapTo(String.class)
                        .list());
    }

    private List<Integer> stored() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(*) from practitioner union all select count(*) from registration union all select count(*) from order_made
                        union all select count(*) from fee_entry union all select count(*) from legacy_number union all select count(*) from removal
                        union all select count(*) from feed_event
                        """).mapTo(Integer.class).list());
    }
}

package cofrestr.registry.fee;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.fee.FeeDesk.TODAY;
import static cofrestr.registry.fee.FeeDesk.enter;
import static cofrestr.registry.fee.FeeDesk.ledger;
import static cofrestr.registry.fee.FeeDesk.lines;
import static cofrestr.registry.fee.FeeDesk.record;
import static cofrestr.registry.fee.FeeDesk.registrar;
import static cofrestr.registry.fee.FeeDesk.remit;
import static cofrestr.registry.fee.FeeDesk.remitting;
import static cofrestr.registry.fee.FeeDesk.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** SI 2017/92: what employers deduct and send, answered line by line, and what is owed after it. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RemittanceTest {
    private static final String HEAD = "registerNumber,dateOfBirth,fullName,staffId,amount\n";

    @Inject
    Jdbi jdbi;

    @Inject
    TakeInRemittance take;

    @Test
    void eachLineIsAnsweredAndOnlyWhatFitsIsPaid() {
        enter(2026);
        String school = newSchool();
        commit(
                school,
                TODAY,
                row(school + "A", "Llinell", "Gywir", "1972-03-01", school),
                row(school + "B", "Llinell", "Fyr", "1972-03-02", school),
                row(school + "C", "Llinell", "Hir", "1972-03-03", school),
                row(school + "D", "Llinell", "Dwbl", "1972-03-04", school),
                row(school + "E", "Gofalwr", "Llinell", "1972-03-05", school)
                        .replace("TEACHING_ASSISTANT_2", "PREMISES_1"));
        String stranger = stranger("1972-03-09");
        send(2026, TODAY, school);
        String list = HEAD
                + line(number(school, "A"), "1972-03-01", "Llinell Gywir", "A", "15.00")
                + line(number(school, "B"), "", "LLINELL FYR", "B", "10")
                + line(number(school, "C"), "02/03/1972", "", "C", "15.00")
                + line(number(school, "C"), "03/03/1972", "", "C", "£15.50")
                + line(number(school, "D"), "1972-03-04", "", "D", "15.00")
                + line(number(school, "D"), "1972-03-04", "", "D2", "15.00")
                + line(number(school, "E"), "1972-03-05", "", "E", "15.00")
                + line(stranger, "1972-03-09", "", "X", "15.00")
                + line("10000005", "1972-03-09", "", "Y", "15.00");
        JsonPath remittance = remit(school, "first-" + school, "130.50", list);
        String id = remittance.getString("id");
        assertThat(remittance.getString("linesTotal")).isEqualTo("130.50");
        assertThat(remittance.getString("difference")).isEqualTo("0.00");
        assertThat(remittance.getString("remitBy")).isEqualTo("2026-12-04");
        assertThat(lines(Tokens.employer(AUTHORITY), id).getList("items.outcome"))
                .containsExactly(
                        "MATCHED",
                        "AMOUNT_DIFFERS",
                        "NO_MATCH",
                        "AMOUNT_DIFFERS",
                        "MATCHED",
                        "PAID_ALREADY",
                        "NOT_ON_NOTICE",
                        "NO_MATCH",
                        "NO_MATCH");
        JsonPath seenByStaff = lines(Tokens.registrar(), id);
        assertThat(seenByStaff.getString("items[7].outcome"))
                .as("somebody whom the sender never employed is nobody to it; registry staff see who it is")
                .isEqualTo("NOT_ON_NOTICE");
        assertThat(seenByStaff.getString("items[7].names")).isEqualTo(stranger);
        assertThat(lines(Tokens.employer(AUTHORITY), id).getList("items.names")).containsOnlyNulls();
        assertThat(balance(number(school, "A"))).isEqualTo("0.00");
        assertThat(balance(number(school, "B"))).isEqualTo("15.00");
        assertThat(balance(number(school, "D"))).isEqualTo("0.00");
        as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/remittances/" + id + "/lines")
                .then()
                .statusCode(404);
        assertThat(lines(Tokens.employer(school), id).getList("items")).hasSize(9);
    }

    @Test
    void anotherTotalThanTheSumIsShown() {
        enter(2026);
        String school = newSchool();
        commit(school, TODAY, row(school + "A", "Cyfanswm", "Arall", "1972-04-01", school));
        send(2026, TODAY, school);
        JsonPath remittance = remit(
                school, "total-" + school, "20.00", HEAD + line(number(school, "A"), "1972-04-01", "", "A", "15.00"));
        assertThat(remittance.getString("difference")).isEqualTo("5.00");
    }

    @Test
    void theSameReferenceTwiceIsTheSameRemittanceAndAnotherListUnderItIsRefused() {
        enter(2026);
        String school = newSchool();
        commit(school, TODAY, row(school + "A", "Unwaith", "Eto", "1972-05-01", school));
        send(2026, TODAY, school);
        String list = HEAD + line(number(school, "A"), "1972-05-01", "", "A", "15.00");
        JsonPath first = remit(school, "twice-" + school, "15.00", list);
        JsonPath second = remit(school, "twice-" + school, "15.00", list);
        assertThat(second.<Object>get()).isEqualTo(first.<Object>get());
        assertThat(second.getInt("outcomes.matched")).isEqualTo(1);
        assertThat(balance(number(school, "A"))).isEqualTo("0.00");
        remitting(Tokens.employer(AUTHORITY), school, "twice-" + school, "15.00", list.replace("15.00", "14.00"))
                .statusCode(409)
                .body("code", equalTo("REMITTANCE_REFERENCE_REUSED"));
        remitting(Tokens.employer(AUTHORITY), school, "twice-" + school, "16.00", list)
                .statusCode(409);
    }

    @Test
    void aListThatCannotBeReadWholeIsRefusedWithItsWrongLines() {
        String school = newSchool();
        String bad = HEAD + "10034678,1972-06-01,,A,15.00\n12345678,1972-06-01,,B,15.00\n10034678,31/02/1972,,C,15.00\n"
                + "10034678,,,D,15.00\n10034678,1972-06-01,,E,-15.00\n";
        remitting(Tokens.employer(AUTHORITY), school, "bad-" + school, "15.00", bad)
                .statusCode(400)
                .body("errors.pointer", hasItem("/rows/2/registerNumber"))
                .body("errors.pointer", hasItem("/rows/3/dateOfBirth"))
                .body("errors.pointer", hasItem("/rows/4/dateOfBirth"))
                .body("errors.pointer", hasItem("/rows/5/amount"))
                .body("errors.size()", equalTo(4));
        as(Tokens.employer(AUTHORITY))
                .get("/v1/remittances?organisation=" + school)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        remitting(Tokens.employer(AUTHORITY), school, "bad ref!", "15.00", bad).statusCode(400);
        remitting(Tokens.employer(AUTHORITY), school, "bad", "15.0", bad).statusCode(400);
        remitting(Tokens.employer(OTHER_AUTHORITY), school, "theirs", "15.00", bad)
                .statusCode(404);
    }

    @Test
    void twoRemittancesThatPayForTheSamePeopleAtOnceMakeOnePaymentEach() throws Exception {
        enter(2026);
        String school = newSchool();
        String[] people = IntStream.range(0, 20)
                .mapToObj(i -> row(school + "P" + i, "Cyd" + (char) ('a' + i), "Amser", "1972-07-" + (10 + i), school))
                .toArray(String[]::new);
        commit(school, TODAY, people);
        send(2026, TODAY, school);
        List<String> lines = IntStream.range(0, 20)
                .mapToObj(i -> line(number(school, "P" + i), "1972-07-" + (10 + i), "", "P" + i, "15.00"))
                .toList();
        String forwards = HEAD + String.join("", lines);
        String backwards = HEAD + String.join("", lines.reversed());
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            List<Future<JsonPath>> sent = List.of(
                    senders.submit(after(together, () -> remit(school, "one-" + school, "300.00", forwards))),
                    senders.submit(after(together, () -> remit(school, "two-" + school, "300.00", backwards))));
            together.countDown();
            JsonPath one = sent.get(0).get();
            JsonPath two = sent.get(1).get();
            assertThat(one.getInt("outcomes.matched") + two.getInt("outcomes.matched"))
                    .isEqualTo(20);
            assertThat(one.getInt("outcomes.paidAlready") + two.getInt("outcomes.paidAlready"))
                    .isEqualTo(20);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(ledger(number(school, "P" + i)).getList("entries.kind"))
                    .containsExactly("CHARGE", "EMPLOYER_PAYMENT");
        }
    }

    @Test
    void registryStaffSettleWhatDiffersOnceAndTheEmployerReadsHow() {
        enter(2026);
        String school = newSchool();
        commit(
                school,
                TODAY,
                row(school + "A", "Rhy", "Fach", "1972-08-01", school),
                row(school + "B", "Rhy", "Fawr", "1972-08-02", school),
                row(school + "C", "Talwyd", "Eisoes", "1972-08-03", school));
        send(2026, TODAY, school);
        record(number(school, "C"), "kind", "DIRECT_PAYMENT", "amount", "15.00").statusCode(201);
        String id = remit(
                        school,
                        "settle-" + school,
                        "60.00",
                        HEAD
                                + line(number(school, "A"), "1972-08-01", "", "A", "10.00")
                                + line(number(school, "B"), "1972-08-02", "", "B", "20.00")
                                + line(number(school, "C"), "1972-08-03", "", "C", "15.00")
                                + line("10000005", "1972-08-04", "", "D", "15.00"))
                .getString("id");
        settling(id, 1, "ACCEPT_AND_REFUND_OVER", "").statusCode(409).body("code", equalTo("SETTLEMENT_UNFIT"));
        settling(id, 1, "ACCEPT_AS_PAYMENT", "").statusCode(200).body("state", equalTo("SETTLED"));
        settling(id, 1, "ACCEPT_AS_PAYMENT", "").statusCode(409).body("code", equalTo("LINE_SETTLED"));
        assertThat(balance(number(school, "A"))).isEqualTo("5.00");
        settling(id, 2, "ACCEPT_AND_REFUND_OVER", "").statusCode(200);
        assertThat(balance(number(school, "B"))).isEqualTo("-5.00");
        settling(id, 3, "ACCEPT_AND_REFUND_OVER", "").statusCode(200);
        assertThat(balance(number(school, "C"))).isEqualTo("-15.00");
        settling(id, 4, "ACCEPT_AS_PAYMENT", "").statusCode(409);
        settling(id, 4, "ASK_EMPLOYER", "").statusCode(400).body("code", equalTo("SETTLEMENT_NOTE_MISSING"));
        settling(id, 4, "ASK_EMPLOYER", "Whose is it?").statusCode(200).body("state", equalTo("ASKED"));
        assertThat(lines(Tokens.employer(AUTHORITY), id).getString("items[3].note"))
                .isEqualTo("Whose is it?");
        waiting(hasItem(id));
        settling(id, 4, "RETURN_TO_EMPLOYER", "Nobody of that number").statusCode(200);
        waiting(not(hasItem(id)));

        String twice = "items.find { it.registerNumber == '" + number(school, "C") + "' }";
        refunds().body(twice + ".owedBack", equalTo("15.00"));
        record(number(school, "C"), "kind", "REFUND", "amount", "30.01", "reason", "paid twice")
                .statusCode(409)
                .body("code", equalTo("REFUND_MORE_THAN_PAID"));
        record(number(school, "C"), "kind", "REFUND", "amount", "15.00").statusCode(400);
        record(number(school, "C"), "kind", "REFUND", "amount", "15.00", "reason", "paid twice")
                .statusCode(201)
                .body("balances[0].balance", equalTo("0.00"));
        refunds().body(twice, equalTo(null));
    }

    @Test
    void theLedgerKnowsWhoPaidAndIsOnlyAddedTo() {
        enter(2026);
        String school = newSchool();
        commit(school, TODAY, row(school + "A", "Trydydd", "Parti", "1972-09-01", school));
        String number = number(school, "A");
        send(2026, TODAY, school);
        record(number, "kind", "THIRD_PARTY_PAYMENT", "amount", "15.00")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/payer"));
        record(number, "kind", "THIRD_PARTY_PAYMENT", "amount", "15.00", "payer", "An invented authority")
                .statusCode(201);
        record(number, "kind", "EMPLOYER_PAYMENT", "amount", "15.00").statusCode(400);
        record(number, "kind", "CHARGE", "amount", "15.00").statusCode(400);
        record(number, "kind", "CHARGE", "fee", "APPLICATION").statusCode(201);
        record(number, "kind", "CHARGE", "fee", "RESTORATION")
                .statusCode(409)
                .body("code", equalTo("FEE_SCHEDULE_INCOMPLETE"));
        record(number, "kind", "CORRECTION", "fee", "APPLICATION", "amount", "-2.00", "reason", "waived in part")
                .statusCode(201);
        record(number, "kind", "DIRECT_PAYMENT", "amount", "1.00", "on", "2026-11-23")
                .statusCode(400);
        as(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/fees")
                .then()
                .statusCode(200)
                .body("balances[0].balance", equalTo("10.00"))
                .body("entries.amount", equalTo(List.of("15.00", "-15.00", "12.00", "-2.00")))
                .body("entries[1].payer", equalTo("An invented authority"));
        as(Tokens.employer(AUTHORITY))
                .get("/v1/practitioners/" + number + "/fees")
                .then()
                .statusCode(403);
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "update fee_entry set amount = amount - 1 where kind = 'REFUND' or kind = 'CHARGE'")))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from fee_entry")))
                .hasMessageContaining("only added to");
    }

    @Test
    void aListMayComeAsJsonLinesOrUnderWelshHeadings() {
        enter(2026);
        String school = newSchool();
        commit(
                school,
                TODAY,
                row(school + "A", "Pennawd", "Cymraeg", "1972-10-01", school),
                row(school + "B", "Llinell", "Json", "1972-10-02", school));
        send(2026, TODAY, school);
        assertThat(remit(
                                school,
                                "welsh-" + school,
                                "15.00",
                                "Rhif cofrestru;Enw llawn;Swm\n" + number(school, "A") + ";Pennawd Cymraeg;15.00\n")
                        .getInt("outcomes.matched"))
                .isEqualTo(1);
        as(Tokens.employer(school))
                .contentType("application/x-ndjson")
                .body(("{\"registerNumber\": \"" + number(school, "B")
                                + "\", \"dateOfBirth\": \"1972-10-02\", \"amount\": \"15.00\"}\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/remittances?year=2026&deductedOn=2026-11-22&total=15.00&reference=json&organisation="
                        + school)
                .then()
                .statusCode(201)
                .body("outcomes.matched", equalTo(1));
    }

    @Test
    void aListThatBreaksOffLeavesNothing() {
        String school = newSchool();
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(
                        (HEAD + line("10034678", "1972-10-03", "", "A", "15.00").repeat(1500))
                                .getBytes(StandardCharsets.UTF_8)),
                // Not connected to anything: to read on is an IOException.
                new PipedInputStream());
        var command = new TakeInRemittance.Command(
                OrganisationCode.parse(school).orElseThrow(),
                new FeeYear(2026),
                "broken",
                LocalDate.parse(TODAY),
                new BigDecimal("15.00"));
        Caller sender = new Caller("hr", null, Set.of(Role.EMPLOYER), Set.of(), null);
        assertThatThrownBy(() -> take.take(command, broken, sender)).isInstanceOf(IOException.class);
        as(Tokens.employer(AUTHORITY))
                .get("/v1/remittances?organisation=" + school)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private static String number(String school, String staff) {
        return numberOf(school, school + staff);
    }

    private static String line(String number, String birth, String name, String staffId, String amount) {
        return String.join(",", number, birth, name, staffId, amount) + "\n";
    }

    private static String balance(String number) {
        return ledger(number).getString("balances[0].balance");
    }

    /** Somebody whom only another authority employs. */
    private static String stranger(String birth) {
        String school = "6619998";
        as(Tokens.registrar())
                .contentType("text/csv")
                .body("code,kind,nameEn,nameCy,parent,sector,laNumber,establishmentNumber\n" + school
                        + ",SCHOOL,Other School,Ysgol Arall," + OTHER_AUTHORITY + ",PRIMARY,661,9998\n")
                .post("/v1/organisation-imports")
                .then()
                .statusCode(200);
        JsonPath plan = as(Tokens.employer(OTHER_AUTHORITY))
                .contentType("text/csv")
                .body(HEADING + "\n" + row("FEE-X", "Dieithryn", "Llwyr", birth, school))
                .put("/v1/organisations/" + school + "/roster?asOf=" + TODAY)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        as(Tokens.employer(OTHER_AUTHORITY))
                .contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash")))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(202);
        return as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/practitioners?organisation=" + school)
                .jsonPath()
                .getString("items[0].registerNumber");
    }

    private static ValidatableResponse settling(String remittance, int line, String settlement, String note) {
        return registrar()
                .body(
                        note.isEmpty()
                                ? Map.of("settlement", settlement)
                                : Map.of("settlement", settlement, "note", note))
                .post("/v1/remittances/" + remittance + "/lines/" + line + "/settlement")
                .then();
    }

    private static void waiting(Matcher<?> ids) {
        as(Tokens.registrar())
                .get("/v1/remittances?waiting=YES&limit=500")
                .then()
                .statusCode(200)
                .body("items.id", ids);
    }

    private static ValidatableResponse refunds() {
        return as(Tokens.registrar())
                .get("/v1/fee-refunds-owed?limit=500")
                .then()
                .statusCode(200);
    }

    private static <T> Callable<T> after(CountDownLatch start, Callable<T> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }
}

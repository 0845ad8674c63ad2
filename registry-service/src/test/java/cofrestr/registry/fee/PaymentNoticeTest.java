package cofrestr.registry.fee;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newGroup;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.fee.FeeDesk.TODAY;
import static cofrestr.registry.fee.FeeDesk.enter;
import static cofrestr.registry.fee.FeeDesk.ledger;
import static cofrestr.registry.fee.FeeDesk.notices;
import static cofrestr.registry.fee.FeeDesk.register;
import static cofrestr.registry.fee.FeeDesk.send;
import static cofrestr.registry.fee.FeeDesk.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** SI 2017/92: who is asked for the fee, and by whom it is collected. The tests' today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class PaymentNoticeTest {
    @Inject
    Jdbi jdbi;

    @Test
    void theEmployerReadsWhomToDeductHowMuchFromAndUntilWhen() {
        enter(2026);
        String school = newSchool();
        commit(
                school,
                TODAY,
                row(school + "A", "Ffion", "Talu", "1971-03-01", school),
                row(school + "B", "Caretaker", "Talu", "1971-03-02", school)
                        .replace("TEACHING_ASSISTANT_2", "PREMISES_1"));
        register(school, "SCHOOL_LEARNING_SUPPORT_WORKER");
        JsonPath run = send(2026, TODAY, school);
        assertThat(run.getInt("employers"))
                .as("the caretaker need not be registered")
                .isEqualTo(1);
        JsonPath notices = notices(school);
        assertThat(notices.getList("items")).hasSize(1);
        assertThat(notices.getString("items[0].registerNumber")).isEqualTo(numberOf(school, school + "A"));
        assertThat(notices.getString("items[0].amount")).isEqualTo("15.00");
        assertThat(notices.getString("items[0].subsidy")).isEqualTo("30.00");
        assertThat(notices.getString("items[0].staffId")).isEqualTo(school + "A");
        assertThat(notices.getString("items[0].deductBy")).isEqualTo("2026-12-22");
        assertThat(notices.getString("items[0].payBy")).isEqualTo("2027-01-05");
        assertThat(notices.getString("items[0].state")).isEqualTo("OPEN");
        assertThat(notices(Tokens.employer(school), school, 2026).getList("items"))
                .as("the school that the notice goes to reads it, though the authority stated the post")
                .hasSize(1);
        JsonPath again = send(2026, TODAY, school);
        assertThat(again.getInt("employers")).isZero();
        assertThat(again.getInt("already")).isEqualTo(1);
        assertThat(notices(school).getList("items")).hasSize(1);
    }

    @Test
    void withoutAScheduleForTheYearOrACategoryNoticesAreRefusedAndNoAmountIsGuessed() {
        String school = newSchool();
        commit(school, TODAY, row(school + "A", "Dim", "Rhestr", "1971-03-03", school));
        sending(2025, "2026-01-15", school)
                .statusCode(409)
                .body("code", equalTo("FEE_SCHEDULE_MISSING"))
                .body("detail", containsString("2025-26"));
        as(Tokens.employer(AUTHORITY))
                .get("/v1/payment-notices?organisation=" + school)
                .then()
                .statusCode(400);
    }

    @Test
    void ofTwoEmployersThatOfTheLongestStandingPostDeductsAndTheOtherIsNotToldWhich() {
        enter(2026);
        String first = newSchool();
        String second = newSchool();
        commit(
                first,
                TODAY,
                row(first + "A", "Dau", "Gyflogwr", "1971-04-01", first).replace("2020-09-01", "2021-09-01"));
        String number = numberOf(first, first + "A");
        sent(second, row(second + "A", "Dau", "Gyflogwr", "1971-04-01", second), number);
        assertThat(numberOf(second, second + "A")).isEqualTo(number);
        send(2026, TODAY, first);
        assertThat(notices(second).getString("items[0].collection"))
                .as("there since 2020, though the notices were sent for the people of the other")
                .isEqualTo("DEDUCT");
        String told = as(Tokens.employer(first))
                .get("/v1/payment-notices?organisation=" + first + "&year=2026")
                .then()
                .statusCode(200)
                .body("items[0].collection", equalTo("ELSEWHERE"))
                .extract()
                .asString();
        assertThat(told)
                .contains(number)
                .doesNotContain(second)
                .doesNotContain("amount")
                .doesNotContain("payBy");
        assertThat(owed(number)).containsExactly("FEE_PAYMENT_NOTICE " + second);
        assertThat(ledger(number).getList("entries.kind"))
                .as("one fee for one person")
                .containsExactly("CHARGE");
    }

    @Test
    void whoLeftBeforeTheNotificationDatePaysDirectlyAndWhoLeavesOnItIsStillDeductedFrom() {
        enter(2026);
        String school = newSchool();
        commit(
                school,
                "2026-11-01",
                row(school + "A", "Gadael", "Cynt", "1971-05-01", school),
                row(school + "B", "Gadael", "Wedyn", "1971-05-02", school));
        String before = numberOf(school, school + "A");
        String onTheDay = numberOf(school, school + "B");
        register(school, "SCHOOL_LEARNING_SUPPORT_WORKER");
        // The last day of the first is 19 November, that of the second the notification date itself.
        ends(school + "A", "2026-11-20");
        ends(school + "B", "2026-11-21");
        registeredSince(school, "2026-11-01");
        JsonPath run = send(2026, "2026-11-20", school);
        assertThat(run.getInt("direct")).isEqualTo(1);
        assertThat(run.getInt("employers")).isEqualTo(1);
        assertThat(notices(school).getList("items.registerNumber")).containsExactly(onTheDay);
        assertThat(owed(before)).contains("FEE_DIRECT_NOTICE null");
        assertThat(owed(onTheDay)).contains("FEE_PAYMENT_NOTICE " + school);
        JsonPath later = send(2026, "2026-11-21", school);
        assertThat(later.getInt("direct")).as("has left since").isEqualTo(1);
        assertThat(later.getInt("already")).isEqualTo(1);
        assertThat(notices(school).getString("items[0].state")).isEqualTo("WITHDRAWN");
        assertThat(ledger(onTheDay).getString("balances[0].balance")).isEqualTo("15.00");
    }

    @Test
    void whoIsRegisteredOnlyAfterTheNotificationDateAndNotRequiredToBeIsNotAsked() {
        enter(2026);
        String school = newSchool();
        commit(
                school,
                TODAY,
                row(school + "A", "Newydd", "Yfory", "1971-05-03", school).replace("2020-09-01", "2026-11-21"));
        assertThat(send(2026, "2026-11-20", school).getInt("employers")).isZero();
        assertThat(send(2026, "2026-11-21", school).getInt("employers"))
                .as("the first day of the duty")
                .isEqualTo(1);
    }

    @Test
    void volunteersAndSupplyStaffPayDirectly() {
        enter(2026);
        String school = newSchool();
        commit(sendText(
                school,
                TODAY,
                HEADING + ",volunteer,headSatisfiedOn\n" + row(school + "A", "Gwirfoddol", "Un", "1971-06-01", school)
                        + ",N,2026-09-01\n"));
        String number = numberOf(school, school + "A");
        register(school, "SCHOOL_LEARNING_SUPPORT_WORKER");
        jdbi.useHandle(
                handle -> handle.execute("update employment set volunteer = true where staff_id = ?", school + "A"));
        assertThat(send(2026, TODAY, school).getInt("direct")).isEqualTo(1);
        assertThat(owed(number)).contains("FEE_DIRECT_NOTICE null");

        String agency = newGroup();
        commit(agency, TODAY, row(agency + "A", "Llanw", "Dau", "1971-06-02", agency));
        String supply = numberOf(agency, agency + "A");
        registered(supply, "SCHOOL_LEARNING_SUPPORT_WORKER", "2020-09-01");
        send(2026, TODAY, agency);
        String own = "items.find { it.registerNumber == '" + supply + "' }.";
        as(Tokens.registrar())
                .get("/v1/payment-notices?year=2026&limit=500")
                .then()
                .statusCode(200)
                .body(own + "collection", equalTo("DIRECT"))
                .body(own + "directBecause", equalTo("OTHER_EMPLOYER"))
                .body(own + "payBy", equalTo("2026-12-06"));
        as(Tokens.employer(AUTHORITY))
                .get("/v1/payment-notices?year=2026&limit=500")
                .then()
                .statusCode(200)
                .body("items.registerNumber", not(hasItem(supply)));
        as(Tokens.employer(school))
                .get("/v1/payment-notices?year=2026&organisation=" + AUTHORITY)
                .then()
                .statusCode(404);
    }

    @Test
    void reg44OfSeveralCategoriesTheHighestAfterReductionsIsCharged() {
        enter(2026);
        String school = newSchool();
        commit(school, TODAY, row(school + "A", "Sawl", "Categori", "1971-07-01", school));
        String number = numberOf(school, school + "A");
        registered(number, "SCHOOL_LEARNING_SUPPORT_WORKER", "2020-09-01");
        registered(number, "SCHOOL_TEACHER", "2021-09-01");
        send(2026, TODAY, school);
        assertThat(notices(school).getString("items[0].amount")).isEqualTo("45.00");
        assertThat(ledger(number).getString("entries[0].category")).isEqualTo("SCHOOL_TEACHER");
    }

    @Test
    void aCategoryThatTheScheduleLacksRefusesTheWholeRun() {
        enter(2026);
        String school = newSchool();
        commit(school, TODAY, row(school + "A", "Dim", "Swm", "1971-07-02", school));
        String number = numberOf(school, school + "A");
        registered(number, "ADULT_LEARNING_PRACTITIONER", "2024-09-01");
        sending(2026, TODAY, school)
                .statusCode(409)
                .body("code", equalTo("FEE_SCHEDULE_INCOMPLETE"))
                .body("detail", containsString("ADULT_LEARNING_PRACTITIONER"));
        assertThat(ledger(number).getList("entries")).isEmpty();
    }

    @Test
    void reg5WhoIsExemptOnTheDayIsNotChargedAndWhoPaidInAdvanceIsNotAsked() {
        enter(2026);
        String school = newSchool();
        commit(
                school,
                TODAY,
                row(school + "A", "Eithriedig", "Un", "1971-08-01", school),
                row(school + "B", "Talwyd", "Dau", "1971-08-02", school));
        String exempt = numberOf(school, school + "A");
        String paid = numberOf(school, school + "B");
        exempting(exempt, "2026-11-01", "2026-11-21").statusCode(201);
        exempting(exempt, "2026-11-21", "2026-11-30").statusCode(409).body("code", equalTo("FEE_EXEMPTION_UNFIT"));
        FeeDesk.record(paid, "kind", "DIRECT_PAYMENT", "amount", "15.00").statusCode(201);
        JsonPath run = send(2026, "2026-11-21", school);
        assertThat(run.getInt("exempt")).isEqualTo(1);
        assertThat(run.getInt("paid")).isEqualTo(1);
        assertThat(notices(school).getList("items")).isEmpty();
        assertThat(ledger(exempt).getList("entries")).isEmpty();
        assertThat(ledger(paid).getString("balances[0].balance")).isEqualTo("0.00");
        assertThat(send(2026, "2026-11-22", school).getInt("employers"))
                .as("the day after the exemption's last")
                .isEqualTo(1);
    }

    @Test
    void aMissedDeadlineDoesNotEndTheDuty() {
        enter(2026);
        String school = newSchool();
        commit(school, TODAY, row(school + "A", "Hwyr", "Iawn", "1971-09-01", school));
        String number = numberOf(school, school + "A");
        send(2026, "2026-09-30", school);
        // The next salary until 30 October, then fourteen days: 13 November, nine days ago.
        JsonPath notices = notices(school);
        assertThat(notices.getString("items[0].payBy")).isEqualTo("2026-11-13");
        assertThat(notices.getString("items[0].state")).isEqualTo("OVERDUE");
        assertThat(notices.getInt("items[0].daysOverdue")).isEqualTo(9);
        String own = "items.find { it.registerNumber == '" + number + "' }.";
        as(Tokens.registrar())
                .get("/v1/overdue-fees?year=2026&limit=500")
                .then()
                .statusCode(200)
                .body(own + "daysOverdue", equalTo(9))
                .body(own + "owed", equalTo("15.00"));
        FeeDesk.remit(
                school,
                "late-" + school,
                "15.00",
                "registerNumber,dateOfBirth,amount\n" + number + ",1971-09-01,15.00\n");
        assertThat(notices(school).getString("items[0].state")).isEqualTo("PAID");
    }

    @Test
    void theRecordThatGoesWithTheMoneyHasTheTwelveItemsAndCanBeSentBack() {
        enter(2026);
        String school = newSchool();
        commit(sendText(
                school,
                TODAY,
                HEADING + ",niNumber,sex,addressLines,postcode,phone,email,formerFamilyName\n"
                        + row(school + "A", "Cofnod", "Llawn", "1971-10-01", school)
                        + ",AB123456C,F,1 Heol Fawr;Caerdydd,CF1 1AA,029 0000,c@cofrestr.example,Gynt\n"));
        send(2026, TODAY, school);
        String file = as(Tokens.employer(AUTHORITY))
                .get("/v1/payment-notices/person-records?year=2026&organisation=" + school)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file.lines().findFirst().orElseThrow().split(","))
                .hasSize(14)
                .startsWith("fullName", "formerName", "sex", "registerNumber")
                .endsWith("agencyName", "staffId", "amount");
        assertThat(file).contains("Cofnod Llawn,Gynt,FEMALE,", ",AB123456C,", "1971-10-01", "CF1 1AA", ",15.00");
        assertThat(as(Tokens.employer(school))
                        .get("/v1/payment-notices/person-records?year=2026&organisation=" + school)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .as("what another source stated is not shown")
                .doesNotContain("AB123456C")
                .doesNotContain("Cofnod");
        JsonPath remitted = FeeDesk.remit(school, "record-" + school, "15.00", file);
        assertThat(remitted.getInt("outcomes.matched")).isEqualTo(1);
    }

    private static void sent(String school, String person, String number) {
        commit(sendText(school, TODAY, HEADING + ",registerNumber\n" + person + "," + number + "\n"));
    }

    private static ValidatableResponse exempting(String number, String from, String until) {
        return FeeDesk.registrar()
                .body(Map.of("from", from, "until", until, "reason", "invented"))
                .post("/v1/practitioners/" + number + "/fee-exemptions")
                .then();
    }

    /** Which notices are owed about a person, and to whom. */
    private List<String> owed(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select n.kind || ' ' || coalesce(n.organisation, 'null') from notice n join practitioner p on p.id = n.practitioner_id
                         where p.register_number = :number and n.kind like 'FEE%' order by n.id
                        """)
                .bind("number", number)
                .mapTo(String.class)
                .list());
    }

    /** No operation registers in other categories yet, nor from an earlier day. */
    private void registered(String number, String category, String from) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into registration (practitioner_id, category, valid, kind, legal_basis, recorded_from) select id, ?, daterange(?::date, null), 'FULL', 'test', now() from practitioner where register_number = ?",
                category,
                from,
                number));
    }

    private void registeredSince(String school, String from) {
        jdbi.useHandle(handle -> handle.execute(
                "update registration set valid = daterange(?::date, null) where practitioner_id in (select practitioner_id from employment where organisation = ?)",
                from,
                school));
    }

    /** The day after the last one of a post. */
    private void ends(String staffId, String end) {
        jdbi.useHandle(handle -> handle.execute(
                "update employment set valid = daterange(lower(valid), ?::date) where staff_id = ?", end, staffId));
    }
}

package cofrestr.registry.order;

import static cofrestr.registry.RegistryClient.CASEWORKER;
import static cofrestr.registry.RegistryClient.OTHER_CASEWORKER;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.confirm;
import static cofrestr.registry.RegistryClient.propose;
import static cofrestr.registry.order.OrderedPeople.TODAY;
import static cofrestr.registry.order.OrderedPeople.check;
import static cofrestr.registry.order.OrderedPeople.decide;
import static cofrestr.registry.order.OrderedPeople.entry;
import static cofrestr.registry.order.OrderedPeople.order;
import static cofrestr.registry.order.OrderedPeople.registeredSince;
import static cofrestr.registry.order.OrderedPeople.serve;
import static cofrestr.registry.order.OrderedPeople.terms;
import static cofrestr.registry.order.OrderedPeople.tryPropose;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The five kinds of order, each by its law (2014 Act ss26-32; SI 2015/140 Part 5; SI 2021/350). */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class OrderTest {
    @Inject
    Jdbi jdbi;

    @Test
    void nothingHasEffectBeforeAnotherCaseworkerConfirms() {
        String number = registeredSince("2026-09-01");
        String order = propose(number, terms("SUSPENSION", "2026-11-20", "effectiveOn", "2026-11-20", "length", "P6M"));
        assertThat(check(number).getString("outcome")).isEqualTo("REGISTERED");
        as(CASEWORKER)
                .post("/v1/orders/" + order + "/confirmation")
                .then()
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES"));
        assertThat(order(order).getString("state")).isEqualTo("PROPOSED");
        confirm(order);
        assertThat(check(number).getString("outcome")).isEqualTo("INELIGIBLE");
        assertThat(order(order).getList("acts.act")).containsExactly("PROPOSED", "CONFIRMED");
        as(OTHER_CASEWORKER)
                .post("/v1/orders/" + order + "/confirmation")
                .then()
                .statusCode(409)
                .body("code", equalTo("ORDER_STATE_UNFIT"));
    }

    @Test
    void sch2Para20_aReprimandIsShownForTwoYearsAndTakesNobodyOffTheRegister() {
        String number = registeredSince("2026-09-01");
        String order = confirm(propose(number, terms("REPRIMAND", "2026-11-20", "effectiveOn", "2026-11-20")));
        assertThat(order(order).getString("until")).isEqualTo("2028-11-19");
        assertThat(check(number).getString("outcome")).isEqualTo("REGISTERED");
        assertThat(check(number).getList("orders")).containsExactly("REPRIMAND");

        String over = registeredSince("2026-09-01");
        confirm(propose(over, terms("REPRIMAND", "2024-11-01", "effectiveOn", "2024-11-01")));
        assertThat(check(over).getList("orders")).isEmpty();
    }

    @Test
    void s30_theEndOfASuspensionMakesAPersonEligibleNotRegistered() {
        String number = registeredSince("2026-09-01");
        confirm(propose(number, terms("SUSPENSION", "2026-10-01", "effectiveOn", "2026-10-01", "length", "P1M")));
        JsonPath check = check(number);
        assertThat(check.getString("outcome")).isEqualTo("NOT_REGISTERED");
        assertThat(check.getString("firstRegistered")).isEqualTo("2026-09-01");
        assertThat(entry(number, "").getList("registrations.until")).containsExactly("2026-09-30");
    }

    @Test
    void reg39_aSuspensionWhoseConditionsAreNotMetGoesOnPastItsPeriod() {
        String number = registeredSince("2026-09-01");
        String order = confirm(propose(
                number,
                terms(
                        "SUSPENSION",
                        "2026-10-01",
                        "effectiveOn",
                        "2026-10-01",
                        "length",
                        "P1M",
                        "conditions",
                        "A course, invented")));
        assertThat(check(number).getString("outcome")).isEqualTo("INELIGIBLE");
        decide(order, "CONDITIONS_MET", "2026-11-15").statusCode(200).body("until", equalTo("2026-11-15"));
        assertThat(check(number).getString("outcome")).isEqualTo("NOT_REGISTERED");
    }

    @Test
    void reg35_anOrderHasEffectOnServiceUnlessTheCommitteeFixedADay() {
        String number = registeredSince("2026-09-01");
        String order = confirm(propose(number, terms("SUSPENSION", "2026-11-19", "length", "P2Y")));
        assertThat(order(order).getString("state")).isEqualTo("MADE");
        assertThat(check(number).getString("outcome")).isEqualTo("REGISTERED");
        serve(order, "BY_HAND", "2026-11-20").statusCode(200).body("servedOn", equalTo("2026-11-20"));
        assertThat(check(number).getString("outcome")).isEqualTo("INELIGIBLE");
        assertThat(order(order).getString("until")).isEqualTo("2028-11-19");
        serve(order, "BY_HAND", "2026-11-20").statusCode(409);
    }

    @Test
    void serviceByPostCountsOnTheNextWorkingDayAFridaysOnMonday() {
        String number = registeredSince("2026-09-01");
        String order = confirm(propose(number, terms("PROHIBITION", "2026-11-19")));
        serve(order, "POST", "2026-11-20")
                .statusCode(200)
                .body("servedOn", equalTo("2026-11-23"))
                .body("from", equalTo("2026-11-23"))
                .body("mayApplyOn", equalTo("2028-11-23"));
        assertThat(check(number).getString("outcome")).isEqualTo("REGISTERED");
        assertThat(entry(number, "").getList("registrations.until")).containsExactly("2026-11-22");
    }

    @Test
    void serviceByEmailOnlyOnWhoeverAskedForEmail() {
        String number = registeredSince("2026-09-01");
        String order =
                confirm(propose(number, terms("CONDITIONAL_REGISTRATION", "2026-11-19", "conditions", "Invented")));
        serve(order, "EMAIL", "2026-11-20").statusCode(400).body("code", equalTo("SERVICE_EMAIL_NOT_ASKED"));
        jdbi.useHandle(handle -> handle.execute(
                "update practitioner set email_notices_from = '2026-11-20' where register_number = ?", number));
        serve(order, "EMAIL", "2026-11-20").statusCode(200).body("servedOn", equalTo("2026-11-20"));
        JsonPath check = check(number);
        assertThat(check.getString("outcome")).isEqualTo("REGISTERED");
        assertThat(check.getList("orders")).containsExactly("CONDITIONAL_REGISTRATION");
        assertThat(check.getList("conditions")).containsExactly("Invented");
    }

    @Test
    void reg40_aProhibitionDoesNotEndBeforeThePersonMayApply() {
        String number = registeredSince("2026-09-01");
        String order = confirm(propose(number, terms("PROHIBITION", "2026-09-02", "effectiveOn", "2026-09-02")));
        decide(order, "REVOKED", "2026-11-20").statusCode(409).body("code", equalTo("ORDER_ENDS_TOO_EARLY"));
        assertThat(order(order).getString("mayApplyOn")).isEqualTo("2028-09-02");

        String longAgo = registeredSince("2026-09-01");
        String old = confirm(propose(
                longAgo, terms("PROHIBITION", "2023-03-01", "effectiveOn", "2023-03-01", "mayApplyAfter", "P3Y")));
        assertThat(order(old).getString("mayApplyOn")).isEqualTo("2026-03-01");
        decide(old, "REVOKED", "2026-11-01").statusCode(200).body("until", equalTo("2026-11-01"));
        assertThat(check(longAgo).getString("outcome")).isEqualTo("NOT_REGISTERED");
    }

    @Test
    void si2021_350_anInterimSuspensionNeedsTenWorkingDaysNoticeAndIsServedWithinThree() {
        String number = registeredSince("2026-09-01");
        Map<String, Object> terms =
                terms("INTERIM_SUSPENSION", "2026-11-16", "length", "P18M", "noticeGivenOn", "2026-11-03");
        tryPropose(number, terms)
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("ORDER_NOTICE_TOO_SHORT"))
                .body("errors.pointer", containsInAnyOrder("/noticeGivenOn"));
        terms.put("noticeGivenOn", "2026-11-02");
        String order = confirm(propose(number, terms));
        serve(order, "POST", "2026-11-19")
                .statusCode(200)
                .body("servedOn", equalTo("2026-11-20"))
                .body("servedLate", equalTo(true))
                .body("until", equalTo("2028-05-19"))
                .body("reviewDueOn", equalTo("2027-05-20"));
        assertThat(check(number).getString("outcome")).isEqualTo("INELIGIBLE");
    }

    @Test
    void si2021_350_theHighCourtExtendsAnInterimSuspensionByTwelveMonthsAtMostEachTime() {
        String number = registeredSince("2026-09-01");
        String order = confirm(propose(
                number,
                terms(
                        "INTERIM_SUSPENSION",
                        "2026-09-10",
                        "effectiveOn",
                        "2026-09-10",
                        "length",
                        "P2M",
                        "noticeGivenOn",
                        "2026-08-20")));
        assertThat(order(order).getString("until")).isEqualTo("2026-11-09");
        assertThat(check(number).getString("outcome")).isEqualTo("NOT_REGISTERED");
        decide(order, "EXTENDED", "2026-11-09", "2027-11-10").statusCode(400).body("code", equalTo("ORDER_TOO_LONG"));
        decide(order, "EXTENDED", "2026-11-09", "2027-11-09").statusCode(200).body("until", equalTo("2027-11-09"));
        assertThat(check(number).getString("outcome")).isEqualTo("INELIGIBLE");
        decide(order, "EXTENDED", "2026-11-20", "2028-11-09").statusCode(200);
    }

    @Test
    void aQuashedOrderIsVoidFromTheStartAndStaysVisibleAtItsOldKnownAt() {
        String number = registeredSince("2026-09-01");
        String order = confirm(
                propose(number, terms("SUSPENSION", "2026-10-01", "effectiveOn", "2026-10-01", "length", "P1Y")));
        String known = jdbi.withHandle(handle -> handle.createQuery(
                        "select to_char(max(g.recorded_from) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from registration g join practitioner p on p.id = g.practitioner_id where p.register_number = ?")
                .bind(0, number)
                .mapTo(String.class)
                .one());
        decide(order, "QUASHED", "2026-11-20").statusCode(200).body("state", equalTo("QUASHED"));
        assertThat(check(number).getString("outcome")).isEqualTo("REGISTERED");
        assertThat(entry(number, "").getString("registrations[-1].until")).isNull();
        assertThat(entry(number, "?asAt=2026-10-15").getList("registrations.from"))
                .contains("2026-10-01");
        assertThat(entry(number, "?asAt=2026-10-15&knownAt=" + known).getList("registrations.until"))
                .containsExactly("2026-09-30");
    }

    @Test
    void whatAQuashedOrderTookStaysOffWhereAnotherKeepsItOffAndComesBackWithThat() {
        String number = registeredSince("2026-09-01");
        String first = confirm(
                propose(number, terms("SUSPENSION", "2026-10-01", "effectiveOn", "2026-10-01", "length", "P1Y")));
        String second = confirm(propose(number, terms("PROHIBITION", "2026-11-01", "effectiveOn", "2026-11-01")));
        decide(first, "QUASHED", "2026-11-20").statusCode(200);
        assertThat(check(number).getString("outcome")).isEqualTo("INELIGIBLE");
        assertThat(entry(number, "").getString("registrations[-1].until")).isEqualTo("2026-10-31");
        decide(second, "QUASHED", "2026-11-21").statusCode(200);
        assertThat(check(number).getString("outcome")).isEqualTo("REGISTERED");
    }

    @Test
    void whoeverDeclaredAConflictOfInterestIsKeptOut() {
        String number = registeredSince("2026-09-01");
        String order = propose(number, terms("REPRIMAND", "2026-11-20"));
        for (int twice = 0; twice < 2; twice++) {
            as(OTHER_CASEWORKER)
                    .post("/v1/practitioners/" + number + "/conflicts-of-interest")
                    .then()
                    .statusCode(200);
        }
        for (String path : List.of("/v1/orders/" + order, "/v1/practitioners/" + number + "/orders")) {
            as(OTHER_CASEWORKER).get(path).then().statusCode(409).body("code", equalTo("CONFLICT_OF_INTEREST"));
        }
        as(OTHER_CASEWORKER)
                .post("/v1/orders/" + order + "/confirmation")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT_OF_INTEREST"));
        assertThat(order(order).getString("state")).isEqualTo("PROPOSED");
    }

    @Test
    void whatIsWrongWithAnOrderIsSaidAllAtOnce() {
        String number = registeredSince("2026-09-01");
        Map<String, Object> terms = terms(
                "SUSPENSION", "2026-11-20", "effectiveOn", "2026-11-19", "length", "P2Y1D", "mayApplyAfter", "P3Y");
        terms.put("grounds", List.of());
        terms.put("published", false);
        tryPropose(number, terms)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/grounds", "/effectiveOn", "/length", "/mayApplyAfter", "/notPublishedBecause"));
        tryPropose(number, terms("INTERIM_SUSPENSION", "2020-11-20", "length", "P1M"))
                .statusCode(400)
                .body("code", equalTo("ORDER_KIND_NOT_IN_FORCE"));
        tryPropose(number, terms("REPRIMAND", "2026-11-23")).statusCode(400);
        tryPropose(number, terms("CONDITIONAL_REGISTRATION", "2026-11-20")).statusCode(400);
    }

    @Test
    void anOrderIsPublishedForItsLifeAndSixMonthsAtLeast() {
        String number = registeredSince("2026-09-01");
        String shortOne = confirm(
                propose(number, terms("SUSPENSION", "2026-08-01", "effectiveOn", "2026-08-01", "length", "P1M")));
        assertThat(order(shortOne).getString("publishedUntil")).isEqualTo("2027-01-31");
        String long1 = confirm(propose(
                registeredSince("2026-09-01"),
                terms("SUSPENSION", "2026-11-20", "effectiveOn", "2026-11-20", "length", "P1Y")));
        assertThat(order(long1).getString("publishedUntil")).isEqualTo("2027-11-19");
        assertThat(order(confirm(propose(
                                registeredSince("2026-09-01"),
                                terms("PROHIBITION", "2026-11-20", "effectiveOn", TODAY))))
                        .getString("publishedUntil"))
                .isNull();
    }

    @Test
    void thePublicReadsOfAnOrderWhatIsPublishedAndNothingElse() {
        String number = registeredSince("2026-09-01");
        Map<String, Object> terms = terms(
                "SUSPENSION",
                "2026-11-20",
                "effectiveOn",
                "2026-11-20",
                "length",
                "P1Y",
                "conditions",
                "Secret conditions",
                "conductEn",
                "Conduct of " + number,
                "conductCy",
                "Ymddygiad " + number);
        String order = propose(number, terms);
        assertThat(published()).doesNotContain(number);
        confirm(order);
        assertThat(published())
                .contains("Conduct of " + number, "Invented School", "Unacceptable professional conduct")
                .doesNotContain("Secret", "1981-02-03", "registerNumber");
        decide(order, "QUASHED", "2026-11-21").statusCode(200);
        assertThat(published()).doesNotContain(number);

        Map<String, Object> kept =
                terms("REPRIMAND", "2026-11-20", "effectiveOn", "2026-11-20", "conductEn", "Kept " + number);
        kept.putAll(Map.of("published", false, "notPublishedBecause", "The interest of a child"));
        confirm(propose(number, kept));
        assertThat(published()).doesNotContain("Kept");
    }

    @Test
    void thePersonAndTheEmployerAreOwedNoticeOnceConfirmed() {
        String number = registeredSince("2026-09-01");
        String order = propose(number, terms("REPRIMAND", "2026-11-20"));
        assertThat(notices(order)).isEmpty();
        confirm(order);
        assertThat(notices(order)).hasSize(2).contains("person");
    }

    private List<String> notices(String order) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(organisation, 'person') from notice where act = ?::uuid and kind = 'ORDER_MADE'")
                .bind(0, order)
                .mapTo(String.class)
                .list());
    }

    private static String published() {
        StringBuilder all = new StringBuilder();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = given().get("/v1/published-orders?limit=500" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.append(page.prettify());
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return all.toString();
    }
}

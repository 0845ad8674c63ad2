package cofrestr.registry.application;

import static cofrestr.registry.application.ApplicationClient.CATEGORY;
import static cofrestr.registry.application.ApplicationClient.REGISTRAR;
import static cofrestr.registry.application.ApplicationClient.begin;
import static cofrestr.registry.application.ApplicationClient.decide;
import static cofrestr.registry.application.ApplicationClient.declare;
import static cofrestr.registry.application.ApplicationClient.post;
import static cofrestr.registry.application.ApplicationClient.read;
import static cofrestr.registry.application.ApplicationClient.seeIdentity;
import static cofrestr.registry.application.ApplicationClient.somebody;
import static cofrestr.registry.application.ApplicationClient.submit;
import static cofrestr.registry.application.ApplicationClient.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.registry.RegistryClient;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a refusal brings with it (2014 Act s11; SI 2015/140 regs 5-6), and what stands in the way of a grant. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RefusalTest {
    private static final Map<String, String> GRANT = Map.of("outcome", "GRANT");
    private static final Map<String, String> REFUSE =
            Map.of("outcome", "REFUSE", "grounds", "Grounds that only the applicant reads");

    @Inject
    Jdbi jdbi;

    @Inject
    TestClock clock;

    @AfterEach
    void backToNoon() {
        clock.set(TestClock.START);
    }

    @Test
    void aRefusalNeedsGrounds() {
        decide(submitted(somebody()), Map.of("outcome", "REFUSE"))
                .statusCode(400)
                .body("code", equalTo("GROUNDS_MISSING"));
    }

    @Test
    void regulation5BarsAnotherApplicationInTheCategoryForTwelveMonths() {
        String number = somebody();
        String own = Tokens.practitioner(number);
        decide(submitted(number), REFUSE)
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("decision.barredUntil", equalTo("2027-11-22"));
        clock.set(Instant.parse("2027-11-22T23:00:00Z"));
        begin(own, Map.of("category", CATEGORY))
                .statusCode(409)
                .body("code", equalTo("APPLICATION_BARRED"))
                .body("detail", containsString("2027-11-22"));
        begin(own, Map.of("category", "INDEPENDENT_SCHOOL_LEARNING_SUPPORT_WORKER"))
                .statusCode(201);
        clock.set(Instant.parse("2027-11-23T00:00:00Z"));
        begin(own, Map.of("category", CATEGORY)).statusCode(201);
    }

    /** 22 November 2026 is a Sunday: by post, notice is given on the Monday, and the 28th day after it is 21 December. */
    @Test
    void section11LeavesTwentyEightDaysFromNoticeByPost() {
        decide(submitted(somebody()), REFUSE).statusCode(200).body("decision.appealUntil", equalTo("2026-12-21"));
    }

    @Test
    void noticeByEmailIsGivenOnTheSameDayWhereThePersonAskedForThat() {
        String number = somebody();
        String id = submitted(number);
        jdbi.useHandle(handle -> handle.execute(
                "update practitioner set email_notices_from = '2026-01-01' where register_number = ?", number));
        decide(id, REFUSE).statusCode(200).body("decision.appealUntil", equalTo("2026-12-20"));
    }

    @Test
    void regulation6TellsTheApplicantWhyAndTheEmployerOnlyTheOutcome() {
        String number = somebody();
        decide(submitted(number), REFUSE).statusCode(200);
        assertThat(particulars(number, "APPLICATION_REFUSED"))
                .contains("Grounds that only the applicant reads", "2027-11-22", "2026-12-21");
        assertThat(particulars(number, "APPLICATION_REFUSED_TO_EMPLOYER"))
                .contains("2026-11-22")
                .doesNotContain("rounds", "2027-11-22");
    }

    @Test
    void whatADecisionIsCannotBeChangedByAnother() {
        String id = submitted(somebody());
        decide(id, REFUSE).statusCode(200);
        decide(id, GRANT).statusCode(409).body("code", equalTo("APPLICATION_STEP_NOT_POSSIBLE"));
        post(REGISTRAR, id, "withdrawal", null).statusCode(409);
        ApplicationClient.put(REGISTRAR, id, "documents", Map.of()).statusCode(409);
    }

    @Test
    void nobodyIsRegisteredUnderAnOrderThatTakesPeopleOffTheRegister() {
        String number = somebody();
        String id = submitted(number);
        RegistryClient.confirm(RegistryClient.propose(
                number,
                Map.of(
                        "kind", "PROHIBITION",
                        "grounds", List.of("RELEVANT_OFFENCE"),
                        "madeOn", "2026-11-22",
                        "effectiveOn", "2026-12-01")));
        decide(id, GRANT).statusCode(409).body("code", equalTo("NOT_ELIGIBLE"));
        assertThat(read(REGISTRAR, id).getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void aSupportWorkersRegistrationIsNeverProvisional() {
        decide(submitted(somebody()), Map.of("outcome", "GRANT", "registration", "PROVISIONAL"))
                .statusCode(409)
                .body("code", equalTo("PROVISIONAL_NOT_FOR_CATEGORY"));
    }

    @Test
    void whereARequirementIsInForceAnApplicationWaitsForTheAnswerAndWhereNoneIsItDoesNot() {
        String waits = submittedBy("YOUTH_WORKER");
        decide(waits, GRANT).statusCode(409).body("code", equalTo("REQUIREMENT_UNANSWERED"));
        assertThat(read(REGISTRAR, waits).getString("state")).isEqualTo("SUBMITTED");

        jdbi.useHandle(
                handle -> handle.execute(
                        "update category_requirement set valid = '[2017-04-01,2026-01-01)' where category = 'YOUTH_SUPPORT_WORKER'"));
        decide(submittedBy("YOUTH_SUPPORT_WORKER"), Map.of("outcome", "GRANT", "registration", "PROVISIONAL"))
                .statusCode(200)
                .body("decision.registration", equalTo("PROVISIONAL"));
    }

    @Test
    void nobodyAppliesWhoIsRegisteredOrForACategoryThatIsNone() {
        String number = somebody();
        String own = Tokens.practitioner(number);
        decide(submitted(number), GRANT).statusCode(200);
        begin(own, Map.of("category", CATEGORY)).statusCode(409).body("code", equalTo("ALREADY_REGISTERED"));
        begin(own, Map.of("category", "HEAD_OF_STATE")).statusCode(400).body("code", equalTo("CATEGORY_UNKNOWN"));
    }

    @Test
    void documentsThatAreStillWantedHoldADecisionUp() {
        String id = submitted(somebody());
        ApplicationClient.put(REGISTRAR, id, "documents", Map.of("wanted", "Evidence of your change of name"))
                .statusCode(200)
                .body("state", equalTo("WAITING_FOR_DOCUMENTS"))
                .body("documentsWanted", equalTo("Evidence of your change of name"));
        decide(id, GRANT).statusCode(409).body("code", equalTo("APPLICATION_STEP_NOT_POSSIBLE"));
        ApplicationClient.put(REGISTRAR, id, "documents", Map.of())
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
    }

    private static String submittedBy(String category) {
        String number = somebody();
        String own = Tokens.practitioner(number);
        String id = begin(own, Map.of("category", category))
                .statusCode(201)
                .extract()
                .path("id");
        declare(own, id, Map.of()).statusCode(200);
        submit(own, id).statusCode(200);
        seeIdentity(id).statusCode(200).body("state", equalTo("SUBMITTED"));
        return id;
    }

    private String particulars(String number, String kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select particulars::text from notice
                         where kind = :kind and practitioner_id = (select id from practitioner where register_number = :number)
                        """)
                .bind("kind", kind)
                .bind("number", number)
                .mapTo(String.class)
                .one());
    }
}

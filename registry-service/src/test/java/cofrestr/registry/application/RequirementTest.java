package cofrestr.registry.application;

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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.registry.requirement.StubQualifications;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a requirement must be asked after, qualifications-service is asked before anybody is registered (2014 Act s10(2)). */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@QuarkusTestResource(StubQualifications.class)
class RequirementTest {
    private static final Map<String, String> GRANT = Map.of("outcome", "GRANT");
    private static final Map<String, String> PROVISIONALLY = Map.of("outcome", "GRANT", "registration", "PROVISIONAL");

    @Inject
    TestClock clock;

    @AfterEach
    void backToNoon() {
        clock.set(TestClock.START);
    }

    @Test
    void whoMeetsWhatIsRequiredIsRegistered() {
        String number = somebody();
        StubQualifications.answers(
                number, "{\"outcome\": \"MET\", \"requirements\": [], \"ruleVersions\": {\"YOUTH-WORK\": 3}}");
        String id = submittedAs("YOUTH_WORKER", number);
        JsonPath answered = answered(id);
        assertThat(answered.getString("requirement.outcome")).isEqualTo("MET");
        assertThat(answered.getList("requirement.rules")).containsExactly("YOUTH-WORK 3");
        assertThat(StubQualifications.asked(number))
                .hasSize(1)
                .first()
                .asString()
                .contains("Bearer of-the-stub", "YOUTH_WORKER", "2026-11-22");
        decide(id, GRANT).statusCode(200).body("state", equalTo("GRANTED"));
    }

    @Test
    void whoDoesNotIsNot() {
        String number = somebody();
        StubQualifications.answers(number, "{\"outcome\": \"NOT_MET\", \"requirements\": []}");
        String id = submittedAs("YOUTH_WORKER", number);
        answered(id);
        decide(id, GRANT).statusCode(409).body("code", equalTo("REQUIREMENT_NOT_MET"));
        assertThat(read(REGISTRAR, id).getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void provisionalTimeRegistersProvisionally() {
        String number = somebody();
        StubQualifications.answers(
                number, "{\"outcome\": \"PROVISIONAL_UNTIL\", \"until\": \"2028-11-21\", \"requirements\": []}");
        String id = submittedAs("YOUTH_WORKER", number);
        assertThat(answered(id).getString("requirement.until")).isEqualTo("2028-11-21");
        decide(id, GRANT).statusCode(409).body("code", equalTo("REQUIREMENT_NOT_MET"));
        decide(id, PROVISIONALLY).statusCode(200).body("decision.registration", equalTo("PROVISIONAL"));
    }

    @Test
    void whileNobodyAnswersTheApplicationWaitsAndIsAskedAbout() {
        String number = somebody();
        String id = submittedAs("YOUTH_WORKER", number);
        decide(id, GRANT).statusCode(409).body("code", equalTo("REQUIREMENT_UNANSWERED"));
        JsonPath waits = read(REGISTRAR, id);
        assertThat(waits.getString("requirement.askedFor")).isEqualTo("2026-11-22");
        assertThat(waits.getString("requirement.outcome")).isNull();
        StubQualifications.answers(number, "{\"outcome\": \"MET\", \"requirements\": []}");
        post(REGISTRAR, id, "requirement-question", null).statusCode(200).body("requirement.outcome", nullValue());
        answered(id);
        decide(id, GRANT).statusCode(200);
    }

    @Test
    void thatNoneIsKeptIsNoAnswerWhereTheLawHasOne() {
        String number = somebody();
        StubQualifications.answers(
                number, "{\"outcome\": \"NONE_IN_FORCE\", \"requirements\": [], \"ruleVersions\": {}}");
        String id = submittedAs("YOUTH_WORKER", number);
        assertThat(answered(id).getString("requirement.outcome")).isEqualTo("NONE_IN_FORCE");
        decide(id, GRANT).statusCode(409).body("code", equalTo("REQUIREMENT_UNANSWERED"));
    }

    @Test
    void anAnswerIsForItsDayAlone() {
        String number = somebody();
        StubQualifications.answers(number, "{\"outcome\": \"MET\", \"requirements\": []}");
        String id = submittedAs("YOUTH_WORKER", number);
        answered(id);
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        decide(id, GRANT).statusCode(409).body("code", equalTo("REQUIREMENT_UNANSWERED"));
        post(REGISTRAR, id, "requirement-question", null).statusCode(200);
        assertThat(answered(id).getString("requirement.askedFor")).isEqualTo("2026-11-23");
        decide(id, GRANT).statusCode(200);
    }

    @Test
    void nothingIsAskedForACategoryWithoutAMinimumQualification() {
        String id = submitted(somebody());
        post(REGISTRAR, id, "requirement-question", null).statusCode(200).body("requirement", nullValue());
        decide(id, GRANT).statusCode(200);
    }

    private static String submittedAs(String category, String number) {
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

    /** The application once there is an answer. */
    private static JsonPath answered(String id) {
        JsonPath now = read(REGISTRAR, id);
        while (now.getString("requirement.outcome") == null) {
            now = read(REGISTRAR, id);
        }
        return now;
    }
}

package cofrestr.registry.practitioner;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.time.Clocks;
import cofrestr.testing.Eventually;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post that ends in the future says so itself, once, on the day after its last. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TellWhatFellDueTest {
    private static final String EMPLOYER = Tokens.employer(AUTHORITY);
    private static final String FELL_DUE = "wales.cofrestr.practitioner.fell-due.v1";

    @Inject
    Jdbi jdbi;

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    @Inject
    TellWhatFellDue tell;

    private String school = "";

    @BeforeEach
    void aSchool() {
        school = newSchool();
    }

    @AfterEach
    void backToNoon() {
        testClock.set(TestClock.START);
    }

    /** A person whose only post has {@code lastDay} as its last. */
    private String endingOn(String lastDay) {
        commit(sendText(
                school,
                "2026-11-22",
                HEADING + ",endDate\n" + row(school + "D", "Due" + wordOf(school), "Invented", "1978-08-08", school)
                        + "," + lastDay + "\n"));
        return numberOf(school, school + "D");
    }

    private void daysLater(int days) {
        testClock.set(TestClock.START.plus(Duration.ofDays(days)));
        tell.doOn(Clocks.today(clock));
    }

    /** What the employer is told of the person's having fallen due, read from the beginning. */
    private List<Map<String, Object>> told(String number) {
        Eventually.everythingIsTold(jdbi);
        List<Map<String, Object>> told = new ArrayList<>();
        String cursor = "";
        boolean atHead = false;
        while (!atHead) {
            JsonPath page = as(EMPLOYER)
                    .get("/v1/changes/registry?limit=500" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            told.addAll(
                    page.getList("events.findAll { it.subject == '" + number + "' && it.type == '" + FELL_DUE + "' }"));
            cursor = "&cursor=" + page.getString("cursor");
            atHead = page.getBoolean("atHead");
        }
        return told;
    }

    @Test
    void onTheDayAfterTheLastTheEmployerIsToldOnceThatThePersonLeft() {
        String number = endingOn("2026-11-23");
        daysLater(1);
        assertThat(told(number)).as("the last day is still a day of the post").isEmpty();
        daysLater(2);
        daysLater(2);
        assertThat(told(number))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("movement", "LEFT")
                        .containsEntry("effectiveon", "2026-11-24")
                        .containsEntry("time", "2026-11-24T12:00:00Z")
                        .containsEntry("entityversion", 2)
                        .containsEntry("data", Map.of("subject", number)));
    }

    @Test
    void whatFellDueWhileNobodyWasThereIsToldAsSoonAsSomebodyIs() {
        String number = endingOn("2026-11-22");
        daysLater(3);
        assertThat(told(number))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("movement", "LEFT")
                        .containsEntry("effectiveon", "2026-11-23")
                        .containsEntry("time", "2026-11-25T12:00:00Z"));
        daysLater(4);
        assertThat(told(number)).hasSize(1);
    }

    @Test
    void whoHasAnotherPostStaysInSightAndTheEventSaysWhichEnded() {
        commit(sendText(
                school,
                "2026-11-22",
                HEADING + ",postId,endDate\n"
                        + row(school + "T", "Two" + wordOf(school), "Invented", "1978-09-09", school)
                        + ",1,2026-11-22\n"
                        + row(school + "T", "Two" + wordOf(school), "Invented", "1978-09-09", school) + ",2,\n"));
        String number = numberOf(school, school + "T");
        daysLater(1);
        assertThat(told(number)).singleElement().satisfies(event -> {
            assertThat(event).containsEntry("movement", "WITHIN").containsEntry("effectiveon", "2026-11-23");
            assertThat(String.valueOf(event.get("changed"))).contains("posts");
            assertThat(String.valueOf(event.get("data"))).contains("postId=1", "until=2026-11-22", "postId=2");
        });
    }
}

package cofrestr.registry.speed;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.caller.Role;
import cofrestr.testing.Statements;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What an operation costs the database does not grow with how much it is about. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class StatementCountTest {
    @Inject
    Jdbi jdbi;

    private static String list(String school, int posts) {
        return IntStream.range(0, posts)
                .mapToObj(i -> row(
                        school + "-" + i,
                        wordOf("%04d".formatted(i)) + wordOf(school),
                        "Invented",
                        String.format("19%02d-%02d-%02d", 50 + i % 50, 1 + i / 50 % 12, 1 + i / 600),
                        school))
                .collect(Collectors.joining("\n", HEADING + "\n", "\n"));
    }

    private List<String> committing(int posts) {
        String school = newSchool();
        JsonPath plan = sendText(school, "2026-11-22", list(school, posts));
        return Statements.during(jdbi, () -> commit(plan));
    }

    @Test
    void aCommitOfManyIsAsManyStatementsAsOneOfFew() {
        // Whoever shares a birth date with somebody who was entered since is asked about once more: so it is with both.
        committing(3);
        List<String> few = committing(3);
        List<String> many = committing(900);
        assertThat(many).hasSameSizeAs(few);
        assertThat(few).hasSizeBetween(40, 100);
    }

    @Test
    void aPlanGrowsByTwoBatchesAThousand() {
        String small = newSchool();
        String large = newSchool();
        long few = written(() -> sendText(small, "2026-11-22", list(small, 3)));
        long many = written(() -> sendText(large, "2026-11-22", list(large, 1100)));
        assertThat(many - few).isEqualTo(2);
    }

    /** Statements that write rows of a list or of a plan; asking whether it is planned yet writes none. */
    private long written(Runnable work) {
        return Statements.during(jdbi, work).stream()
                .filter(sql -> sql.contains("insert into roster_"))
                .count();
    }

    private List<String> checking(String client, String number, int rows) {
        String line = "{\"registerNumber\": \"" + number + "\", \"dateOfBirth\": \"1950-01-01\"}\n";
        return Statements.during(
                jdbi,
                () -> as(Tokens.of(client, Role.EMPLOYER, AUTHORITY))
                        .contentType("application/x-ndjson")
                        .body(line.repeat(rows).getBytes(StandardCharsets.UTF_8))
                        .post("/v1/registration-checks")
                        .then()
                        .statusCode(200));
    }

    @Test
    void aListOfChecksIsFourStatementsAThousand() {
        String school = newSchool();
        commit(sendText(school, "2026-11-22", list(school, 1)));
        String number = numberOf(school, school + "-0");
        assertThat(checking("counted-1", number, 1))
                .as("the day, the standings, what was wrong, the look")
                .hasSize(4);
        assertThat(checking("counted-2", number, 1000)).hasSize(4);
        assertThat(checking("counted-3", number, 3001)).hasSize(16);
    }

    @Test
    void readsAreAFewStatementsHoweverManyPeople() {
        String school = newSchool();
        commit(sendText(school, "2026-11-22", list(school, 200)));
        String number = numberOf(school, school + "-0");
        assertThat(Statements.during(jdbi, () -> people(school)))
                .as("scope, the page, the look")
                .hasSize(3);
        assertThat(Statements.during(
                        jdbi,
                        () -> as(Tokens.registrar())
                                .get("/v1/practitioners/" + number)
                                .then()
                                .statusCode(200)))
                .as("entry, whether the fee is paid, posts, registrations, the look")
                .hasSize(5);
        assertThat(Statements.during(
                        jdbi,
                        () -> as(Tokens.employer(AUTHORITY))
                                .contentType("application/json")
                                .body(Map.of("registerNumber", number, "dateOfBirth", "1950-01-01"))
                                .post("/v1/registration-checks")
                                .then()
                                .statusCode(200)))
                .as("wrong tries, standing, the look")
                .hasSize(3);
        assertThat(Statements.during(
                        jdbi,
                        () -> as(Tokens.employer(AUTHORITY))
                                .get("/v1/changes/registry?limit=500")
                                .then()
                                .statusCode(200)))
                .as("the generation, the page, the look")
                .hasSize(3);
    }
}

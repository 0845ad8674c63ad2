package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry is killed while it commits a long list. */
@ExtendWith(RealStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledCommitTest {

    private static final int STAFF = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Register register;
    private Duration undisturbed = Duration.ZERO;

    KilledCommitTest(Register register) {
        this.register = register;
    }

    @AfterEach
    void allOfItRuns() {
        register.startAgain();
    }

    @BeforeAll
    void howLongACommitTakes() {
        Caller sender = register.as(Register.CARDIFF);
        String school = register.newSchool(9600);
        Reply plan = StaffList.of("Kx", STAFF, school).sentBy(sender, school);
        long began = System.nanoTime();
        StaffList.commit(sender, plan).is(202);
        undisturbed = Duration.ofNanos(System.nanoTime() - began);
    }

    @ParameterizedTest(name = "killed after {1} % of the time it takes")
    @CsvSource({"9601, 5, Ka", "9602, 70, Kb", "9603, 250, Kc"})
    void eitherTheWholePlanIsInTheRegisterOrNothingOfIt(int establishment, int percent, String prefix) {
        long millis = undisturbed.toMillis() * percent / 100;
        Caller sender = register.as(Register.CARDIFF);
        String school = register.newSchool(establishment);
        StaffList list = StaffList.of(prefix, STAFF, school);
        Reply plan = list.sentBy(sender, school);
        assertThat(plan.json().at("/counts/starters").asInt()).as(plan.body()).isEqualTo(STAFF);

        String fate = killedDuring(() -> StaffList.askToCommit(sender, plan), millis);
        register.startAgain();
        String was = state(sender, plan);
        String state = settled(sender, plan);
        int people = register.people(Register.CARDIFF, school).count();
        register.progress()
                .detail("killed after " + millis + " ms: caller got " + fate + ", " + was + ", then " + state + ", "
                        + people);
        assertThat(state + " " + people).isIn("PLANNED 0", "COMMITTED " + STAFF);

        Reply again = Eventually.reaches(
                PATIENCE,
                () -> StaffList.commit(sender, plan),
                reply -> !reply.code().equals("BUSY"));
        assertThat(again.is(202).json().path("state").asText()).isEqualTo("COMMITTED");
        assertThat(register.people(Register.CARDIFF, school).numbers())
                .hasSize(STAFF)
                .doesNotHaveDuplicates();
        StaffListFormsTest.assertNothingNew(list.sentBy(sender, school).json().path("counts"), STAFF);
    }

    @Test
    void aCommitThatHasBegunIsTakenUpAgainAndDoneWithoutAnybodyAsking() throws SQLException {
        Caller sender = register.as(Register.CARDIFF);
        String school = register.newSchool(9604);
        Reply plan = StaffList.of("Kd", STAFF, school).sentBy(sender, school);

        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> StaffList.askToCommit(sender, plan));
        try (Connection registry = register.site().database("cofrestr_registry")) {
            Eventually.reaches(PATIENCE, () -> beingCommitted(registry, plan), begun -> begun);
            register.kill("registry-service");
        }
        assertThat(fate(reply)).as("nobody says that it is done").isIn("no answer", "502", "503", "504");
        register.startAgain();
        assertThat(state(sender, plan)).isIn("COMMITTING", "COMMITTED");

        assertThat(settled(sender, plan)).isEqualTo("COMMITTED");
        assertThat(register.people(Register.CARDIFF, school).numbers())
                .hasSize(STAFF)
                .doesNotHaveDuplicates();
    }

    private static boolean beingCommitted(Connection registry, Reply plan) {
        try (PreparedStatement job = registry.prepareStatement(
                "select from job where kind = 'commit-roster' and state = 'RUNNING' and payload ->> 'roster' = ?")) {
            job.setString(1, plan.json().path("id").asText());
            try (ResultSet found = job.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String state(Caller sender, Reply plan) {
        return sender.get(plan.location()).is(200).json().path("state").asText();
    }

    /** How the list stands once nobody works on it: work that was begun and left is taken up when its lease runs out. */
    private static String settled(Caller sender, Reply plan) {
        return StaffList.after("COMMITTING", sender, plan).json().path("state").asText();
    }

    /** What the caller was told, or that nobody answered. */
    private String killedDuring(Supplier<Reply> commit, long millis) {
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(commit);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        register.kill("registry-service");
        return fate(reply);
    }

    private static String fate(CompletableFuture<Reply> reply) {
        try {
            return Integer.toString(reply.join().status());
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(UncheckedIOException.class);
            return "no answer";
        }
    }
}

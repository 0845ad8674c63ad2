package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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

        String fate = killedDuring(() -> StaffList.commit(sender, plan), millis);
        register.startAgain();
        String state = sender.get(plan.location()).is(200).json().path("state").asText();
        int people = register.people(Register.CARDIFF, school).count();
        register.progress().detail("killed after " + millis + " ms: caller got " + fate + ", " + state + ", " + people);
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

    /** What the caller was told, or that nobody answered. */
    private String killedDuring(Supplier<Reply> commit, long millis) {
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(commit);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        register.kill("registry-service");
        try {
            return Integer.toString(reply.join().status());
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(UncheckedIOException.class);
            return "no answer";
        }
    }
}

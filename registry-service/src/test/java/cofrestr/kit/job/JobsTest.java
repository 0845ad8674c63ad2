package cofrestr.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.StoreProblems;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work is done once, by one, or said to have failed: whoever dies, pauses or fails meanwhile. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class JobsTest {
    private static final AtomicInteger KINDS = new AtomicInteger();

    @Inject
    Jdbi jdbi;

    @Inject
    Jobs jobs;

    @Inject
    Heartbeat heartbeat;

    @Inject
    StoreProblems storeProblems;

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    private final String kind = "test-work-" + KINDS.incrementAndGet();
    private Instant now = TestClock.START;

    @BeforeEach
    void aPlaceForEffects() {
        jdbi.useHandle(handle -> handle.execute(
                "create table if not exists job_effect (kind text, said text, primary key (kind, said))"));
    }

    @AfterEach
    void backToNoon() {
        testClock.set(TestClock.START);
    }

    /** A kind of work that no thread of the service knows of, so that only the test does it. */
    private final class Work implements JobKind {
        private final Consumer<Lease> work;

        Work(Consumer<Lease> work) {
            this.work = work;
        }

        @Override
        public String name() {
            return kind;
        }

        @Override
        public void run(Lease lease) {
            work.accept(lease);
        }

        @Override
        public void failed(Handle handle, String payload, String code) {
            say(handle, "failed with " + code);
        }

        @Override
        public int attempts() {
            return 3;
        }
    }

    /** An instance of the service, an owner of its own, that does this work. */
    private RunJobs instance(Consumer<Lease> work) {
        return new RunJobs(jdbi, () -> Stream.of(new Work(work)), heartbeat, storeProblems, clock);
    }

    private RunJobs sayer(String said) {
        return instance(lease -> lease.finish(handle -> say(handle, said)));
    }

    private void say(Handle handle, String said) {
        handle.execute("insert into job_effect values (?, ?)", kind, said);
    }

    private UUID ask(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> jobs.ask(handle, kind, key, "{\"key\": \"" + key + "\"}")));
    }

    private List<String> effects() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select said from job_effect where kind = :kind order by said")
                        .bind("kind", kind)
                        .mapTo(String.class)
                        .list());
    }

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        testClock.set(now);
    }

    private static Lease claimed(RunJobs by) {
        return by.claim().orElseThrow();
    }

    @Test
    void theSameKeyIsTheSameWorkAndIsDoneOnce() {
        UUID id = ask("once");
        assertThat(ask("once")).isEqualTo(id);
        RunJobs runner = sayer("done");
        assertThat(runner.runNext()).isTrue();
        assertThat(runner.runNext()).as("nothing is left").isFalse();
        assertThat(ask("once")).as("also when it is over").isEqualTo(id);
        assertThat(runner.runNext()).isFalse();
        assertThat(effects()).containsExactly("done");
        assertThat(job(id)).extracting(Job::state, Job::progress, Job::attempt).containsExactly(Job.State.DONE, 100, 1);
    }

    @Test
    void workThatIsHeldIsNotTakenByAnotherUntilTheLeaseRanOut() {
        UUID id = ask("held");
        Lease first = claimed(sayer("first"));
        RunJobs second = sayer("second");
        assertThat(second.claim()).isEmpty();
        pass(Lease.LENGTH);
        assertThat(second.claim()).as("at the very end it is still held").isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(second.runNext()).isTrue();
        assertThat(job(id).attempt()).isEqualTo(2);
        assertThat(effects()).containsExactly("second");
        assertThat(first.attempt()).isEqualTo(1);
    }

    @Test
    void aHeartbeatKeepsTheLease() {
        UUID _ = ask("beating");
        Lease held = claimed(sayer("mine"));
        pass(Lease.LENGTH.minusSeconds(1));
        held.extend();
        pass(Lease.LENGTH.minusSeconds(1));
        assertThat(sayer("theirs").claim()).isEmpty();
    }

    @Test
    void whoLostTheLeaseWritesNothing() {
        UUID id = ask("lost");
        RunJobs slow = instance(lease -> {
            pass(Lease.LENGTH.plusSeconds(1));
            assertThat(sayer("of the one who took over").runNext()).isTrue();
            lease.finish(handle -> say(handle, "of the one who lost it"));
        });
        assertThat(slow.runNext()).isTrue();
        assertThat(effects()).containsExactly("of the one who took over");
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void whoLostTheLeaseToOneWhoIsStillAtItWritesNothingEither() {
        UUID id = ask("overtaken");
        RunJobs slow = instance(lease -> {
            pass(Lease.LENGTH.plusSeconds(1));
            Lease _ = claimed(sayer("never"));
            lease.finish(handle -> say(handle, "of the one who lost it"));
        });
        assertThat(slow.runNext()).isTrue();
        assertThat(effects()).isEmpty();
        assertThat(job(id)).extracting(Job::state, Job::attempt).containsExactly(Job.State.RUNNING, 2);
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterAndThenIsFinal() {
        UUID id = ask("failing");
        RunJobs runner = instance(_ -> {
            throw new IllegalStateException("of this test");
        });
        assertThat(runner.runNext()).isTrue();
        assertThat(job(id).state()).isEqualTo(Job.State.WAITING);
        pass(Duration.ofMillis(1999));
        assertThat(runner.runNext()).as("two seconds after the first attempt").isFalse();
        pass(Duration.ofMillis(1));
        assertThat(runner.runNext()).isTrue();
        pass(Duration.ofMillis(3999));
        assertThat(runner.runNext()).as("four seconds after the second").isFalse();
        assertThat(effects()).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(runner.runNext()).isTrue();
        assertThat(job(id))
                .extracting(Job::state, Job::attempt, Job::errorCode)
                .containsExactly(Job.State.FAILED, 3, "INTERNAL");
        assertThat(effects()).containsExactly("failed with INTERNAL");
        pass(Duration.ofDays(1));
        assertThat(runner.runNext()).isFalse();
    }

    @Test
    void aRefusalIsFinalAtOnceAndItsEffectIsUndone() {
        UUID id = ask("refused");
        RunJobs runner = instance(lease -> lease.finish(handle -> {
            say(handle, "half");
            throw Problem.of(KitProblem.LIMIT_TOO_LARGE, 7);
        }));
        assertThat(runner.runNext()).isTrue();
        assertThat(job(id))
                .extracting(Job::state, Job::attempt, Job::errorCode, Job::errorArgs)
                .containsExactly(Job.State.FAILED, 1, "LIMIT_TOO_LARGE", "[7]");
        assertThat(effects()).containsExactly("failed with LIMIT_TOO_LARGE");
    }

    @Test
    void theEffectAndThatItIsDoneAreOneTransaction() {
        UUID id = ask("whole");
        AtomicInteger tries = new AtomicInteger();
        RunJobs runner = instance(lease -> lease.finish(handle -> {
            say(handle, "effect");
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("after the effect, before the end");
            }
        }));
        assertThat(runner.runNext()).isTrue();
        assertThat(effects()).as("undone").isEmpty();
        assertThat(job(id).state()).isEqualTo(Job.State.WAITING);
        pass(Duration.ofSeconds(2));
        assertThat(runner.runNext()).isTrue();
        assertThat(effects()).containsExactly("effect");
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void workAskedForInATransactionThatFailsIsNotAskedFor() {
        UUID[] asked = new UUID[1];
        QuarkusTransaction.begin();
        jdbi.useHandle(handle -> asked[0] = jobs.ask(handle, kind, "undone", "{}"));
        QuarkusTransaction.rollback();
        assertThat(jobs.find(asked[0])).isEmpty();
        assertThat(sayer("never").runNext()).isFalse();
    }
}

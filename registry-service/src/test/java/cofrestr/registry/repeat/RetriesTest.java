package cofrestr.registry.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.kit.repeat.Retried;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database undid because two wanted the same at once is done again; nothing else is. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RetriesTest {
    @Inject
    Undone undone;

    /** An operation that fails with one state after the other, and then succeeds. */
    @ApplicationScoped
    public static class Undone {
        private final Deque<String> states = new ArrayDeque<>();
        private int calls;

        void willFailWith(String... next) {
            states.addAll(List.of(next));
            calls = 0;
        }

        @Retried
        public int calls() {
            calls++;
            String state = states.poll();
            if (state != null) {
                throw new IllegalStateException(new SQLException("undone", state));
            }
            return calls;
        }
    }

    @Test
    void aDeadlockAndASerializationFailureAreDoneAgain() {
        undone.willFailWith("40P01", "40001");
        assertThat(undone.calls()).isEqualTo(3);
    }

    @Test
    void notForEver() {
        undone.willFailWith("40001", "40001", "40001");
        assertThatThrownBy(undone::calls).hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void aBrokenRuleIsNotTriedAgain() {
        undone.willFailWith("23505");
        assertThatThrownBy(undone::calls).hasRootCauseInstanceOf(SQLException.class);
        assertThat(undone.calls()).isEqualTo(2);
    }
}

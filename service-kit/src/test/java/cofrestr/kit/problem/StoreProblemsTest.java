package cofrestr.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreProblemsTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03"})
    void aDatabaseThatWentAwayIsNoFaultOfOursAndSaysThatNobodyKnows(String state) {
        assertThat(said(new IllegalStateException(new SQLException("gone", state))))
                .isEqualTo(KitProblem.UNAVAILABLE);
    }

    @Test
    void theReasonOfACommitThatFailedHangsBesideIt() {
        IllegalStateException commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new RuntimeException(new SQLException("gone", "08006")));
        assertThat(said(new IllegalStateException(commit))).isEqualTo(KitProblem.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "40P01", "40001", "53300"})
    void whatWasUndoneForAnothersSakeIsBusy(String state) {
        assertThat(said(new IllegalStateException(new SQLException("busy", state))))
                .isEqualTo(KitProblem.BUSY);
    }

    @Test
    void anythingElseIsAFaultOfOurs() {
        assertThat(StoreProblems.from(new SQLException("syntax", "42601"), List.of()))
                .isNull();
        assertThat(StoreProblems.from(new SQLException("no state"), List.of())).isNull();
        assertThat(StoreProblems.from(new IllegalStateException("nothing of the database"), List.of()))
                .isNull();
    }

    private static ProblemCode said(Throwable failure) {
        return Objects.requireNonNull(StoreProblems.from(failure, List.of())).code();
    }
}

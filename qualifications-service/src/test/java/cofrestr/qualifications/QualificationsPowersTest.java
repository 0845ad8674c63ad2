package cofrestr.qualifications;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.PowerMatrix;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class QualificationsPowersTest {
    private static final PowerMatrix MATRIX = PowerMatrix.of("cofrestr.qualifications");

    @Test
    void theTableOfPowersSaysWhatTheOperationsDeclare() throws IOException {
        MATRIX.isWrittenDownUnder("qualifications-service");
    }

    @Test
    void everyRoleReachesItsOwnAndNothingElse() {
        Map<String, String> names =
                Map.of(
                        "organisation", "W06000015",
                        "number", "10034678",
                        "code", "TEACHING_ASSISTANT_2",
                        "assessment", "00000000-0000-7000-8000-000000000000",
                        "fact", "00000000-0000-7000-8000-000000000000");
        assertThat(MATRIX.trials(names, names, names).filter(trial -> !trial.isAsDeclared()))
                .isEmpty();
    }
}

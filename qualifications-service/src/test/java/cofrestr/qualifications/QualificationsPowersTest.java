package cofrestr.qualifications;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.PowerMatrix;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class QualificationsPowersTest {
    private static final PowerMatrix MATRIX = PowerMatrix.of("cofrestr.qualifications");

    @Test
    void theTableOfPowersSaysWhatTheOperationsDeclare() throws IOException {
        MATRIX.isWrittenDownUnder("qualifications-service");
    }

    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    @Inject
    Jdbi jdbi;

    @Test
    void everyRoleReachesItsOwnAndNothingElse() {
        Invented invented = new Invented(jdbi);
        invented.organisation("W06000091", "LOCAL_AUTHORITY", null, null);
        invented.organisation("9919001", "SCHOOL", "W06000091", "PRIMARY");
        invented.organisation("W06000092", "LOCAL_AUTHORITY", null, null);
        Map<String, String> own = names(invented, "W06000091");
        assertThat(MATRIX.trials(own, names(invented, "9919001"), names(invented, "W06000092"))
                        .filter(trial -> !trial.isAsDeclared()))
                .isEmpty();
    }

    private static Map<String, String> names(Invented invented, String organisation) {
        String number = invented.person();
        invented.post(number, organisation, "MIDDAY_SUPERVISION_3", "2020-09-01", null);
        return Map.of(
                "organisation", organisation,
                "number", number,
                "code", "TEACHING_ASSISTANT_2",
                "power", "INDUCTION",
                "requirement", NOTHING,
                "simulation", NOTHING);
    }
}

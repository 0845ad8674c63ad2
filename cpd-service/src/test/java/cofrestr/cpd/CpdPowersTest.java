package cofrestr.cpd;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.cpd.enrolment.ProgrammePowers;
import cofrestr.testing.PowerMatrix;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CpdPowersTest {
    private static final PowerMatrix MATRIX = PowerMatrix.of("cofrestr.cpd");

    @Inject
    Jdbi jdbi;

    @Test
    void theTableOfPowersSaysWhatTheOperationsDeclare() throws IOException {
        MATRIX.isWrittenDownUnder("cpd-service");
    }

    @Test
    void everyRoleReachesItsOwnAndNothingElse() {
        Invented invented = new Invented(jdbi);
        invented.organisation("W06000015", null);
        invented.organisation("9919001", "W06000015");
        invented.organisation("W06000092", null);
        Map<String, String> own = new HashMap<>(Map.of("organisation", "W06000015", "number", "10034678"));
        own.put("guest", invented.guest("W06000015").toString());
        Map<String, String> beneath = new HashMap<>(own);
        beneath.put("organisation", "9919001");
        Map<String, String> other = new HashMap<>(own);
        other.put("organisation", "W06000092");
        other.put("number", invented.person());
        other.put("guest", invented.guest("W06000092").toString());
        own.put("/v1/guests", guest("W06000015"));
        beneath.put("/v1/guests", guest("9919001"));
        other.put("/v1/guests", guest("W06000092"));
        programmes(invented, own, beneath, other);
        assertThat(MATRIX.trials(own, beneath, other).filter(trial -> !trial.isAsDeclared()))
                .isEmpty();
    }

    private static String guest(String organisation) {
        return "{\"givenNames\": \"Enw\", \"familyName\": \"Dychmygol\", \"kind\": \"COACH\", \"recordedFor\": \""
                + organisation + "\"}";
    }

    /** Programmes, enrolments and plans: a provider's, an employer's and a person's own, and another's. */
    private void programmes(
            Invented invented, Map<String, String> own, Map<String, String> beneath, Map<String, String> other) {
        invented.organisation("9929001", "W06000092");
        invented.person("10034678");
        ProgrammePowers powers = new ProgrammePowers(jdbi);
        own.putAll(powers.of("W06000015", "9919001", "10034678"));
        beneath.putAll(own);
        beneath.put("organisation", "9919001");
        beneath.put("/v1/guests", guest("9919001"));
        beneath.putAll(ProgrammePowers.bodies("9919001", "10034678", own.getOrDefault("enrolment", "")));
        other.putAll(powers.of("W06000092", "9929001", other.getOrDefault("number", "")));
    }
}

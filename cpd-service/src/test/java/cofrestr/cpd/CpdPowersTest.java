package cofrestr.cpd;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";
    private static final String ACTIVITY =
            "{\"title\": \"Invented\", \"kind\": \"COURSE\", \"endsOn\": \"2026-11-02\"}";
    private static final String GRANT =
            "{\"organisation\": \"W06000015\", \"purpose\": \"PROGRAMME\", \"scopes\": [\"RECORDS\"], \"until\": \"2027-03-31\"}";

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
        String person = invented.person("10034678");
        invented.post(person, "W06000015", "TEACHING_ASSISTANT_2", "2020-09-01", null);
        own.put("record", invented.report(person, "W06000015").toString());
        own.put("grant", invented.grant(person, "W06000015").toString());
        own.put("/v1/practitioners/{number}/access-grants", GRANT);
        own.put("/v1/practitioners/{number}/cpd-records", ACTIVITY);
        own.put("/v1/practitioners/{number}/cpd-records/{record}", ACTIVITY);
        String reviewer = invented.person();
        invented.post(reviewer, "W06000015", "TEACHING_ASSISTANT_4", "2020-09-01", null);
        own.put("review", invented.review(person, reviewer, "W06000015").toString());
        own.put("/v1/reviews", review(person, reviewer, "W06000015"));
        own.put("resource", "ANY_RESOURCE");
        own.put("community", invented.community("W06000015").toString());
        own.put("member", NOTHING);
        own.put("/v1/learning-communities", community("W06000015"));
        Map<String, String> beneath = new HashMap<>(own);
        beneath.put("/v1/learning-communities", community("9919001"));
        beneath.put("organisation", "9919001");
        Map<String, String> other = new HashMap<>(own);
        other.put("organisation", "W06000092");
        String stranger = invented.person();
        other.put("number", stranger);
        other.put("record", invented.report(stranger, "W06000092").toString());
        String strange = invented.person();
        other.put("review", invented.review(stranger, strange, "W06000092").toString());
        other.put("/v1/reviews", review(stranger, strange, "W06000092"));
        other.put("community", invented.community("W06000092").toString());
        other.put("/v1/learning-communities", community("W06000092"));
        other.put("grant", invented.grant(stranger, "W06000092").toString());
        other.put("guest", invented.guest("W06000092").toString());
        own.put("/v1/guests", guest("W06000015"));
        beneath.put("/v1/guests", guest("9919001"));
        other.put("/v1/guests", guest("W06000092"));
        assertThat(MATRIX.trials(own, beneath, other).filter(trial -> !trial.isAsDeclared()))
                .isEmpty();
    }

    private static String guest(String organisation) {
        return "{\"givenNames\": \"Enw\", \"familyName\": \"Dychmygol\", \"kind\": \"COACH\", \"recordedFor\": \""
                + organisation + "\"}";
    }

    private static String review(String reviewee, String reviewer, String organisation) {
        return "{\"reviewee\": \"" + reviewee + "\", \"reviewer\": \"" + reviewer + "\", \"organisation\": \"" + organisation
                + "\", \"beginsOn\": \"2026-09-01\", \"dueOn\": \"2027-07-16\"}";
    }

    private static String community(String organisation) {
        return "{\"focusEn\": \"Invented\", \"focusCy\": \"Dychmygol\", \"convenor\": \"" + organisation
                + "\", \"beginsOn\": \"2026-09-01\"}";
    }
}

package cofrestr.cpd;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.PowerMatrix;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
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
        invented.person("10034678");
        invented.post("10034678", "9919001", "TEACHING_ASSISTANT_3", "2020-09-01", null);
        takenInstruments(own, beneath, other);
        assertThat(MATRIX.trials(own, beneath, other).filter(trial -> !trial.isAsDeclared()))
                .isEmpty();
    }

    private static String guest(String organisation) {
        return "{\"givenNames\": \"Enw\", \"familyName\": \"Dychmygol\", \"kind\": \"COACH\", \"recordedFor\": \""
                + organisation + "\"}";
    }

    /** What a person and organisations took. */
    private void takenInstruments(Map<String, String> own, Map<String, String> beneath, Map<String, String> other) {
        for (Map<String, String> names : List.of(own, beneath, other)) {
            names.put("instrument", "ICT_SKILLS_AUDIT");
            names.put("taken", taken("register_number", names.getOrDefault("number", "")));
            names.put("assessment", taken("organisation", names.getOrDefault("organisation", "")));
        }
    }

    private String taken(String column, String of) {
        return jdbi.withHandle(
                handle -> handle.createQuery("with whole as (insert into self_assessment (" + column + """
                        , instrument, version, mode, taken_as, taken_on, recorded_by, recorded_from)
                        values (:of, 'ICT_SKILLS_AUDIT', 1, 'ONLINE', '', '2026-11-01', 'test', now()) returning id),
                        answered as (insert into self_assessment_answer (self_assessment, area, item, answer)
                        select w.id, i.area, i.place, 2 from whole w, instrument_item i where i.instrument = 'ICT_SKILLS_AUDIT')
                        select id::text from whole
                        """)
                        .bind("of", of)
                        .mapTo(String.class)
                        .one());
    }
}

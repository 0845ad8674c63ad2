package cofrestr.registry.application;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static cofrestr.registry.application.ApplicationClient.APPLICATIONS;
import static cofrestr.registry.application.ApplicationClient.REGISTRAR;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Many decided at once by several clients: no registration twice, no notice lost, no deadlock. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ManyApplicationsTest {
    private static final int MANY = 200;

    @Inject
    Jdbi jdbi;

    @Test
    void eachIsDecidedOnceHoweverManyDecideItAtOnce() throws Exception {
        String school = newSchool();
        String[] rows = new String[MANY];
        for (int i = 0; i < MANY; i++) {
            rows[i] = row(school + "-" + i, "Lliaws" + wordOf(school) + "x" + i, "Invented", "1990-01-01", school);
        }
        commit(school, "2026-11-22", rows);
        List<String> ids = submitAll(school);
        assertThat(ids).hasSize(MANY);

        List<Callable<String>> decisions = new ArrayList<>();
        for (String id : ids) {
            decisions.add(() -> decided(id));
            decisions.add(() -> decided(id));
        }
        Collections.shuffle(decisions, new java.util.Random(20261122));
        List<String> answers;
        try (var clients = Executors.newFixedThreadPool(8)) {
            answers = clients.invokeAll(decisions).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
        assertThat(answers.stream().filter("200"::equals)).hasSize(MANY);
        assertThat(answers).containsOnly("200", "412 CHANGED_MEANWHILE");
        assertThat(count("registration where act = any(:ids::uuid[])", ids)).isEqualTo(MANY);
        assertThat(count("notice where act = any(:ids::uuid[]) and organisation is null", ids))
                .isEqualTo(MANY);
        assertThat(count("notice where act = any(:ids::uuid[]) and organisation = '" + school + "'", ids))
                .isEqualTo(MANY);
        assertThat(count("""
                        feed_event e where e.type = 'wales.cofrestr.registration.granted.v1' and e.subject in (
                            select p.register_number from practitioner p join application a on a.practitioner_id = p.id where a.id = any(:ids::uuid[]))
                        """, ids)).isEqualTo(MANY);
        assertThat(count("application_step where event = 'GRANT' and application = any(:ids::uuid[])", ids))
                .isEqualTo(MANY);
    }

    /** Puts an application of each of the school's people before the registrars, as a desk's imports would. */
    private List<String> submitAll(String school) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into application (practitioner_id, category, state, entered_by, queued_at, submitted_on, recorded_from)
                        select distinct practitioner_id, 'SCHOOL_LEARNING_SUPPORT_WORKER', 'SUBMITTED', 'REGISTRAR', :now::timestamptz, '2026-11-22'::date, :now::timestamptz
                          from employment where organisation = :school
                        returning id::text
                        """)
                .bind("school", school)
                .bind("now", java.time.Instant.parse("2026-11-22T12:00:00Z"))
                .mapTo(String.class)
                .list());
    }

    private static String decided(String id) {
        while (true) {
            Response answer = as(REGISTRAR)
                    .header("If-Match", "\"application.en.1\"")
                    .contentType("application/json")
                    .body(Map.of("outcome", "GRANT"))
                    .post(APPLICATIONS + "/" + id + "/decision");
            if (answer.statusCode() == 200) {
                return "200";
            }
            if (answer.statusCode() != 503) {
                return answer.statusCode() + " " + answer.jsonPath().getString("code");
            }
        }
    }

    private int count(String from, List<String> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .bind("ids", ids.toArray(String[]::new))
                .mapTo(Integer.class)
                .one());
    }
}

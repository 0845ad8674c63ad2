package cofrestr.cpd.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.cpd.Invented;
import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who had training, as figures; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@QuarkusTestResource(StubRegistry.class)
class TrainingAccessTest {
    private static final String ANALYST = Tokens.of("analyst", Role.POLICY_ANALYST);

    @Inject
    Jdbi jdbi;

    private List<String> working(String role, int people) {
        Invented invented = new Invented(jdbi);
        invented.organisation("W06000064", null);
        invented.organisation("6649001", "W06000064");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String number = invented.person();
            invented.post(number, "6649001", role, "2020-09-01", null);
            numbers.add(number);
        }
        return numbers;
    }

    private static Map<String, Object> group(String role) {
        return groups("ROLE_PROFILE").stream()
                .filter(one -> role.equals(one.get("group")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> groups(String by) {
        return given().header("Authorization", "Bearer " + ANALYST)
                .get("/v1/training-access?by=" + by)
                .then()
                .statusCode(200)
                .extract()
                .path("groups");
    }

    @Test
    void whatWasDoneInTheLastTwoYearsCountsAndAllIsRounded() {
        List<String> numbers = working("TA_ACCESS_1", 22);
        Invented invented = new Invented(jdbi);
        numbers.subList(0, 11).forEach(number -> invented.report(number, "6649001"));
        assertThat(group("TA_ACCESS_1")).containsEntry("people", 20).containsEntry("trained", 10);
    }

    @Test
    void whatWasOfferedCountsBesideWhatWasTaken() {
        List<String> numbers = working("TA_ACCESS_5", 40);
        numbers.subList(0, 10).forEach(number -> offered(number, "EMPLOYER", "2027-02-01"));
        numbers.subList(5, 15).forEach(number -> enrolled(number, "WAITING", null));
        numbers.subList(15, 25).forEach(number -> enrolled(number, "DECLINED", "NO_COVER"));
        numbers.subList(25, 40).forEach(number -> offered(number, "PERSON", "2027-02-01"));
        assertThat(group("TA_ACCESS_5"))
                .containsEntry("people", 40)
                .containsEntry("trained", 0)
                .containsEntry("offered", 25);
    }

    /** An activity that somebody planned before the end of October 2026. */
    private void offered(String number, String by, String on) {
        jdbi.useHandle(handle -> handle.execute("""
                with planned as (
                    insert into cpd_record (register_number, course_key, title, kind, begins_on, ends_on, state, recorded_from)
                    values (?, 'invented ' || gen_random_uuid(), 'Invented', 'COURSE', ?::date, ?::date, 'PLANNED', '2026-10-01') returning id, ends_on)
                insert into cpd_report (record, source, source_kind, title, kind, begins_on, ends_on, state, reported_by, recorded_from)
                select id, '6649001', ?, 'Invented', 'COURSE', ends_on, ends_on, 'PLANNED', 'test', '2026-10-01' from planned
                """, number, on, on, by));
    }

    private void enrolled(String number, String state, @Nullable String reason) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into programme (code, title_en, title_cy, provider, mode, language, valid_from, fee, basis, source, recorded_by, recorded_from)
                    values ('TA-OFFERED', 'Invented', 'Dychmygol', 'TA-PROVIDER', 'ONLINE', 'BOTH', '2026-09-01', 0, 'LIVE', 'invented', 'test', now())
                    on conflict do nothing
                    """);
            handle.execute("""
                    insert into programme_year (programme, label, begins, ends, places, recorded_by, recorded_from)
                    values ('TA-OFFERED', '2026-27', '2026-09-01', '2027-08-31', 0, 'test', now()) on conflict do nothing
                    """);
            handle.execute("""
                    insert into enrolment (year, register_number, role, amount, state, ended_on, reason, recorded_by, recorded_from)
                    select id, ?, 'PARTICIPANT', 0, ?, case when ?::text is not null then '2026-10-02'::date end, ?, 'test', '2026-10-02'
                      from programme_year where programme = 'TA-OFFERED'
                    """, number, state, reason, reason);
        });
    }

    @Test
    void whatWouldTellOfFewIsNotShown() {
        List<String> numbers = working("TA_ACCESS_2", 22);
        Invented invented = new Invented(jdbi);
        numbers.subList(0, 20).forEach(number -> invented.report(number, "6649001"));
        assertThat(group("TA_ACCESS_2")).containsEntry("people", 20).containsEntry("trained", null);
        List<String> seven = working("TA_ACCESS_4", 7);
        seven.forEach(number -> invented.report(number, "6649001"));
        assertThat(group("TA_ACCESS_4")).as("of a small group not even all").containsEntry("trained", null);
        working("TA_ACCESS_3", 3);
        assertThat(group("TA_ACCESS_3")).containsEntry("people", null).containsEntry("trained", null);
    }

    @Test
    void theRegistryCountsBySexRacialGroupAndDisabilityAndWhatIsSaidOfFewIsNotNamed() {
        List<String> numbers = working("TA_ACCESS_6", 25);
        Invented invented = new Invented(jdbi);
        numbers.subList(0, 11).forEach(number -> invented.report(number, "6649001"));
        StubRegistry.holds(numbers.subList(0, 22), "Invented group");
        StubRegistry.holds(numbers.subList(22, 25), "Said of few");
        for (String by : List.of("SEX", "RACIAL_GROUP", "DISABILITY")) {
            List<Map<String, Object>> groups = groups(by);
            assertThat(groups)
                    .as(by)
                    .anySatisfy(one -> assertThat(one)
                            .containsEntry("group", "Invented group")
                            .containsEntry("people", 20)
                            .containsEntry("trained", 10))
                    .noneSatisfy(one -> assertThat(one).containsEntry("group", "Said of few"))
                    .anySatisfy(one -> assertThat(one).containsEntry("group", "OTHER"));
        }
    }

    @Test
    void whereTheRegistryDoesNotAnswerNothingIsMadeUp() {
        working("TA_ACCESS_7", 1);
        StubRegistry.isBusy(true);
        try {
            given().header("Authorization", "Bearer " + ANALYST)
                    .get("/v1/training-access?by=SEX")
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("REGISTRY_UNANSWERED"));
        } finally {
            StubRegistry.isBusy(false);
        }
    }
}

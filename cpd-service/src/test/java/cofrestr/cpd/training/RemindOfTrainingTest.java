package cofrestr.cpd.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.cpd.Invented;
import cofrestr.testing.Eventually;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is reminded of training that ends, once at each step: 90 and 30 days before. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RemindOfTrainingTest {
    private static final String AUTHORITY = "RM-AUTHORITY";
    private static final AtomicInteger SCHOOLS = new AtomicInteger(1);

    /** Its child protection holds until 1 March 2027: 90 days before is 1 December 2026, 30 days before 30 January 2027. */
    private static final String DONE = "2026-03-02";

    @Inject
    Jdbi jdbi;

    @Inject
    RemindOfTraining chore;

    private String school = "";
    private String number = "";

    @BeforeEach
    void somebodyWorksAtASchool() {
        Invented invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, null);
        school = "RM-SCHOOL-" + SCHOOLS.getAndIncrement();
        invented.organisation(school, AUTHORITY);
        number = invented.person();
        invented.post(number, school, "TEACHING_ASSISTANT_2", "2020-09-01", null);
    }

    @Test
    void theSchoolAndWhoeverStandsAboveItAreRemindedOnceAtEachStep() {
        done(school, DONE);
        String cursor = now(school);
        String above = now(AUTHORITY);
        on("2026-11-30");
        assertThat(told(school)).isEmpty();
        on("2026-12-01");
        on("2026-12-01");
        on("2026-12-02");
        String next = read(school, cursor)
                .body("events.type", contains("wales.cofrestr.training.due.v1"))
                .body("events.subject", contains(number))
                .body("events[0].source", equalTo("/cpd"))
                .body("events[0].data.organisation", equalTo(school))
                .body("events[0].data.topic", equalTo("CHILD_PROTECTION"))
                .body("events[0].data.holdsUntil", equalTo("2027-03-01"))
                .body("events[0].data.daysBefore", equalTo(90))
                .extract()
                .path("cursor");
        read(AUTHORITY, above).body("events.data.organisation", contains(AUTHORITY));
        on("2027-01-30");
        on("2027-02-20");
        read(school, next).body("events.data.daysBefore", contains(30));
        assertThat(told(school)).containsExactly(90, 30);
        assertThat(told(AUTHORITY)).containsExactly(90, 30);
    }

    @Test
    void aStepThatPassedWhileNobodyWasThereIsToldByTheNextAlone() {
        done(school, DONE);
        on("2027-02-10");
        on("2027-02-11");
        assertThat(told(school)).containsExactly(30);
    }

    @Test
    void whatWasRenewedOrIsOverIsNotRemindedOf() {
        done(school, DONE);
        done(school, "2026-11-02");
        on("2026-12-01");
        on("2028-01-01");
        assertThat(told(school)).isEmpty();
    }

    @Test
    void aSchoolIsToldOfWhatItMayKnowAndThePersonOfAll() {
        done("RM-PROVIDER", DONE);
        own().body("items.find { it.topic == 'CHILD_PROTECTION' }.remindedOn", nullValue());
        on("2026-12-01");
        assertThat(told(school)).isEmpty();
        own().body("items.find { it.topic == 'CHILD_PROTECTION' }.remindedOn", equalTo("2026-12-01"));
        open(school);
        on("2026-12-03");
        assertThat(told(school)).containsExactly(90);
        assertThat(told(AUTHORITY)).isEmpty();
        given().auth()
                .oauth2(Tokens.employer(school))
                .get("/v1/training-due?within=366&organisation=" + school)
                .then()
                .statusCode(200)
                .body("items.find { it.topic == 'CHILD_PROTECTION' }.remindedOn", equalTo("2026-12-03"));
    }

    @Test
    void whoHasTwoNumbersIsRemindedOfOnce() {
        done(school, DONE);
        on("2026-12-01");
        String survivor = new Invented(jdbi).person();
        jdbi.useHandle(handle -> {
            handle.execute("insert into survivor (number, survivor) values (?, ?)", number, survivor);
            handle.execute("update followed_post set number = ? where number = ?", survivor, number);
        });
        on("2026-12-02");
        assertThat(told(school)).containsExactly(90);
        number = survivor;
        assertThat(told(school)).isEmpty();
        on("2027-01-30");
        assertThat(told(school)).containsExactly(30);
    }

    private void on(String day) {
        chore.doOn(LocalDate.parse(day));
    }

    private void done(String source, String day) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with done as (
                            insert into cpd_record (register_number, course_key, title, kind, topic, begins_on, ends_on, state, recorded_from)
                            values (:number, 'invented ' || gen_random_uuid(), 'Invented', 'COURSE', 'CHILD_PROTECTION', :day::date, :day::date, 'DONE', now())
                            returning id)
                        insert into cpd_report (record, source, source_kind, title, kind, topic, begins_on, ends_on, state, reported_by, recorded_from)
                        select id, :source, 'EMPLOYER', 'Invented', 'COURSE', 'CHILD_PROTECTION', :day::date, :day::date, 'DONE', 'test', now() from done
                        """)
                .bind("number", number)
                .bind("source", source)
                .bind("day", day)
                .execute());
    }

    /** The person opens training to an organisation. */
    private void open(String organisation) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into access_grant (register_number, organisation, purpose, scopes, from_date, until, recorded_by, recorded_from)
                values (?, ?, 'PROGRAMME', '{TRAINING}', '2026-01-01', '2027-06-01', 'test', now())
                """, number, organisation));
    }

    /** After all that other tests told of has its position. */
    private String now(String organisation) {
        Eventually.everythingIsTold(jdbi);
        return given().auth()
                .oauth2(Tokens.employer(organisation))
                .get("/v1/changes/cpd?from=now")
                .then()
                .statusCode(200)
                .extract()
                .path("cursor");
    }

    private static ValidatableResponse read(String organisation, String cursor) {
        return given().auth()
                .oauth2(Tokens.employer(organisation))
                .queryParam("cursor", cursor)
                .queryParam("wait", 20)
                .get("/v1/changes/cpd")
                .then()
                .statusCode(200);
    }

    /** The steps at which an organisation was told of the person. */
    private List<Integer> told(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (data -> 'employer' ->> 'daysBefore')::int from feed_event
                         where subject = :number and :organisation = any(routes_after) order by seq
                        """)
                .bind("number", number)
                .bind("organisation", organisation)
                .mapTo(Integer.class)
                .list());
    }

    private ValidatableResponse own() {
        return given().auth()
                .oauth2(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/training-due")
                .then()
                .statusCode(200);
    }
}

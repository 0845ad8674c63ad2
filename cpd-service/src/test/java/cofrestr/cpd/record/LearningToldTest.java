package cofrestr.cpd.record;

import static cofrestr.cpd.record.RecordClient.enter;
import static cofrestr.cpd.record.RecordClient.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.cpd.Invented;
import cofrestr.cpd.induction.FollowPosts;
import cofrestr.kit.caller.Role;
import cofrestr.testing.Eventually;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other services are told of training and induction, and what nobody is; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class LearningToldTest {
    private static final String SCHOOL = "LT-SCHOOL";
    private static final String SCHOOLS = Tokens.employer(SCHOOL);
    private static final String PROVIDERS = Tokens.of("trainer", Role.PROVIDER, "LT-PROVIDER");
    private static final String HEADING = "registerNumber,title,kind,topic,endsOn,hours,reference";

    @Inject
    Jdbi jdbi;

    @Inject
    FollowPosts chore;

    private Invented invented = new Invented(Jdbi.create("jdbc:none"));
    private String number = "";

    @BeforeEach
    void somebodyWorksAtASchool() {
        invented = new Invented(jdbi);
        invented.organisation("LT-AUTHORITY", null);
        invented.organisation("LT-PROVIDER", null);
        invented.organisation(SCHOOL, "LT-AUTHORITY");
        number = invented.person();
        invented.post(number, SCHOOL, "TEACHING_ASSISTANT_2", "2020-09-01", null);
    }

    @Test
    void trainingThatASchoolOrProviderReportsIsToldUntilItEnds() {
        report(SCHOOLS, HEADING, number + ",Safeguarding,COURSE,CHILD_PROTECTION,2026-03-02,3,a-" + number);
        report(PROVIDERS, HEADING, number + ",First aid at work,COURSE,FIRST_AID,2026-04-01,6,b-" + number);
        assertThat(types()).containsExactly("training.changed", "training.changed");
        JsonPath last = last();
        assertThat(last.getString("registerNumber")).isEqualTo(number);
        assertThat(last.getList("training.topic")).containsExactly("CHILD_PROTECTION", "FIRST_AID");
        assertThat(last.getList("training.from")).containsExactly("2026-03-02", "2026-04-01");
        assertThat(last.getList("training.until")).containsExactly("2027-03-01", "2029-03-31");
        assertThat(last.getList("inductions")).isEmpty();
    }

    @Test
    void whatThePersonAloneSaysAndOtherLearningIsNotTold() {
        enter(
                        number,
                        Map.of(
                                "title",
                                "Safeguarding",
                                "kind",
                                "COURSE",
                                "topic",
                                "CHILD_PROTECTION",
                                "endsOn",
                                "2026-03-02"))
                .statusCode(201);
        report(SCHOOLS, HEADING, number + ",Reading,COURSE,,2026-03-02,3,c-" + number);
        assertThat(types()).isEmpty();
    }

    @Test
    void theSameReportedAgainIsNotToldAgainAndOneThatIsTakenBackIs() {
        String row = number + ",Safeguarding,COURSE,CHILD_PROTECTION,2026-03-02,3,d-" + number;
        report(SCHOOLS, HEADING, row);
        report(SCHOOLS, HEADING, row);
        report(PROVIDERS, HEADING, number + ",Safeguarding,COURSE,CHILD_PROTECTION,2026-03-02,3,e-" + number);
        assertThat(types()).as("two say the same").containsExactly("training.changed");
        report(SCHOOLS, HEADING, number + ",Safeguarding,COURSE,CHILD_PROTECTION,2026-03-03,3,d-" + number);
        assertThat(last().getList("training.from")).containsExactly("2026-03-02", "2026-03-03");
        for (String token : List.of(SCHOOLS, PROVIDERS)) {
            String mine = RecordClient.read(token, number).extract().path("items[0].id");
            given().auth()
                    .oauth2(token)
                    .post("/v1/cpd-records/" + mine + "/withdrawal")
                    .then()
                    .statusCode(204);
        }
        assertThat(last().getList("training")).isEmpty();
        assertThat(types()).hasSize(4).containsOnly("training.changed");
    }

    @Test
    void employersReadNothingOfIt() {
        Eventually.everythingIsTold(jdbi);
        String cursor = given().auth()
                .oauth2(SCHOOLS)
                .get("/v1/changes/cpd?from=now")
                .then()
                .extract()
                .path("cursor");
        report(SCHOOLS, HEADING, number + ",Safeguarding,COURSE,CHILD_PROTECTION,2026-11-02,3,f-" + number);
        List<Object> events = given().auth()
                .oauth2(SCHOOLS)
                .queryParam("cursor", cursor)
                .get("/v1/changes/cpd")
                .then()
                .statusCode(200)
                .extract()
                .path("events");
        assertThat(events).isEmpty();
    }

    @Test
    void anInductionIsToldWhenItIsOpenedAndWhenItsPostEnds() {
        String starter = invented.person();
        number = starter;
        invented.post(starter, SCHOOL, "TEACHING_ASSISTANT_2", "2026-11-16", null);
        chore.doOn(LocalDate.parse("2026-11-22"));
        assertThat(types()).containsExactly("induction.opened", "induction.late");
        assertThat(last().getString("inductions[0].beginsOn")).isEqualTo("2026-11-16");
        assertThat(last().getString("inductions[0].endedOn")).isNull();
        jdbi.useHandle(
                handle -> handle.execute("update followed_post set until = '2026-11-20' where number = ?", starter));
        chore.doOn(LocalDate.parse("2026-11-23"));
        chore.doOn(LocalDate.parse("2026-11-24"));
        assertThat(types()).containsExactly("induction.opened", "induction.late", "induction.ended");
        assertThat(last().getString("inductions[0].endedOn")).isEqualTo("2026-11-20");
    }

    @Test
    void aFirstDayThatMovesIsTold() {
        String starter = invented.person();
        number = starter;
        invented.post(starter, SCHOOL, "TEACHING_ASSISTANT_2", "2026-12-01", null);
        chore.doOn(LocalDate.parse("2026-11-22"));
        jdbi.useHandle(handle ->
                handle.execute("update followed_post set from_date = '2026-12-07' where number = ?", starter));
        chore.doOn(LocalDate.parse("2026-11-23"));
        chore.doOn(LocalDate.parse("2026-11-24"));
        assertThat(types()).containsExactly("induction.opened", "induction.moved");
        assertThat(last().getString("inductions[0].beginsOn")).isEqualTo("2026-12-07");
    }

    @Test
    void anExemptionAndACompletionAreToldAtOnce() {
        String exempted = opened();
        act(exempted, "exemption");
        assertThat(types()).containsExactly("induction.exempted");
        assertThat(last().getString("inductions[0].exemptedOn")).isEqualTo("2026-11-22");
        String completed = opened();
        jdbi.useHandle(handle -> handle.execute(
                "update induction_step set done_on = '2026-11-20', recorded_by = 'test', recorded_from = now() where induction = ?::uuid",
                completed));
        act(completed, "completion");
        assertThat(types()).containsExactly("induction.completed");
        assertThat(last().getString("inductions[0].completedOn")).isEqualTo("2026-11-22");
    }

    /** The induction of somebody new. */
    private String opened() {
        number = invented.person();
        invented.post(number, SCHOOL, "TEACHING_ASSISTANT_2", "2026-11-16", null);
        return given().auth()
                .oauth2(SCHOOLS)
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "organisation", SCHOOL, "roleProfile", "TEACHING_ASSISTANT_2"))
                .post("/v1/inductions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void act(String induction, String act) {
        RequestSpecification as = given().auth().oauth2(SCHOOLS);
        if (act.equals("exemption")) {
            as = as.contentType("application/json").body(Map.of("reason", "Invented"));
        }
        as.post("/v1/inductions/" + induction + "/" + act).then().statusCode(200);
    }

    private List<String> types() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select regexp_replace(type, '^wales\\.cofrestr\\.|\\.v1$', '', 'g') from feed_event where subject = ? order by seq
                        """).bind(0, number).mapTo(String.class).list());
    }

    private JsonPath last() {
        String told = jdbi.withHandle(handle -> handle.createQuery(
                        "select (data -> 'service')::text from feed_event where subject = ? order by seq desc limit 1")
                .bind(0, number)
                .mapTo(String.class)
                .one());
        return JsonPath.from(told);
    }
}

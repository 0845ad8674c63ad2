package cofrestr.qualifications.told;

import static cofrestr.qualifications.requirement.RequirementClient.REGISTRAR;
import static cofrestr.qualifications.requirement.RequirementClient.as;
import static cofrestr.qualifications.requirement.RequirementClient.body;
import static cofrestr.qualifications.requirement.RequirementClient.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.qualifications.Invented;
import cofrestr.testing.Eventually;
import cofrestr.testing.StubFeedInstallation;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cpd-service tells decides requirements that were unknown before; today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@QuarkusTestResource(
        value = StubFeedInstallation.class,
        initArgs = @ResourceArg(name = "feed", value = "cpd"),
        restrictToAnnotatedClass = true)
class KeepToldTest {
    private static final String CHANGED = "wales.cofrestr.training.changed.v1";

    @Inject
    Jdbi jdbi;

    private String number = "";
    private long version;

    @BeforeEach
    void somebody() {
        number = new Invented(jdbi).person();
        version = 0;
    }

    @Test
    void trainingIsKnownOnceItIsToldAndOverWhenItIsOver() {
        asked("TOLD_TRAINING", "{'kind':'CPD','fact':'CHILD_PROTECTION','validity':{'notExpired':true}}");
        assertThat(outcome("")).isEqualTo("UNKNOWN");
        told("[]", "[{'topic':'CHILD_PROTECTION','from':'2026-03-02','until':'2027-03-01'}]");
        assertThat(outcome("")).isEqualTo("MET");
        assertThat(outcome("?asAt=2027-03-02")).isEqualTo("NOT_MET");
    }

    @Test
    void whatHoldsLongestCountsAlsoWhereALaterOneIsOver() {
        asked("TOLD_LONGEST", "{'kind':'CPD','fact':'BEHAVIOUR','validity':{'notExpired':true}}");
        told(
                "[]",
                "[{'topic':'BEHAVIOUR','from':'2026-01-10','until':'2029-01-09'},{'topic':'BEHAVIOUR','from':'2026-11-01','until':'2027-10-31'}]");
        assertThat(outcome("?asAt=2028-01-01")).isEqualTo("MET");
        assertThat(outcome("?asAt=2029-01-10")).isEqualTo("NOT_MET");
    }

    @Test
    void whatIsToldNoMoreIsTakenBackAndWhatWasBeforeCountsAgain() {
        asked("TOLD_BACK", "{'kind':'CPD','fact':'FIRST_AID','validity':{'notExpired':true}}");
        String older = "{'topic':'FIRST_AID','from':'2024-01-10','until':'2027-01-09'}";
        told("[]", "[" + older + ",{'topic':'FIRST_AID','from':'2026-10-01','until':'2029-09-30'}]");
        assertThat(outcome("?asAt=2027-06-01")).isEqualTo("MET");
        told("[]", "[" + older + "]");
        assertThat(outcome("?asAt=2027-06-01")).isEqualTo("NOT_MET");
        assertThat(outcome("")).isEqualTo("MET");
        told("[]", "[]");
        assertThat(outcome("")).isEqualTo("NOT_MET");
        assertThat(facts())
                .containsExactlyInAnyOrder(
                        "2024-01-10 true", "2026-10-01 true", "2026-10-01 false", "2024-01-10 false");
    }

    @Test
    void anInductionIsNotCompleteUntilItIsAndThenStaysSo() {
        asked("TOLD_INDUCTION", "{'kind':'INDUCTION'}");
        told("[{'beginsOn':'2026-01-12'}]", "[]");
        assertThat(outcome("")).isEqualTo("NOT_MET");
        told("[{'beginsOn':'2026-01-12','completedOn':'2026-06-30'}]", "[]");
        assertThat(outcome("")).isEqualTo("MET");
        assertThat(outcome("?asAt=2026-06-29")).isEqualTo("NONE_IN_FORCE");
        told(
                "[{'beginsOn':'2026-01-12','completedOn':'2026-06-30'},{'beginsOn':'2026-09-01','endedOn':'2026-10-01'}]",
                "[]");
        assertThat(outcome("")).isEqualTo("MET");
    }

    @Test
    void anExemptionStandsForCompletionAndTheSameToldAgainAddsNothing() {
        asked("TOLD_EXEMPT", "{'kind':'INDUCTION'}");
        told("[{'beginsOn':'2026-01-12','exemptedOn':'2026-02-01'}]", "[]");
        assertThat(outcome("")).isEqualTo("MET");
        int before = facts().size();
        told("[{'beginsOn':'2026-01-12','exemptedOn':'2026-02-01'}]", "[]");
        assertThat(facts()).hasSize(before);
    }

    @Test
    void eventsThatStateNothingOfItArePassedOver() {
        told("[]", "[{'topic':'BEHAVIOUR','from':'2026-03-02','until':'2028-03-01'}]");
        add("wales.cofrestr.programme.awarded.v1", "{'registerNumber':'" + number + "','programme':'P'}");
        assertThat(facts()).containsExactly("2026-03-02 true");
    }

    private void asked(String code, String criteria) {
        published(body(
                code,
                "{'categories':['OF_" + code + "']}",
                criteria,
                "'effectiveFrom':'2026-11-22','changeOfEmployer':'KEEPS',"));
        new Invented(jdbi).registration(number, "OF_" + code, "2016-04-01");
    }

    private void told(String inductions, String training) {
        add(CHANGED, "{'inductions':" + inductions + ",'training':" + training + "}");
    }

    /** Adds an event and waits until it is taken in. */
    private void add(String type, String data) {
        version++;
        StubFeedInstallation.feed().add(type, number, version, data.replace('\'', '"'));
        Eventually.holds("taken in", () -> taken() == version);
    }

    private long taken() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(version), 0) from followed_subject where feed = 'cpd' and subject = ?")
                .bind(0, number)
                .mapTo(Long.class)
                .one());
    }

    private List<String> facts() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select from_date || ' ' || met from told_fact where register_number = ? order by recorded_from, id")
                .bind(0, number)
                .mapTo(String.class)
                .list());
    }

    private String outcome(String query) {
        JsonPath read = as(REGISTRAR)
                .get("/v1/practitioners/" + number + "/compliance" + query)
                .then()
                .statusCode(200)
                .body("registerNumber", equalTo(number))
                .extract()
                .jsonPath();
        return read.getString("outcome");
    }
}

package cofrestr.qualifications.compliance;

import static cofrestr.qualifications.requirement.RequirementClient.REGISTRAR;
import static cofrestr.qualifications.requirement.RequirementClient.as;
import static cofrestr.qualifications.requirement.RequirementClient.body;
import static cofrestr.qualifications.requirement.RequirementClient.published;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.qualifications.Invented;
import cofrestr.testing.Statements;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of fact is read from the records, as they stood on both clocks. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class FactsTest {
    private static final String AUTHORITY = "W06000061";
    private static final String SCHOOL = "9619001";
    private static final String TOLD = "2026-11-20T00:00:00Z";
    private static final String FROM_TODAY = "'effectiveFrom':'2026-11-22','changeOfEmployer':'KEEPS',";

    @Inject
    Jdbi jdbi;

    private Invented invented = new Invented(Jdbi.create("jdbc:none"));

    @BeforeEach
    void organisations() {
        invented = new Invented(jdbi);
        invented.organisation(AUTHORITY, "LOCAL_AUTHORITY", null, null);
        invented.organisation(SCHOOL, "SCHOOL", AUTHORITY, "SPECIAL");
    }

    /** Publishes what is asked of a category that nobody else's test has; answers somebody registered in it. */
    private String askedOfSomebody(String code, String criteria) {
        return askedOfSomebody(code, criteria, FROM_TODAY);
    }

    private String askedOfSomebody(String code, String criteria, String more) {
        published(body(code, "{'categories':['OF_" + code + "']}", criteria, more));
        String number = invented.person();
        invented.registration(number, "OF_" + code, "2016-04-01");
        return number;
    }

    private static String outcome(String number) {
        return outcome(number, "");
    }

    private static String outcome(String number, String query) {
        JsonPath read = read(REGISTRAR, number, query);
        String until = read.getString("until");
        return read.getString("outcome") + (until == null ? "" : " " + until);
    }

    private static JsonPath read(String token, String number, String query) {
        return as(token)
                .get("/v1/practitioners/" + number + "/compliance" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void credits() {
        String low = invented.unit(2);
        String high = invented.unit(3);
        String number = askedOfSomebody(
                "FACTS_CREDITS",
                "{'kind':'CREDITS_IN_GROUP','units':['" + low + "','" + high + "'],'credits':5,'minimumLevel':3}");
        invented.credits(number, low, 9, "2020-01-01");
        assertThat(outcome(number)).isEqualTo("NOT_MET");
        invented.credits(number, high, 5, "2020-01-01");
        assertThat(outcome(number)).isEqualTo("MET");
    }

    @Test
    void statuses() {
        String number = askedOfSomebody("FACTS_STATUS", "{'kind':'STATUS','status':'HLTA','jurisdiction':'WALES'}");
        invented.hlta(number, "ENGLAND", "2010-01-01");
        assertThat(outcome(number)).isEqualTo("NOT_MET");
        invented.hlta(number, "WALES", "2012-01-01");
        assertThat(outcome(number)).isEqualTo("MET");
    }

    @Test
    void whatWasToldAndWhatNobodyTold() {
        String number = askedOfSomebody("FACTS_TOLD", "{'kind':'INDUCTION'}");
        assertThat(outcome(number)).isEqualTo("UNKNOWN");
        invented.told(number, "INDUCTION", "COMPLETED", false, "2020-01-01", null, TOLD);
        assertThat(outcome(number)).isEqualTo("NOT_MET");
        invented.told(number, "INDUCTION", "COMPLETED", true, "2020-01-01", null, "2026-11-25T00:00:00Z");
        assertThat(outcome(number)).isEqualTo("MET");
        assertThat(outcome(number, "?knownAt=2026-11-24T00:00:00Z")).isEqualTo("NOT_MET");
    }

    @Test
    void levelsAndLists() {
        String level1 = invented.qualification(1);
        String level3 = invented.qualification(3);
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into qualification_area select unnest(array[?, ?]), 'INVENTED_AREA', 'invented'",
                    level1,
                    level3);
            handle.execute(
                    "insert into equivalents_list values ('INVENTED_LIST', 'Invented', 'Dychmygol', 'invented', 'invented')");
            handle.execute(
                    "insert into equivalent values ('INVENTED_LIST', ?, '[2010-01-01,2027-01-01)', 'invented')",
                    level3);
        });
        String number = askedOfSomebody(
                "FACTS_LISTS",
                "{'kind':'ALL','of':[{'kind':'LEVEL_IN_AREA','level':2,'area':'INVENTED_AREA'},"
                        + "{'kind':'EQUIVALENT','list':'INVENTED_LIST','recognised':'WHEN_JUDGED'}]}");
        invented.award(number, level1, "2016-01-01", "2026-11-01T00:00:00Z");
        assertThat(outcome(number)).isEqualTo("NOT_MET");
        invented.award(number, level3, "2016-01-01", "2026-11-01T00:00:00Z");
        assertThat(outcome(number)).isEqualTo("MET");
        assertThat(outcome(number, "?asAt=2027-01-01")).isEqualTo("NOT_MET");
    }

    @Test
    void grandfathering() {
        String old = invented.qualification(2);
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into equivalents_list values ('INVENTED_OLD', 'Invented', 'Dychmygol', 'invented', 'invented')");
            handle.execute(
                    "insert into equivalent values ('INVENTED_OLD', ?, '[2010-01-01,2023-05-22)', 'invented')", old);
        });
        String number = askedOfSomebody(
                "FACTS_OLD",
                "{'kind':'GRANDFATHERED','list':'INVENTED_OLD','struckOffOn':'2023-05-22','until':'2027-05-31','protects':'REGISTERED','category':'OF_FACTS_OLD'}");
        String newcomer = invented.person();
        invented.registration(newcomer, "OF_FACTS_OLD", "2024-01-01");
        for (String each : List.of(number, newcomer)) {
            invented.award(each, old, "2016-01-01", "2026-11-01T00:00:00Z");
        }
        assertThat(outcome(number)).isEqualTo("MET");
        assertThat(outcome(number, "?asAt=2027-06-01")).isEqualTo("NOT_MET");
        assertThat(outcome(newcomer)).isEqualTo("NOT_MET");
    }

    @Test
    void whatWasRejectedSinceWasBelievedThen() {
        String qualification = invented.qualification(2);
        String number =
                askedOfSomebody("FACTS_WAS", "{'kind':'QUALIFICATION','qualification':'" + qualification + "'}");
        UUID award = invented.award(number, qualification, "2016-01-01", "2026-11-01T00:00:00Z");
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into award_was (id, register_number, qualification, awarded_on, awarded_by, state, checked_by, checked_as,
                                           recorded_by, recorded_from, version, recorded_until)
                    select id, register_number, qualification, awarded_on, awarded_by, state, checked_by, checked_as,
                           recorded_by, recorded_from, version, '2026-11-24T00:00:00Z' from award where id = ?
                    """, award);
            handle.execute(
                    "update award set state = 'REJECTED', reason = 'invented', recorded_from = '2026-11-24T00:00:00Z' where id = ?",
                    award);
        });
        assertThat(outcome(number)).isEqualTo("NOT_MET");
        assertThat(outcome(number, "?knownAt=2026-11-23T23:59:59Z")).isEqualTo("MET");
        assertThat(outcome(number, "?knownAt=2026-11-24T00:00:00Z")).isEqualTo("NOT_MET");
    }

    @Test
    void timeThatSomeHave() {
        String phased =
                "'effectiveFrom':'2026-11-22','changeOfEmployer':'LOSES','phaseIn':{'startersFrom':'2027-01-01','inPostUntil':'2029-08-31'},"
                        + "'provisional':{'fullTimeMonths':12,'partTimeMonths':24,'leaveDisregarded':true},";
        published(body(
                "FACTS_TIME",
                "{'settings':['SPECIAL'],'roleProfiles':['PREMISES_6']}",
                "{'kind':'STATUS','status':'HLTA'}",
                phased));
        String before = invented.person();
        invented.post(before, SCHOOL, "PREMISES_6", "2020-01-01", null);
        String starter = invented.person();
        invented.post(starter, SCHOOL, "PREMISES_6", "2027-01-01", null);
        invented.told(starter, "FULL_TIME", "WORK", true, "2027-01-01", null, TOLD);
        invented.told(starter, "LEAVE", "SICK", true, "2027-03-01", "2027-03-31", TOLD);
        assertThat(outcome(before, "?asAt=2028-01-01")).isEqualTo("MET_BY_TRANSITION_UNTIL 2029-08-31");
        assertThat(outcome(starter, "?asAt=2028-01-01")).isEqualTo("PROVISIONAL_UNTIL 2028-01-31");
        assertThat(outcome(starter, "?asAt=2028-02-01")).isEqualTo("NOT_MET");
        JsonPath toEmployer = read(Tokens.employer(SCHOOL), before, "");
        assertThat(toEmployer.getString("outcome")).isEqualTo("MET_BY_TRANSITION_UNTIL");
        assertThat(toEmployer.getString("until")).isEqualTo("2029-08-31");
    }

    @Test
    void ofAThousandPeopleAndMoreEverybodyComesInAFewStatements() {
        String authority = "W06000062";
        invented.organisation(authority, "LOCAL_AUTHORITY", null, null);
        jdbi.useHandle(handle -> {
            for (String insert : List.of(
                    "insert into followed_person (number, recorded_at) values (?, now())",
                    "insert into followed_post (number, employment, organisation, role_profile, supports_specified_work, from_date) values (?, 1, 'W06000062', 'MIDDAY_SUPERVISION_1', false, '2020-01-01')")) {
                PreparedBatch batch = handle.prepareBatch(insert);
                for (int body = 8_100_000; body < 8_101_003; body++) {
                    batch.bind(0, RegisterNumber.ofBody(body).value()).add();
                }
                batch.execute();
            }
        });
        List<String> statements = Statements.during(jdbi, () -> {
            List<String> lines = as(Tokens.employer(authority))
                    .get("/v1/organisations/" + authority + "/compliance")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()
                    .lines()
                    .toList();
            assertThat(lines).hasSize(1004);
            assertThat(lines.getLast()).isEqualTo("{\"people\":1003}");
        });
        assertThat(statements).hasSizeLessThan(40);
    }
}

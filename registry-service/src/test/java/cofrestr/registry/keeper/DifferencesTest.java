package cofrestr.registry.keeper;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static cofrestr.registry.keeper.KeeperClient.MORE;
import static cofrestr.registry.keeper.KeeperClient.differences;
import static cofrestr.registry.keeper.KeeperClient.sent;
import static cofrestr.registry.keeper.KeeperClient.ties;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keeper reads what a school's own system says of its posts otherwise. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class DifferencesTest {
    private String school = "";
    private String one = "";
    private String two = "";

    @BeforeEach
    void payrollKeepsTheSchoolsList() {
        school = newSchool();
        payroll("2026-11-01", "30", "20");
        one = numberOf(school, school + "P1");
        two = numberOf(school, school + "P2");
    }

    private void payroll(String asOf, String hoursOfOne, String hoursOfTwo) {
        commit(sendText(
                school,
                asOf,
                MORE + row(school + "P1", "One", "Differ" + wordOf(school), "1972-01-01", school) + ",," + hoursOfOne
                        + ",false\n" + row(school + "P2", "Two", "Differ" + wordOf(school), "1972-01-02", school) + ",,"
                        + hoursOfTwo + ",\n"));
    }

    private String rowOfOne(String hours) {
        return row("M-1", "One", "Differ" + wordOf(school), "1972-01-01", school) + "," + one + "," + hours + ",true\n";
    }

    private String rowOfTwo(String hours) {
        return row("M-2", "Two", "Differ" + wordOf(school), "1972-01-02", school) + "," + two + "," + hours + ",\n";
    }

    @Test
    void theKeeperReadsBothValuesAndWhoseWordStands() {
        JsonPath plan = sent(school, school, "2026-11-02", MORE + rowOfOne("32.5") + rowOfTwo("20"));
        assertThat(differences(AUTHORITY, school, "").getList("items"))
                .as("nothing is said before it is committed")
                .isEmpty();
        ties(school, plan);

        JsonPath seen = differences(AUTHORITY, school, "");
        assertThat(seen.getList("items.field")).containsExactly("deployedAsHlta", "hoursPerWeek");
        assertThat(seen.getList("items.stands")).containsExactly("THEIRS", "YOURS");
        assertThat(seen.getList("items.yours")).containsExactly(false, "30");
        assertThat(seen.getList("items.theirs")).containsExactly(true, "32.5");
        assertThat(seen.getString("items[0].staffId")).isEqualTo(school + "P1");
        assertThat(seen.getString("items[0].registerNumber")).isEqualTo(one);
        assertThat(seen.getString("items[0].source")).isEqualTo(school);
        assertThat(seen.getString("items[0].said")).isEqualTo("2026-11-02");

        JsonPath first = differences(AUTHORITY, school, "?limit=1");
        assertThat(first.getList("items.field")).containsExactly("deployedAsHlta");
        JsonPath second = differences(AUTHORITY, school, "?limit=1&cursor=" + first.getString("next"));
        assertThat(second.getList("items.field")).containsExactly("hoursPerWeek");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void onlyTheKeeperReadsThem() {
        ties(school, sent(school, school, "2026-11-02", MORE + rowOfOne("32.5")));
        assertThat(differences(school, school, "").getList("items")).isEmpty();
        as(Tokens.employer(OTHER_AUTHORITY))
                .get("/v1/organisations/" + school + "/roster-differences")
                .then()
                .statusCode(404);
        as(Tokens.registrar())
                .get("/v1/organisations/" + school + "/roster-differences")
                .then()
                .statusCode(403);
    }

    @Test
    void aDifferenceIsGoneOnceEitherSaysWhatTheOtherDoes() {
        ties(school, sent(school, school, "2026-11-02", MORE + rowOfOne("32.5") + rowOfTwo("25")));
        assertThat(differences(AUTHORITY, school, "").getList("items.field"))
                .containsExactly("deployedAsHlta", "hoursPerWeek", "hoursPerWeek");
        payroll("2026-11-03", "32.5", "20");
        assertThat(differences(AUTHORITY, school, "").getList("items.staffId"))
                .containsExactly(school + "P1", school + "P2");
        ties(school, sent(school, school, "2026-11-04", MORE + rowOfOne("32.5") + rowOfTwo("20")));
        assertThat(differences(AUTHORITY, school, "").getList("items.field")).containsExactly("deployedAsHlta");
    }

    @Test
    void aDifferenceIsGoneWithTheRowThatSaidSo() {
        ties(school, sent(school, school, "2026-11-02", MORE + rowOfOne("32.5") + rowOfTwo("25")));
        ties(school, sent(school, school, "2026-11-03", MORE + rowOfOne("32.5")));
        assertThat(differences(AUTHORITY, school, "").getList("items.staffId"))
                .containsExactly(school + "P1", school + "P1");
        ties(school, sent(school, school, "2026-11-04", MORE + rowOfOne("32.5") + rowOfTwo("25")));
        assertThat(differences(AUTHORITY, school, "").getList("items.staffId")).contains(school + "P2");
    }
}

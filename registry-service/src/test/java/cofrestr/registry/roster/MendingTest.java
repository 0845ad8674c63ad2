package cofrestr.registry.roster;

import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.errors;
import static cofrestr.registry.RegistryClient.mend;
import static cofrestr.registry.RegistryClient.newGroup;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.newSchoolIn;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.send;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.tryMend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Rows that were not used come back, are mended and go in again, and nobody's post ends for it. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class MendingTest {
    private static final String BROKEN = "31/02/1990";

    @Test
    void aMendedRowTakesItsPlaceInAListThatWaits() {
        String school = newSchool();
        String good = row(school + "S1", "Good", "Mendable", "1990-01-01", school);
        JsonPath plan = send(school, "2026-11-01", good, row(school + "S2", "Mended", "Mendable", BROKEN, school));
        String failed = errors(plan, "en");
        assertThat(failed).contains("row 2: dateOfBirth: ROW_DATE_INVALID");

        JsonPath mended = mend(plan, failed.replace(BROKEN, "28/02/1990"));

        assertThat(mended.getString("id")).isEqualTo(plan.getString("id"));
        assertThat(mended.getString("planHash")).isNotEqualTo(plan.getString("planHash"));
        assertThat(mended.getInt("counts.starters")).isEqualTo(2);
        assertThat(mended.getInt("counts.unreadable")).isZero();
        commit(mended);
        assertThat(people(school).getList("items.staffId")).containsExactlyInAnyOrder(school + "S1", school + "S2");
    }

    @Test
    void aRowWhoseStaffIdWasMissingIsFoundByTheNumberInItsWords() {
        String school = newSchool();
        JsonPath plan = send(
                school,
                "2026-11-01",
                row(school + "S1", "Goodlier", "Mendable", "1991-06-12", school),
                row("", "Nameless", "Mendable", "1990-01-03", school));
        String failed = errors(plan, "cy");
        assertThat(failed).contains("rhes 2: staffId: ROW_FIELD_MISSING").contains("gwall");

        JsonPath mended = mend(plan, failed.replace("\n,Nameless", "\n" + school + "S2,Nameless"));

        assertThat(mended.getInt("counts.unreadable")).isZero();
        assertThat(mended.getInt("counts.starters")).isEqualTo(2);
    }

    @Test
    void aFileOfOneMendedRowEndsNoPost() {
        String school = newSchool();
        String[] all = {
            row(school + "S1", "Stays", "Mendable", "1990-02-01", school),
            row(school + "S2", "Missing", "Mendable", "1990-02-02", school),
            row(school + "S3", "Broken", "Mendable", "1990-02-03", school)
        };
        commit(school, "2026-10-01", all);
        // The row without a staff id means that nobody of the school can be missing; mending it must not change that.
        JsonPath plan = send(school, "2026-11-01", all[0], row("", "Broken", "Mendable", "1990-02-03", school));
        assertThat(plan.getInt("counts.leavers")).isZero();
        JsonPath mended = mend(plan, HEADING + "\n" + all[2] + "\n");
        assertThat(mended.getInt("counts.leavers")).isZero();
        commit(mended);
        assertThat(people(school).getList("items")).hasSize(3);
    }

    @Test
    void rowsMendedAfterTheCommitAreASmallListThatEndsNothing() {
        String group = newGroup();
        String school = newSchoolIn(group);
        String stays = row("S1" + school, "Remains", "Mendable", "1990-03-01", school);
        JsonPath done =
                commit(send(group, "2026-11-01", stays, row("S2" + school, "Late", "Mendable", BROKEN, school)));
        JsonPath small = mend(done, errors(done, "en").replace(BROKEN, "1990-02-28"));
        assertThat(small.getString("amends")).isEqualTo(done.getString("id"));
        assertThat(small.getInt("counts.starters")).isEqualTo(1);
        assertThat(small.getInt("counts.leavers")).isZero();
        assertThat(small.getList("notCovered")).isEmpty();
        commit(small);
        assertThat(people(school).getList("items")).hasSize(2);
        assertThat(mend(done, errors(done, "en").replace(BROKEN, "1990-02-28")).getInt("counts.unchanged"))
                .as("sent again it is nothing new")
                .isEqualTo(1);
    }

    @Test
    void whatIsMendedBadlyComesBackUnderTheSameHeadings() {
        String school = newSchool();
        JsonPath plan = sendText(
                school,
                "2026-11-01",
                "organisation;familyName;givenNames;staffId;dateOfBirth;roleProfile;startDate\n" + school
                        + ";Again;Mendable;S1;" + BROKEN + ";TEACHING_ASSISTANT_1;2020-09-01\n");
        JsonPath mended = mend(plan, HEADING + "\n" + row("S1", "Mendable", "Again", "30/02/1990", school) + "\n");
        assertThat(mended.getInt("counts.unreadable")).isEqualTo(1);
        assertThat(errors(mended, "en").lines().toList().get(1))
                .startsWith(school + ";Again;Mendable;S1;30/02/1990;TEACHING_ASSISTANT_2;2020-09-01;");
    }

    @Test
    void aWholeListIsNotWhatCameBackWithWords() {
        String school = newSchool();
        JsonPath plan = send(school, "2026-11-01", row(school + "S1", "Good", "Mendable", "1990-01-05", school));
        tryMend(plan, "staffId,shoeSize\n1,2\n").statusCode(400).body("code", equalTo("FILE_COLUMN_UNKNOWN"));
    }
}

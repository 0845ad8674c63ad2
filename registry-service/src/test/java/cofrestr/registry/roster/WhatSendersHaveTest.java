package cofrestr.registry.roster;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.errors;
import static cofrestr.registry.RegistryClient.newGroup;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.newSchoolIn;
import static cofrestr.registry.RegistryClient.people;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.rows;
import static cofrestr.registry.RegistryClient.send;
import static cofrestr.registry.RegistryClient.sendAs;
import static cofrestr.registry.RegistryClient.sendText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Lists as payroll and schools' systems write them: other headings, titles instead of profiles, letters lost, too much said. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class WhatSendersHaveTest {
    private static final String TITLED = "staffId,givenNames,familyName,dateOfBirth,organisation,postTitle,startDate\n";

    @Inject
    Jdbi jdbi;

    @Test
    void aTitleThatIsNotOnTheListIsToldOnceAndMeansSomethingAfterwards() {
        String group = newGroup();
        String school = newSchoolIn(group);
        String list = TITLED + "S1" + school + ",Titled,One,1990-01-01," + school + ",TA Lefel 2,2020-09-01\n"
                + "S2" + school + ",Titled,Two,1990-01-02," + school + ",TA Lefel 2,2020-09-01\n"
                + "S3" + school + ",Titled,Three,1990-01-03," + school + ",Athrawes,2020-09-01\n";
        JsonPath before = sendText(group, "2026-11-01", list);
        assertThat(before.getInt("counts.unmapped")).isEqualTo(3);
        assertThat(before.getInt("counts.unreadable")).isZero();
        assertThat(errors(before, "en").lines()).hasSize(1);
        JsonPath titles = as(Tokens.employer(AUTHORITY))
                .get("/v1/rosters/" + before.getString("id") + "/unmapped-titles")
                .jsonPath();
        assertThat(titles.getList("items.title")).isEqualTo(List.of("Athrawes", "TA Lefel 2"));
        assertThat(titles.getList("items.rows")).isEqualTo(List.of(1, 2));

        titles(
                        group,
                        "{\"items\": [{\"title\": \"TA lefel-2\", \"roleProfile\": \"TEACHING_ASSISTANT_2\"}, {\"title\": \"athrawes\"}]}")
                .statusCode(200);
        JsonPath after = sendText(group, "2026-11-01", list);
        assertThat(after.getString("id")).isNotEqualTo(before.getString("id"));
        assertThat(after.getInt("counts.starters")).isEqualTo(2);
        assertThat(after.getInt("leftOut")).isEqualTo(1);
        assertThat(after.getInt("counts.unmapped")).isZero();
    }

    @Test
    void aRowThatWaitsForATitleEndsNobodysPost() {
        String school = newSchool();
        commit(school, "2026-10-01", row(school + "S1", "Waits", "Titled", "1990-01-04", school));
        JsonPath plan = sendText(
                school,
                "2026-11-01",
                TITLED + school + "S1,Waits,Titled,1990-01-04," + school + ",No such title,2020-09-01\n");
        assertThat(plan.getInt("counts.unmapped")).isEqualTo(1);
        assertThat(plan.getInt("counts.leavers")).isZero();
    }

    @Test
    void aListOfTitlesIsChangedOnlyByWhoHasSeenIt() {
        String group = newGroup();
        String one = "{\"items\": [{\"title\": \"Caretaker\", \"roleProfile\": \"PREMISES_3\"}]}";
        String tag = titles(group, one).statusCode(200).extract().header("ETag");
        titles(group, one).statusCode(428);
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"items\": [{\"title\": \"Caretaker\", \"roleProfile\": \"NO_SUCH\"}]}")
                .put("/v1/organisations/" + group + "/post-titles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0/roleProfile"));
    }

    @Test
    void anExportOfAnotherSystemIsReadByItsProfile() {
        String school = newSchool();
        titles(school, "{\"items\": [{\"title\": \"Teaching Assistant\", \"roleProfile\": \"TEACHING_ASSISTANT_1\"}]}")
                .statusCode(200);
        String list =
                "misId,legalFirstName,middleName,legalLastName,dob,gender,laCode,establishmentNumber,post,StaffContract.startDate,basePay\n"
                        + "M1,Mari,Llŷr,Dychmygol,14/03/1988,Female," + school.substring(0, 3) + ","
                        + school.substring(3)
                        + ",Teaching Assistant,2024-09-01,21000\n";
        JsonPath plan = sendAs("mis", school, "2026-11-01", list);
        assertThat(plan.getInt("counts.starters")).isEqualTo(1);
        assertThat(plan.getList("notTaken")).isEqualTo(List.of("basePay"));
        assertThat(plan.getList("notes")).isEmpty();
        commit(plan);
        assertThat(people(school).getList("items.givenNames")).isEqualTo(List.of("Mari Llŷr"));
        assertThat(sendAs("mis", school, "2026-11-01", list).getInt("counts.unchanged"))
                .isEqualTo(1);
    }

    @Test
    void anEmployerSavesItsOwnProfile() {
        String school = newSchool();
        String profile = "/v1/organisations/" + school + "/roster-profiles/payroll";
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body("""
                        {"columns": [{"field": "staffId", "from": ["Employee No"]}, {"field": "givenNames", "from": ["Forename"]},
                                     {"field": "familyName", "from": ["Surname"]}, {"field": "shoeSize", "from": ["Surname"]}]}""")
                .put(profile)
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        org.hamcrest.Matchers.hasItems("ROSTER_PROFILE_COLUMN_WRONG", "ROSTER_PROFILE_INCOMPLETE"));
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body("""
                        {"columns": [{"field": "staffId", "from": ["Employee No"]}, {"field": "givenNames", "from": ["Forename"]},
                                     {"field": "familyName", "from": ["Surname"]}, {"field": "dateOfBirth", "from": ["DOB"]},
                                     {"field": "roleProfile", "from": ["Grade"], "values": {"TA2": "TEACHING_ASSISTANT_2"}},
                                     {"field": "startDate", "from": ["Start"]}], "ignored": ["Salary"]}""")
                .put(profile)
                .then()
                .statusCode(200);
        JsonPath plan = sendAs(
                "payroll",
                school,
                "2026-11-01",
                "Employee No;Forename;Surname;DOB;Grade;Start;Salary\nE1;Ann;Payroll;01/02/1980;TA2;01/09/2020;20000\n");
        assertThat(plan.getInt("counts.starters")).isEqualTo(1);
    }

    @Test
    void aNameThatLostItsLettersIsMatchedReportedAndNotStored() {
        String school = newSchool();
        commit(school, "2026-10-01", row(school + "S1", "Gŵyn", "Tŷ-Du", "1988-03-14", school));
        JsonPath plan = sendText(
                school,
                "2026-11-01",
                HEADING + ",hoursPerWeek\n" + row(school + "S1", "G?yn", "T?-Du", "1988-03-14", school) + ",20\n"
                        + row(school + "S2", "Ll?r", "Unknown", "1990-05-05", school) + ",20\n");
        assertThat(plan.getInt("counts.changed")).isEqualTo(1);
        assertThat(rows(plan, "changed").getMap("items[0].changes")).containsOnlyKeys("hoursPerWeek");
        assertThat(rows(plan, "held").getString("items[0].code")).isEqualTo("NAME_CHARACTERS_LOST");
        assertThat(plan.getList("notes.code")).contains("NAME_CHARACTERS_LOST");
        commit(plan);
        assertThat(people(school).getList("items.givenNames")).isEqualTo(List.of("Gŵyn"));
        assertThat(people(school).getList("items.familyName")).isEqualTo(List.of("Tŷ-Du"));
    }

    @Test
    void aNameThatCannotBeTheOneIsNotTakenForIt() {
        String school = newSchool();
        commit(school, "2026-10-01", row(school + "S1", "Gŵyn", "Tŷ-Llwyd", "1988-03-15", school));
        JsonPath plan = send(school, "2026-11-01", row(school + "S1", "Gw?n", "Roberts", "1988-03-15", school));
        assertThat(rows(plan, "held").getString("items[0].code")).isEqualTo("NAME_CHARACTERS_LOST");
        assertThat(plan.getInt("counts.leavers")).isZero();
    }

    @Test
    void whatMayNotBeTakenIsNamedAndNotKeptAnywhere() {
        String school = newSchool();
        String heading = HEADING + ",ethnicity,postcode\n";
        JsonPath plan = sendText(
                school,
                "2026-11-01",
                heading + row(school + "S1", "Assists", "Scope", "1990-01-01", school) + ",GROUP-A,CF10 1AA\n" + school
                        + "S2,Serves,Scope,1990-01-02," + school
                        + ",MIDDAY_SUPERVISION_1,2020-09-01,MARKED-B,ZZ99 9ZZ\n");
        assertThat(plan.getInt("counts.starters")).isEqualTo(2);
        assertThat(plan.getList("notes.code").stream().distinct())
                .isEqualTo(List.of("FIELD_NOT_COLLECTED").stream().toList());
        assertThat(plan.getList("notes.field")).isEqualTo(List.of("ethnicity", "postcode"));
        assertThat(plan.getList("notes.rows")).isEqualTo(List.of(1, 1));
        commit(plan);
        String stated = jdbi.withHandle(handle -> handle.createQuery(
                        "select string_agg(stated::text, ' ' order by staff_id) from statement where organisation = :school")
                .bind("school", school)
                .mapTo(String.class)
                .one());
        assertThat(stated).contains("GROUP-A", "CF10 1AA").doesNotContain("MARKED-B", "ZZ99 9ZZ");
    }

    @Test
    void whatMayNotBeTakenIsNotEvenInTheRowAsItWasSent() {
        String school = newSchool();
        JsonPath plan = sendText(
                school,
                "2026-11-01",
                HEADING + ",ethnicity\n" + school + "S2,Serves,Scope,1990-13-02," + school
                        + ",MIDDAY_SUPERVISION_1,2020-09-01,MARKED-C\n");
        assertThat(plan.getInt("counts.unreadable")).isEqualTo(1);
        assertThat(errors(plan, "en")).contains("1990-13-02").doesNotContain("MARKED-C");
    }

    @Test
    void aTeacherReferenceNumberThatLostItsZerosIsNotGuessed() {
        String school = newSchool();
        JsonPath plan = sendText(
                school,
                "2026-11-01",
                HEADING + ",teacherReferenceNumber\n" + row(school + "S1", "Zero", "Lost", "1990-01-01", school)
                        + ",12345\n");
        assertThat(rows(plan, "unreadable").getString("items[0].code")).isEqualTo("ROW_TEACHER_REFERENCE_INVALID");
    }

    private static ValidatableResponse titles(String organisation, String body) {
        return as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body(body)
                .put("/v1/organisations/" + organisation + "/post-titles")
                .then();
    }
}

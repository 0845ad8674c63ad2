package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** One authority at the things of another. */
@ExtendWith(RealStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnotherAuthorityTest {

    private static final int STAFF = 5;

    private final Register register;
    private final Caller cardiff;
    private final Caller gwynedd;
    private String school = "";

    AnotherAuthorityTest(Register register) {
        this.register = register;
        this.cardiff = register.as(Register.CARDIFF);
        this.gwynedd = register.as(Register.GWYNEDD);
    }

    @BeforeAll
    void cardiffHasASchoolWithStaff() {
        school = register.newSchool(9401);
        StaffList.of("A", STAFF, school).committedBy(cardiff, school);
    }

    @Test
    void itSeesNobody() {
        for (String organisation : List.of(school, Register.CARDIFF_CODE)) {
            gwynedd.get("/v1/practitioners?organisation=" + organisation).refused(404, "NOT_FOUND");
        }
        for (String number : register.people(Register.CARDIFF, school).numbers()) {
            cardiff.get("/v1/practitioners/" + number).is(200);
            gwynedd.get("/v1/practitioners/" + number).refused(404, "NOT_FOUND");
        }
        assertThat(register.people(Register.GWYNEDD, Register.GWYNEDD_CODE).numbers())
                .doesNotContainAnyElementsOf(
                        register.people(Register.CARDIFF, school).numbers());
    }

    @Test
    void itSendsNoListForThem() {
        for (String organisation : List.of(school, Register.CARDIFF_CODE)) {
            StaffList.send(
                            gwynedd,
                            organisation,
                            "text/csv",
                            StaffList.of("A", 1, school).csv())
                    .refused(404, "NOT_FOUND");
        }
        Reply ofItsOwn = StaffList.of("A", STAFF, school).sentBy(gwynedd, Register.GWYNEDD_CODE);
        assertThat(ofItsOwn.json().at("/counts/unreadable").asInt()).isEqualTo(STAFF);
        Reply rows = gwynedd.get(ofItsOwn.location() + "/rows?kind=unreadable").is(200);
        assertThat(rows.json().at("/items/0/code").asText()).isEqualTo("ROW_ORGANISATION_OUT_OF_SCOPE");
        StaffList.commit(gwynedd, ofItsOwn);
        assertThat(register.people(Register.CARDIFF, school).count()).isEqualTo(STAFF);
    }

    @Test
    void itNeitherReadsNorCommitsTheirPlans() {
        Reply plan = StaffList.of("A", STAFF + 1, school).sentBy(cardiff, school);
        for (String part : List.of("", "/rows?kind=starters", "/errors")) {
            cardiff.get(plan.location() + part).is(200);
            gwynedd.get(plan.location() + part).refused(404, "NOT_FOUND");
        }
        StaffList.commit(gwynedd, plan).refused(404, "NOT_FOUND");
        assertThat(cardiff.get(plan.location()).json().path("state").asText()).isEqualTo("PLANNED");
        assertThat(register.people(Register.CARDIFF, school).count()).isEqualTo(STAFF);
    }

    @Test
    void itMayCheckAPersonAsTheLawHasItAndLearnsNoMore() {
        String number = register.demo().registerNumber();
        String birth = register.as(Register.REGISTRAR)
                .get("/v1/practitioners/" + number)
                .json()
                .path("dateOfBirth")
                .asText();
        Reply reply = check(number, birth).is(200);
        assertThat(reply.json().path("outcome").asText()).isEqualTo("REGISTERED");
        assertThat(reply.json().path("categories").path(0).path("code").asText())
                .isEqualTo("SCHOOL_LEARNING_SUPPORT_WORKER");
        assertThat(reply.header("X-Receipt").split("\\.", -1))
                .as("a compact JWS")
                .hasSize(3);
        assertThat(reply.body()).doesNotContain(birth, "givenNames", "familyName", "organisation", "staffId");

        assertThat(check(number, "1901-01-01").is(200).json().path("outcome").asText())
                .isEqualTo("NO_MATCH");
    }

    private Reply check(String number, String birth) {
        return gwynedd.post(
                "/v1/registration-checks",
                "application/json",
                Json.oneLine(Map.of("registerNumber", number, "dateOfBirth", birth)));
    }
}

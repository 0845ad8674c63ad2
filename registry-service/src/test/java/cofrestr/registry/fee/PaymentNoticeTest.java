package cofrestr.registry.fee;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.fee.FeeDesk.TODAY;
import static cofrestr.registry.fee.FeeDesk.enter;
import static cofrestr.registry.fee.FeeDesk.notices;
import static cofrestr.registry.fee.FeeDesk.register;
import static cofrestr.registry.fee.FeeDesk.send;
import static cofrestr.registry.fee.FeeDesk.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** SI 2017/92: who is asked for the fee, and by whom it is collected. The tests' today is 22 November 2026. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class PaymentNoticeTest {
    @Test
    void theEmployerReadsWhomToDeductHowMuchFromAndUntilWhen() {
        enter(2026);
        String school = newSchool();
        commit(
                school,
                TODAY,
                row(school + "A", "Ffion", "Talu", "1971-03-01", school),
                row(school + "B", "Caretaker", "Talu", "1971-03-02", school)
                        .replace("TEACHING_ASSISTANT_2", "PREMISES_1"));
        register(school, "SCHOOL_LEARNING_SUPPORT_WORKER");
        JsonPath run = send(2026, TODAY, school);
        assertThat(run.getInt("employers"))
                .as("the caretaker need not be registered")
                .isEqualTo(1);
        JsonPath notices = notices(school);
        assertThat(notices.getList("items")).hasSize(1);
        assertThat(notices.getString("items[0].registerNumber")).isEqualTo(numberOf(school, school + "A"));
        assertThat(notices.getString("items[0].amount")).isEqualTo("15.00");
        assertThat(notices.getString("items[0].subsidy")).isEqualTo("30.00");
        assertThat(notices.getString("items[0].staffId")).isEqualTo(school + "A");
        assertThat(notices.getString("items[0].deductBy")).isEqualTo("2026-12-22");
        assertThat(notices.getString("items[0].payBy")).isEqualTo("2027-01-05");
        assertThat(notices.getString("items[0].state")).isEqualTo("OPEN");
        assertThat(notices(Tokens.employer(school), school, 2026).getList("items"))
                .as("the school that the notice goes to reads it, though the authority stated the post")
                .hasSize(1);
        JsonPath again = send(2026, TODAY, school);
        assertThat(again.getInt("employers")).isZero();
        assertThat(again.getInt("already")).isEqualTo(1);
        assertThat(notices(school).getList("items")).hasSize(1);
    }

    @Test
    void withoutAScheduleForTheYearOrACategoryNoticesAreRefusedAndNoAmountIsGuessed() {
        String school = newSchool();
        commit(school, TODAY, row(school + "A", "Dim", "Rhestr", "1971-03-03", school));
        sending(2025, "2026-01-15", school)
                .statusCode(409)
                .body("code", equalTo("FEE_SCHEDULE_MISSING"))
                .body("detail", org.hamcrest.Matchers.containsString("2025-26"));
        as(Tokens.employer(AUTHORITY))
                .get("/v1/payment-notices?organisation=" + school)
                .then()
                .statusCode(400);
    }
}

package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One part of the register is gone from one moment to the next. */
@ExtendWith(RealStack.class)
class ServiceDownTest {

    private static final String PROFILES = "/v1/role-profiles";

    private final Register register;

    ServiceDownTest(Register register) {
        this.register = register;
    }

    @AfterEach
    void allOfItRuns() {
        register.startAgain();
    }

    @Test
    void theDoorSaysWhichPartIsAwayTheOthersAnswerAndItComesBack() {
        Caller employer = register.as(Register.CARDIFF);
        employer.get(PROFILES).is(200);

        register.kill("qualifications-service");
        Reply away = employer.get(PROFILES);
        away.refused(503, "SERVICE_UNAVAILABLE");
        assertThat(away.json().path("detail").asText()).contains("qualifications");
        assertThat(away.header("Retry-After")).matches("\\d+");
        employer.get("/v1/practitioners?organisation=" + Register.CARDIFF_CODE).is(200);
        register.asNobody()
                .patiently()
                .get("/v1/organisations/" + Register.CARDIFF_CODE)
                .is(200);

        register.startAgain();
        employer.get(PROFILES).is(200);
    }
}

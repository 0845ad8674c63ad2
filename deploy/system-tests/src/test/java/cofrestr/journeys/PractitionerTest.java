package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person reads what the register holds of them. */
@ExtendWith(RealStack.class)
class PractitionerTest {

    private final Register register;

    PractitionerTest(Register register) {
        this.register = register;
    }

    @Test
    void seesTheirOwnWholeEntryAndNobodyElses() {
        List<String> numbers = register.people(Register.CARDIFF, Register.CARDIFF_CODE).numbers().stream()
                .distinct()
                .limit(5)
                .toList();
        for (String own : numbers.subList(0, 2)) {
            register.practitionerIs(own);
            Caller person = register.as("practitioner");
            JsonNode entry = person.get("/v1/practitioners/" + own).is(200).json();
            assertThat(entry.path("registerNumber").asText()).isEqualTo(own);
            assertThat(entry)
                    .isEqualTo(register.as(Register.REGISTRAR)
                            .get("/v1/practitioners/" + own)
                            .json());
            for (String other : numbers) {
                if (!other.equals(own)) {
                    person.get("/v1/practitioners/" + other).refused(404, "NOT_FOUND");
                }
            }
            person.get("/v1/practitioners?organisation=" + Register.CARDIFF_CODE)
                    .refused(403, "NOT_ALLOWED");
        }
    }
}

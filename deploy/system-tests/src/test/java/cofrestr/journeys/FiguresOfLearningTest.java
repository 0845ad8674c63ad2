package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures for which two services are asked, and neither learns of a person what the other holds. */
@ExtendWith(RealStack.class)
class FiguresOfLearningTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Register register;

    FiguresOfLearningTest(Register register) {
        this.register = register;
    }

    @Test
    void trainingAccessIsCountedBySexWhereSexIsHeld() {
        Caller registrar = register.as(Register.REGISTRAR);
        assertThat(register.people(Register.CARDIFF, Register.CARDIFF_CODE).numbers())
                .hasSizeGreaterThan(20);
        Reply answer = Eventually.reaches(
                PATIENCE,
                () -> registrar.get("/v1/training-access?by=SEX").is(200),
                reply -> groups(reply).stream()
                        .anyMatch(group -> group.path("people").asLong() >= 20));
        assertThat(groups(answer))
                .extracting(group -> group.path("group").asText())
                .isSubsetOf("FEMALE", "MALE", "UNKNOWN", "OTHER");
        registrar.get("/v1/training-access?by=AGE").refused(400, "PARAMETER_INVALID");
    }

    private static List<JsonNode> groups(Reply reply) {
        return reply.json().path("groups").valueStream().toList();
    }
}

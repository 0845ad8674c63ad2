package cofrestr.registry.check.api;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.check.Question;
import cofrestr.registry.check.ReadQuestion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** About whom is asked. */
@Schema(name = "RegistrationCheckRequest")
public record CheckRequest(
        @Size(max = ReadQuestion.LONGEST_REF)
        @Schema(description = "Your own reference; comes back with the answer", examples = "check-1")
        @Nullable
        String ref,

        @NotBlank @Schema(examples = "10034678") String registerNumber,

        @NotNull @Schema(examples = "1988-03-14") LocalDate dateOfBirth) {
    Question question() {
        Map<String, String> values = Map.of("registerNumber", registerNumber, "dateOfBirth", dateOfBirth.toString());
        return switch (ReadQuestion.read(values)) {
            case ReadQuestion.Usable usable -> usable.question();
            case ReadQuestion.Refused refused -> throw Problem.of(refused.why()).at("/" + refused.field());
        };
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a registration check";
    }
}

package cofrestr.registry.check.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** About whom is asked. */
@Schema(name = "RegistrationCheckRequest")
public record CheckRequest(
        @Size(max = 100)
        @Schema(description = "Your own reference; comes back with the answer", examples = "check-1")
        @Nullable
        String ref,

        @NotBlank @Schema(examples = "10034678") String registerNumber,

        @NotNull @Schema(examples = "1988-03-14") LocalDate dateOfBirth) {
    RegisterNumber number() {
        return RegisterNumber.parse(registerNumber)
                .orElseThrow(() ->
                        Problem.of(KitProblem.REGISTER_NUMBER_CHECK_FAILED).at("/registerNumber"));
    }
}

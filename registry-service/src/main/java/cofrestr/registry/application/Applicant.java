package cofrestr.registry.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who applies and may not be in the register yet. */
@Schema(name = "Applicant")
public record Applicant(
        @NotBlank @Size(max = 100) @Schema(examples = "Enw") String givenNames,

        @NotBlank @Size(max = 100) @Schema(examples = "Dychmygol")
        String familyName,

        @NotNull @Schema(examples = "1988-03-14") LocalDate dateOfBirth,

        @Schema(description = "The candidates were looked at, and the applicant is none of them", examples = "false")
        @Nullable
        Boolean newPerson) {

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "an applicant";
    }
}

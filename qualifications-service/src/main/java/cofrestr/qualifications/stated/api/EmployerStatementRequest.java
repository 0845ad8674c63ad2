package cofrestr.qualifications.stated.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.qualifications.stated.Stated;
import cofrestr.qualifications.stated.StatementKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer states of somebody. */
@Schema(name = "EmployerStatementEntry")
public record EmployerStatementRequest(
        @NotBlank @Size(max = 40) @Schema(description = "Where the post is that it speaks of", examples = "6819001")
        String organisation,

        @NotNull StatementKind kind,

        @Size(min = 1, max = 100) @Schema(description = "Of STANDARDS alone: the code of the set") @Nullable
        String standardsSet,

        @NotNull @Schema(description = "The first day: today or before")
        LocalDate from,

        @Schema(description = "The last day; absent while it goes on, and of STANDARDS") @Nullable
        LocalDate until) {
    Stated stated(RegisterNumber number) {
        return new Stated(number, organisation, kind, standardsSet, from, until);
    }
}

package cofrestr.qualifications.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and why something is withdrawn. */
@Schema(name = "Withdrawal")
public record WithdrawalRequest(
        @NotNull @Schema(description = "The first day without it; today or later", examples = "2037-01-01")
        LocalDate from,

        @NotBlank @Size(max = 500) @Schema(examples = "Consultation: not proportionate")
        String because) {}

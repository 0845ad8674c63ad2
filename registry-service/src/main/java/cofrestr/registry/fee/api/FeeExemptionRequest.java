package cofrestr.registry.fee.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.fee.ExemptFromFee;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when until when a person need not pay the yearly fee, and why. */
@Schema(name = "FeeExemptionRequest")
public record FeeExemptionRequest(
        @NotNull @Schema(examples = "2026-11-22") LocalDate from,

        @Schema(description = "The last day; left out where no end is known") @Nullable
        LocalDate until,

        @NotBlank @Size(max = 1000) @Schema(examples = "On a career break without pay")
        String reason) {
    ExemptFromFee.Command command(RegisterNumber number) {
        return new ExemptFromFee.Command(number, from, until, reason);
    }
}

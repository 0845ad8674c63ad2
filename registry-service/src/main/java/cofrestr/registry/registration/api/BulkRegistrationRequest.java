package cofrestr.registry.registration.api;

import cofrestr.registry.registration.BulkStart;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registrar's act of registering without applications. */
@Schema(name = "BulkRegistrationRequest")
public record BulkRegistrationRequest(
        @NotBlank @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
        String category,

        @NotBlank @Schema(description = "At and beneath which organisation", examples = "W06000015")
        String organisation,

        @NotNull @Schema(description = "Registered from this day; not in the future", examples = "2026-11-22")
        LocalDate effectiveOn,

        @NotBlank @Schema(description = "The provision the act rests on", examples = "SI 2015/140 reg 8")
        String legalBasis) {
    BulkStart.Command command() {
        return new BulkStart.Command(category, organisation, effectiveOn, legalBasis);
    }
}

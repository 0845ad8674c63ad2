package cofrestr.registry.review.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a review is put off, and why. */
@Schema(name = "MatchReviewDeferral")
public record DeferralRequest(
        @NotNull @Schema(description = "A day to come; from then on it is open again", examples = "2030-01-31")
        LocalDate until,

        @NotBlank @Size(max = 1000) @Schema(examples = "The school was asked for the birth certificate")
        String reason) {}

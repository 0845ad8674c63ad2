package cofrestr.registry.review.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose a review is to be. */
@Schema(name = "MatchReviewOwner")
public record OwnerRequest(
        @Size(max = 100)
        @Schema(
                description = "Somebody of the registry; \"\" gives it back to nobody, left out it is yours",
                examples = "registrar-desk")
        @Nullable
        String owner) {}

package cofrestr.registry.review.api;

import cofrestr.registry.review.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review in the queue. It names nobody. */
@Schema(name = "MatchReviewLine")
public record ReviewLine(
        UUID id,
        Review.State state,
        Review.@Nullable Outcome outcome,
        @Schema(examples = "registrar-desk") @Nullable String owner,

        @Schema(description = "Whose list the row came with", examples = "W06000015")
        String sender,

        @Schema(examples = "6819010") @Nullable String organisation,
        Instant waitingSince,

        @Schema(description = "How many whole days it has waited or did wait", examples = "3")
        long ageDays,

        @Schema(description = "How many people it could mean", examples = "2")
        int candidates,

        @Nullable LocalDate deferredUntil,
        long version) {
    static ReviewLine of(Review review, Instant now) {
        Instant until = review.decidedAt() == null ? now : review.decidedAt();
        return new ReviewLine(
                review.id(),
                review.state(),
                review.outcome(),
                review.owner(),
                review.sender(),
                review.organisation(),
                review.waitingSince(),
                Duration.between(review.waitingSince(), until).toDays(),
                review.candidates(),
                review.deferredUntil(),
                review.version());
    }
}

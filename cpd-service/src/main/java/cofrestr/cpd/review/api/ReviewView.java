package cofrestr.cpd.review.api;

import cofrestr.cpd.review.Review;
import cofrestr.cpd.review.ReviewEntryKind;
import cofrestr.cpd.review.ReviewState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review: for the two whose it is with what is in it, for the employer without. */
@Schema(name = "Review")
public record ReviewView(
        UUID id,
        String reviewee,
        String reviewer,
        String organisation,
        LocalDate beginsOn,
        LocalDate dueOn,
        ReviewState state,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate closedOn,

        @Schema(description = "What the two wrote; for the two alone") @Nullable
        List<EntryView> entries,

        long version) {
    /** What one of the two wrote. */
    @Schema(name = "ReviewEntry")
    public record EntryView(
            UUID id, ReviewEntryKind kind, String words, List<String> standards, String author, Instant recordedFrom) {}

    static ReviewView of(Review review, @Nullable List<Review.Entry> entries) {
        return new ReviewView(
                review.id(),
                review.reviewee(),
                review.reviewer(),
                review.organisation(),
                review.beginsOn(),
                review.dueOn(),
                review.state(),
                review.agreedOn(),
                review.closedOn(),
                entries == null
                        ? null
                        : entries.stream()
                                .map(one -> new EntryView(
                                        one.id(),
                                        one.kind(),
                                        one.words(),
                                        one.standards(),
                                        one.author(),
                                        one.recordedFrom()))
                                .toList(),
                review.version());
    }
}

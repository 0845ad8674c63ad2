package cofrestr.registry.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question for registry staff: whom does this row mean?
 *
 * @param sender whose staff id it is
 * @param organisation where the row puts the person; null once the row is forgotten
 * @param waitingSince when the question first came, whatever lists repeated it
 * @param candidates how many people it could mean
 * @param reason why it was deferred or decided so
 * @param registerNumber the person it was decided to mean
 */
public record Review(
        UUID id,
        State state,
        @Nullable Outcome outcome,
        @Nullable String owner,
        String sender,
        String staffId,
        @Nullable String organisation,
        Instant waitingSince,
        int candidates,
        @Nullable LocalDate deferredUntil,
        @Nullable String reason,
        @Nullable String registerNumber,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long version) {

    /** Where a review stands. */
    @Schema(name = "MatchReviewState")
    public enum State {
        OPEN,
        /** Until a day, for a reason. */
        DEFERRED,
        DECIDED
    }

    /** What was decided. */
    @Schema(name = "MatchReviewOutcome")
    public enum Outcome {
        /** The row means one of the candidates. */
        SAME,
        /** It means none of them. */
        NEW,
        /** The row stays referred, and is not asked about again until something else is stated. */
        CANNOT_TELL,
        /** A later list asks the same; that review goes on in place of this one. */
        SENT_AGAIN
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a review";
    }
}

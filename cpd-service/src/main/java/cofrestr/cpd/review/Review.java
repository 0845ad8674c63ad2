package cofrestr.cpd.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review of one person by another.
 *
 * @param reviewee the register number of whoever is reviewed
 * @param reviewer the register number of whoever reviews
 * @param organisation whose review it is; it knows how far it has come and nothing of what is in it
 */
public record Review(
        UUID id,
        String reviewee,
        String reviewer,
        String organisation,
        LocalDate beginsOn,
        LocalDate dueOn,
        ReviewState state,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate closedOn,
        long version) {

    /** What one of the two wrote. */
    public record Entry(
            UUID id, ReviewEntryKind kind, String words, List<String> standards, String author, Instant recordedFrom) {}

    /** Whether somebody may read what is in it. */
    public boolean isBetween(@Nullable String person) {
        return reviewee.equals(person) || reviewer.equals(person);
    }
}

package cofrestr.registry.keeper;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a second source says of a post otherwise than its keeper. The values are JSON as stated.
 *
 * @param post the register's own key of the post
 */
public record Difference(
        long post,
        String organisation,
        String staffId,
        @Nullable String postId,
        String registerNumber,
        String field,
        @Nullable String yours,
        String theirs,
        Word stands,
        String source,
        LocalDate said) {

    /** Whose word stands, as the keeper reads it. */
    @Schema(name = "DifferenceStands")
    public enum Word {
        /** The keeper's. */
        YOURS,
        /** That of the second source: it is the place where the work is done, and its word counts for this. */
        THEIRS
    }

    /** Where it stands in the list. */
    public String place() {
        return String.join(" ", Long.toString(post), field, source);
    }
}

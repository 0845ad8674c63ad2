package cofrestr.registry.review.api;

import cofrestr.registry.review.Reviews;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much waits and how much is done, for planning. */
@Schema(name = "MatchReviewCounts")
public record ReviewCounts(
        int open,
        int deferred,
        @Schema(description = "Open and nobody's") int unowned,
        @Schema(description = "Open for more than 7 days") int over7Days,
        @Schema(description = "Open for more than 30 days") int over30Days,

        @Schema(description = "Whole days that the oldest has waited")
        int oldestDays,

        @Schema(description = "What came in the last 30 days")
        int come30Days,

        @Schema(description = "Decided SAME in the last 30 days")
        int same30Days,

        @Schema(description = "Decided NEW in the last 30 days")
        int new30Days,

        @Schema(description = "Decided CANNOT_TELL in the last 30 days")
        int cannotTell30Days,

        @Schema(description = "What waits, by owner and sender, most first; no more than 500 groups")
        List<Group> waiting) {

    /** What waits of one sender with one owner. */
    @Schema(name = "MatchReviewGroup")
    public record Group(
            @Schema(description = "Left out where it is nobody's") @Nullable
            String owner,

            @Schema(examples = "W06000015") String sender,
            int waiting) {}

    static ReviewCounts of(Reviews.Counts counts, List<Reviews.Waiting> waiting) {
        return new ReviewCounts(
                counts.open(),
                counts.deferred(),
                counts.unowned(),
                counts.over7Days(),
                counts.over30Days(),
                counts.oldestDays(),
                counts.come30Days(),
                counts.same30Days(),
                counts.new30Days(),
                counts.cannotTell30Days(),
                waiting.stream()
                        .map(one -> new Group(one.owner(), one.sender(), one.waiting()))
                        .toList());
    }
}

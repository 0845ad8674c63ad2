package cofrestr.registry.upcoming.api;

import cofrestr.registry.upcoming.Upcoming;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that will happen. */
@Schema(name = "Upcoming")
public record UpcomingView(
        @Schema(description = "The first day of what begins, the last day of what ends", examples = "2027-02-28")
        LocalDate day,

        Upcoming.Kind kind,
        @Schema(examples = "10034678") String registerNumber,

        @Schema(description = "Your key of the person", examples = "E-1")
        String staffId,

        @Schema(description = "Your key of the post, where it is about one and you gave one") @Nullable
        String postId,

        @Schema(examples = "6819010") String organisation,

        @Schema(
                description =
                        "The role profile of the post, the category of the registration or duty, or the kind of order",
                examples = "TEACHING_ASSISTANT_2")
        String subject) {
    static UpcomingView of(Upcoming upcoming) {
        return new UpcomingView(
                upcoming.day(),
                upcoming.kind(),
                upcoming.registerNumber(),
                upcoming.staffId(),
                upcoming.postId(),
                upcoming.organisation(),
                upcoming.subject());
    }
}

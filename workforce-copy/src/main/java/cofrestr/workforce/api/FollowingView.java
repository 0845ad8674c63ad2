package cofrestr.workforce.api;

import cofrestr.kit.follow.ParkedSubject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How it stands with a service's copy of the workforce. */
@Schema(
        name = "Following",
        description = "How a service's copy of people, organisations and posts stands to the registry.")
public record FollowingView(
        @Schema(examples = "28000") long people,
        @Schema(examples = "1500") long organisations,
        @Schema(examples = "30000") long posts,

        @Schema(
                description =
                        "Since how many seconds the copy has not been known to be complete; while all is well it grows to"
                                + " some twenty and begins again. Missing where the feed was never reached",
                examples = "4")
        @Nullable
        Long behindSeconds,

        @Schema(description = "When the last change that is in the copy came to pass") @Nullable
        Instant lastEventAt,

        @Schema(
                description =
                        "How many times the feed was read from its beginning: one more for each restore of the registry",
                examples = "1")
        int epoch,

        @Schema(
                description = "Whether the copy was read from the feed's beginning to its end in this epoch",
                examples = "true")
        boolean complete,

        @Schema(
                description = "How many subjects are set aside, because an event about them could not be taken in",
                examples = "0")
        int parkedSubjects,

        @Schema(description = "Those set aside, the longest waiting first, at most 500")
        List<ParkedView> parked,

        @Schema(
                description = "How many people of the copy the registry knows no more since it was restored",
                examples = "0")
        long unknownPeople,

        @Schema(description = "Their register numbers, at most 500")
        List<String> unknownToRegistry) {

    /** A subject that is set aside. */
    @Schema(name = "ParkedSubject")
    public record ParkedView(
            @Schema(description = "person or organisation", examples = "person")
            String kind,

            @Schema(description = "Register number or organisation code", examples = "10034678")
            String subject,

            Instant since,

            @Schema(description = "How often it was tried", examples = "3")
            int attempts,

            @Schema(description = "How many events wait for it", examples = "1")
            int events,

            @Schema(description = "Why, as a problem code", examples = "EVENT_UNREADABLE")
            String code) {
        static ParkedView of(ParkedSubject parked) {
            return new ParkedView(
                    parked.kind(), parked.subject(), parked.since(), parked.attempts(), parked.events(), parked.code());
        }
    }
}

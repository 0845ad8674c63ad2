package cofrestr.registry.review.api;

import cofrestr.registry.matching.Band;
import cofrestr.registry.matching.Match;
import cofrestr.registry.review.Review;
import cofrestr.registry.review.ReviewEvidence;
import cofrestr.registry.search.FoundPerson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One review: what the sender stated, beside everybody it could mean. */
@Schema(name = "MatchReview")
public record ReviewView(
        ReviewLine review,

        @Schema(description = "The sender's own key of the person")
        String staffId,

        @Schema(description = "What the sender stated; left out once the row is forgotten") @Nullable
        Stated stated,

        @Schema(description = "Most like first") List<Candidate> candidates,

        @Schema(description = "Why it was deferred or decided so") @Nullable
        String reason,

        @Schema(description = "Whom the row was decided to mean", examples = "10034678") @Nullable
        String registerNumber,

        @Nullable String decidedBy,
        @Nullable Instant decided,
        long version) {

    /** What the sender stated of who it is and what post it is. */
    @Schema(name = "MatchReviewStated")
    public record Stated(
            @Nullable String givenNames,
            @Nullable String familyName,
            @Nullable String formerFamilyName,
            @Nullable String preferredName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String sex,

            @Schema(description = "A National Insurance number is stated; it is compared and not shown")
            boolean niNumberStated,

            @Nullable String postTitle,
            @Nullable String roleProfile,
            @Nullable String startDate) {
        static @Nullable Stated of(ReviewEvidence.@Nullable Stated stated) {
            return stated == null
                    ? null
                    : new Stated(
                            stated.givenNames(),
                            stated.familyName(),
                            stated.formerFamilyName(),
                            stated.preferredName(),
                            stated.dateOfBirth(),
                            stated.sex(),
                            stated.niNumberStated(),
                            stated.postTitle(),
                            stated.roleProfile(),
                            stated.startDate());
        }
    }

    /** A person whom the row could mean. */
    @Schema(name = "MatchReviewCandidate")
    public record Candidate(
            @Schema(examples = "10034678") String registerNumber,
            @Nullable LocalDate dateOfBirth,
            List<FoundPerson.Name> names,
            List<String> formerFamilyNames,
            List<FoundPerson.Workplace> organisations,

            @Schema(description = "How sure it is by the rules of today; NONE where they see no likeness")
            Band band,

            @Nullable BigDecimal score,

            @Schema(description = "How each field compares") List<Match.Evidence> evidence) {
        static Candidate of(ReviewEvidence.Candidate candidate) {
            FoundPerson person = candidate.person();
            Match.Candidate match = candidate.match();
            return new Candidate(
                    person.registerNumber(),
                    person.dateOfBirth(),
                    person.names(),
                    person.formerFamilyNames(),
                    person.organisations(),
                    match == null ? Band.NONE : match.band(),
                    match == null ? null : match.score(),
                    match == null ? List.of() : match.evidence());
        }
    }

    static ReviewView of(Review review, ReviewEvidence.Sides sides, Instant now) {
        return new ReviewView(
                ReviewLine.of(review, now),
                review.staffId(),
                Stated.of(sides.stated()),
                sides.candidates().stream().map(Candidate::of).toList(),
                review.reason(),
                review.registerNumber(),
                review.decidedBy(),
                review.decidedAt(),
                review.version());
    }
}

package cofrestr.registry.review.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.review.Review;
import cofrestr.registry.review.WorkOnReview;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a row means. */
@Schema(name = "MatchReviewDecision")
public record DecisionRequest(
        @NotNull @Schema(examples = "SAME") Outcome outcome,

        @Schema(description = "Which of the candidates; with SAME, and only then", examples = "10034678") @Nullable
        String registerNumber,

        @Size(max = 1000) @Schema(description = "Why; needed with CANNOT_TELL") @Nullable
        String grounds) {

    /** What can be decided. */
    @Schema(name = "MatchReviewDecisionOutcome")
    public enum Outcome {
        /** The row means this candidate: the next list links it. */
        SAME,
        /** It means none of them: the next list enters a new person. */
        NEW,
        /** It stays referred, and is not asked about again until something else is stated. */
        CANNOT_TELL
    }

    WorkOnReview.Decision decision() {
        RegisterNumber number = registerNumber == null || registerNumber.isBlank()
                ? null
                : RegisterNumber.parse(registerNumber.strip())
                        .orElseThrow(() -> Problem.of(KitProblem.REGISTER_NUMBER_CHECK_FAILED)
                                .at("/registerNumber"));
        return new WorkOnReview.Decision(Review.Outcome.valueOf(outcome.name()), number, grounds);
    }
}

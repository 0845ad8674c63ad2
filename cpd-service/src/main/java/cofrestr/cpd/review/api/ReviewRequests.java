package cofrestr.cpd.review.api;

import cofrestr.cpd.review.ReviewEntryKind;
import cofrestr.cpd.review.Reviews;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of reviews. */
public final class ReviewRequests {
    private ReviewRequests() {}

    /** A review that is to be opened. */
    @Schema(name = "ReviewOpening")
    public record OpenRequest(
            @NotNull @Schema(description = "Register number of whoever is reviewed", examples = "10034678")
            RegisterNumber reviewee,

            @NotNull @Schema(description = "Register number of whoever reviews", examples = "10034686")
            RegisterNumber reviewer,

            @NotNull @Schema(examples = "6819010") OrganisationCode organisation,

            @NotNull LocalDate beginsOn,

            @NotNull @Schema(description = "By when it is to be closed")
            LocalDate dueOn) {
        Reviews.Opened opened() {
            return new Reviews.Opened(reviewee.value(), reviewer.value(), organisation.value(), beginsOn, dueOn);
        }
    }

    /** Something that one of the two writes. */
    @Schema(name = "ReviewWords")
    public record WordsRequest(
            @NotNull ReviewEntryKind kind,
            @NotBlank @Size(max = 10_000) String words,

            @Size(max = 50) @Schema(description = "Codes of standards that it is about") @Nullable
            List<@NotBlank @Size(max = 60) String> standards) {
        Reviews.Written written() {
            return new Reviews.Written(kind, words, standards == null ? List.of() : standards);
        }
    }
}

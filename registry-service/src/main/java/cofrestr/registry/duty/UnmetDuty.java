package cofrestr.registry.duty;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A post whose holder must be registered and is not.
 *
 * @param since the first day on which the holder did the work without being registered; in the future where the post has not begun
 */
@Schema(name = "UnmetDuty")
public record UnmetDuty(
        @Schema(description = "The register's id of the post", examples = "1042")
        long employment,

        @Schema(examples = "10034678") String registerNumber,

        @Schema(description = "Your key of the person", examples = "E-1")
        String staffId,

        @Nullable String postId,
        @Schema(examples = "6819010") String organisation,
        @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER") String category,
        LocalDate since,

        @Schema(description = "When the register asked the person to apply") @Nullable
        LocalDate invitedOn,

        @Schema(description = "Days since then; none where the post has not begun", examples = "41")
        int days,

        @Schema(description = "UPCOMING: the post has not begun; OVERDUE: it has; SIX_MONTHS: six months ago or longer")
        Age age) {

    /** How long the duty has not been met. */
    @Schema(name = "UnmetDutyAge")
    public enum Age {
        UPCOMING,
        OVERDUE,
        SIX_MONTHS
    }
}

package cofrestr.registry.roster.api;

import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.registry.roster.PlannedRow;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of a plan. */
@Schema(name = "RosterRow")
public record RosterRowView(
        @Schema(description = "The sender's row, counted from 1 without the heading; none for leavers") @Nullable
        Integer row,

        @Schema(examples = "STARTER") String kind,
        @Nullable String organisation,
        @Nullable String staffId,
        @Nullable String postId,
        @Nullable String registerNumber,

        @Schema(description = "Why a row is held or unreadable, or that it is about a post of a keeper before: a code")
        @Nullable
        String code,

        @Schema(description = "The same in words") @Nullable String detail,

        @Schema(description = "The column it lies in") @Nullable
        String field,

        @JsonRawValue
        @Schema(
                description =
                        "Each field that is stated anew: from, to. Beside a post of the organisation's keeper: what the keeper says, what you say, and whose word stands (KEPT or YOURS)",
                implementation = Object.class)
        String changes,

        @Schema(description = "What was noticed and does not keep the row from being used: a code and a column each")
        List<String> notes,

        @Schema(description = "The category in which the holder of this post must be registered and is not") @Nullable
        String mustRegister) {

    static RosterRowView of(PlannedRow row, Language language) {
        String reason = row.reason();
        return new RosterRowView(
                row.rowNumber(),
                row.kind(),
                row.organisation(),
                row.staffId(),
                row.postId(),
                row.registerNumber(),
                reason,
                reason == null ? null : Messages.text(language, reason + ".detail", List.of()),
                row.field(),
                row.changes(),
                row.notes(),
                row.mustRegister());
    }
}

package cofrestr.registry.roster.api;

import cofrestr.registry.roster.Roster;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list and its plan. */
@Schema(name = "Roster")
public record RosterView(
        UUID id,
        @Schema(examples = "W06000015") String organisation,
        LocalDate asOf,
        Roster.State state,

        @Schema(description = "Rows in the list") int rows,

        @Schema(description = "Rows read so far") int read,

        @Schema(description = "How far the work is, 0 to 100")
        int percent,

        @Schema(description = "Send this to commit exactly this plan") @Nullable
        String planHash,

        @JsonRawValue
        @Schema(
                description =
                        "How many rows of each kind: starters, leavers, movers, changed, unchanged, held, referred, mustRegister, underOrder, unreadable, unmapped; and where another sender keeps an organisation's list, beside its posts: agreeing, differing, notKept (it has no such post), notListed (your list has no such row)",
                implementation = CountsView.class)
        String counts,

        @Schema(
                description =
                        "Organisations with open posts of which the list has no row; nobody there is taken to have left")
        List<String> notCovered,

        @Schema(description = "Rows left out because their post title is not one of support staff")
        int leftOut,

        @Schema(description = "Headings of your file under which nothing was taken")
        List<String> notTaken,

        @JsonRawValue
        @Schema(
                description =
                        "What was noticed about rows that are used all the same: a code, the column, how many rows. FIELD_NOT_COLLECTED: may not be taken and was not kept; NAME_CHARACTERS_LOST: compared and not stored",
                implementation = NoteView[].class)
        String notes,

        @Schema(description = "The committed list whose rows these are, mended") @Nullable
        UUID amends,

        @JsonRawValue
        @Schema(
                description = "The largest share of posts that would end; blocks: commit needs allowLeavers",
                implementation = GuardView.class)
        String guard,

        Instant received,
        @Nullable Instant committed) {

    /** How many rows of each kind. */
    @Schema(name = "RosterCounts")
    public record CountsView(
            int starters,
            int leavers,
            int movers,
            int changed,
            int unchanged,
            int held,
            int referred,
            int agreeing,
            int differing,
            int notKept,
            int notListed,
            int mustRegister,
            int underOrder,
            int unreadable,
            int unmapped) {}

    /** What was noticed about rows that are used all the same. */
    @Schema(name = "RosterNote")
    public record NoteView(String code, String field, int rows) {}

    /** Whether so many posts would end that the sender must say so. */
    @Schema(name = "RosterGuard")
    public record GuardView(double leaverShare, double limit, boolean blocks, List<String> organisations) {}

    /** Reading is half of the way to a plan; a commit is done whole or not yet. */
    private static int percent(Roster.State state) {
        return switch (state) {
            case READING, COMMITTING -> 50;
            case PLANNED, COMMITTED, REFUSED, FAILED -> 100;
        };
    }

    static RosterView of(Roster roster) {
        return new RosterView(
                roster.id(),
                roster.organisation(),
                roster.asOf(),
                roster.state(),
                roster.rows(),
                roster.rows(),
                percent(roster.state()),
                roster.planHash(),
                roster.counts(),
                roster.notCovered(),
                roster.leftOut(),
                roster.notTaken(),
                roster.notes(),
                roster.amends(),
                roster.guard(),
                roster.recordedFrom(),
                roster.committedAt());
    }
}

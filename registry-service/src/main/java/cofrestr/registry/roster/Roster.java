package cofrestr.registry.roster;

import cofrestr.kit.number.OrganisationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One whole staff list as sent, and what came of it. {@code counts}, {@code guard} and {@code notes} are JSON as stored. */
public record Roster(
        UUID id,
        String organisation,
        String sender,
        LocalDate asOf,
        String profile,
        Coverage coverage,
        State state,
        int rows,
        int leftOut,
        @Nullable String planHash,
        String counts,
        List<String> notCovered,
        List<String> notTaken,
        String notes,
        @Nullable UUID amends,
        String guard,
        boolean guardBlocks,
        Instant recordedFrom,
        @Nullable Instant committedAt) {

    /** Where a list is on its way into the register. */
    @Schema(name = "RosterState")
    public enum State {
        READING,
        PLANNED,
        COMMITTING,
        COMMITTED,
        REFUSED,
        FAILED
    }

    /** For which organisations absence from the list means anything. */
    public enum Coverage {
        /** Those that the list names. */
        NAMED,
        /** All at and beneath the list's organisation. */
        ALL,
        /** None: a single message about one post. */
        ONE,
        /** None: mended rows of a list that was committed. */
        MENDED
    }

    /** What the sender said about this list. */
    Announced announced() {
        return new Announced(
                new OrganisationCode(organisation), new OrganisationCode(sender), asOf, profile, coverage, "");
    }

    /** What a sender says about a list before its rows. */
    public record Announced(
            OrganisationCode organisation,
            OrganisationCode sender,
            LocalDate asOf,
            String profile,
            Coverage coverage,
            String client) {
        /** What is said of mended rows of this list. */
        Announced mended(String by) {
            return new Announced(organisation, sender, asOf, profile, Coverage.MENDED, by);
        }
    }
}

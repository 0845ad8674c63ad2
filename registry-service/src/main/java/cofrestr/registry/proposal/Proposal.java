package cofrestr.registry.proposal;

import cofrestr.registry.authority.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That the entry should say something else in one field.
 *
 * @param value the proposed value as JSON; null for a National Insurance number, which is held sealed
 * @param reason why, in the proposer's words
 * @param grounds why it was decided so
 */
public record Proposal(
        UUID id,
        String registerNumber,
        String field,
        @Nullable String value,
        SourceKind sourceKind,
        String source,
        LocalDate saidOn,
        @Nullable String reason,
        State state,
        @Nullable String grounds,
        @Nullable Instant decidedAt,
        Instant recordedFrom,
        long version) {

    /** Where a proposal stands. */
    @Schema(name = "ProposalState")
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }
}

package cofrestr.registry.proposal.api;

import cofrestr.registry.authority.SourceKind;
import cofrestr.registry.proposal.Proposal;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal, for registry staff and the person whose entry it is. */
@Schema(name = "Proposal")
public record ProposalView(
        UUID id,
        @Schema(examples = "10034678") String registerNumber,

        @Schema(description = "What of the entry; a name is one", examples = "email")
        String field,

        @JsonRawValue
        @Schema(
                description =
                        "The proposed value; left out for a National Insurance number, which is held and not shown",
                implementation = Object.class)
        @Nullable
        String value,

        SourceKind sourceKind,

        @Schema(description = "person, or the organisation that stated it", examples = "person")
        String source,

        LocalDate saidOn,
        @Nullable String reason,
        Proposal.State state,
        @Nullable String grounds,
        @Nullable Instant decided,

        @Schema(description = "How many whole days it has waited or did wait", examples = "3")
        long ageDays,

        long version) {
    static ProposalView of(Proposal proposal, Instant now) {
        Instant until = proposal.decidedAt() == null ? now : proposal.decidedAt();
        return new ProposalView(
                proposal.id(),
                proposal.registerNumber(),
                proposal.field(),
                proposal.value(),
                proposal.sourceKind(),
                proposal.source(),
                proposal.saidOn(),
                proposal.reason(),
                proposal.state(),
                proposal.grounds(),
                proposal.decidedAt(),
                Duration.between(proposal.recordedFrom(), until).toDays(),
                proposal.version());
    }
}

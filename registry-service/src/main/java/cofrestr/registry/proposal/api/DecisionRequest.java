package cofrestr.registry.proposal.api;

import cofrestr.registry.proposal.DecideProposal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a proposal is decided. */
@Schema(name = "ProposalDecision")
public record DecisionRequest(
        @NotNull @Schema(examples = "ACCEPT") Outcome outcome,

        @Size(max = 1000) @Schema(description = "Needed to refuse; the person reads it") @Nullable
        String grounds) {

    /** Either way. */
    @Schema(name = "ProposalOutcome")
    public enum Outcome {
        ACCEPT,
        REFUSE
    }

    DecideProposal.Decision decision() {
        return new DecideProposal.Decision(outcome == Outcome.ACCEPT, grounds);
    }
}

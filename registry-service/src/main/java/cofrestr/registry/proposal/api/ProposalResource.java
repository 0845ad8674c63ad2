package cofrestr.registry.proposal.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.proposal.DecideProposal;
import cofrestr.registry.proposal.Proposal;
import cofrestr.registry.proposal.Proposals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The proposals that wait, over HTTP: registry staff decide. */
@Path("/v1/proposals")
@Tag(name = "Proposals", description = "Corrections of entries that wait for registry staff.")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource {
    private final Proposals proposals;
    private final DecideProposal decide;
    private final Paging paging;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Clock clock;

    ProposalResource(
            Proposals proposals,
            DecideProposal decide,
            Paging paging,
            CurrentCaller callers,
            Looks looks,
            Clock clock) {
        this.proposals = proposals;
        this.decide = decide;
        this.paging = paging;
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @May(Role.REGISTRAR)
    @Operation(summary = "List what waits for a decision", description = "The longest waiting first.")
    @APIResponse(responseCode = "200", description = "One page of open proposals")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ProposalView> listProposals(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<ProposalView> page = paging.page(
                        from, proposals.waiting(from), proposal -> proposal.id().toString())
                .map(this::view);
        looks.at(
                "listProposals",
                page.items().stream().map(ProposalView::registerNumber).toList());
        return page;
    }

    @POST
    @Path("/{proposal}/decision")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accept or refuse a proposal",
            description =
                    "Accepted, the entry says it from today, and employers' statements no longer change that field; refused, it stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @Refuses({"NOT_FOUND", "PROPOSAL_DECIDED", "GROUNDS_MISSING"})
    public Response decideProposal(
            @Parameter(description = "Its id", example = "0d7c4c1e-0000-4000-8000-000000000000") @PathParam("proposal")
                    UUID id,
            @Valid @NotNull DecisionRequest request) {
        decide.decide(id, request.decision(), callers.get().client());
        return Response.ok(view(proposals.find(id).orElseThrow())).build();
    }

    private ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, Clocks.now(clock));
    }
}

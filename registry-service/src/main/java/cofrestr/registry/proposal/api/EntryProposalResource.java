package cofrestr.registry.proposal.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.practitioner.EntryChanges;
import cofrestr.registry.proposal.Proposal;
import cofrestr.registry.proposal.Proposals;
import cofrestr.registry.proposal.ProposeChanges;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposals for one entry over HTTP: the person proposes and sees what became of it. */
@Path("/v1/practitioners/{number}/proposals")
@Tag(name = "Proposals", description = "Corrections of entries that wait for registry staff.")
@Produces(MediaType.APPLICATION_JSON)
public class EntryProposalResource {
    private static final String NUMBER = "Register number";
    private static final String EXAMPLE_NUMBER = "10034678";

    private final Proposals proposals;
    private final ProposeChanges propose;
    private final Paging paging;
    private final Looks looks;
    private final Clock clock;

    EntryProposalResource(Proposals proposals, ProposeChanges propose, Paging paging, Looks looks, Clock clock) {
        this.proposals = proposals;
        this.propose = propose;
        this.paging = paging;
        this.looks = looks;
        this.clock = clock;
    }

    /** What was proposed at once. */
    @Schema(name = "Proposed")
    public record Proposed(List<ProposalView> proposals) {}

    @POST
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose corrections of your entry",
            description =
                    "One proposal for each field. Nothing in the entry changes until registry staff accept it. A newer proposal for a field takes the place of your open one.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = Proposed.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public Response proposeChanges(
            @Parameter(description = NUMBER, example = EXAMPLE_NUMBER) @PathParam("number") RegisterNumber number,
            @Valid @NotNull ProposalRequest request) {
        EntryChanges changes = EntryChanges.read(request.changes(), Clocks.today(clock));
        List<ProposalView> made = propose.propose(number, changes, request.reason()).stream()
                .map(proposals::find)
                .flatMap(Optional::stream)
                .map(this::view)
                .toList();
        return Response.created(URI.create("/v1/practitioners/" + number.value() + "/proposals"))
                .entity(new Proposed(made))
                .build();
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "List the proposals for one entry",
            description = "Oldest first, decided ones too: by the person, and by employers whose word did not count.")
    @APIResponse(responseCode = "200", description = "One page of proposals")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ProposalView> listProposalsOf(
            @Parameter(description = NUMBER, example = EXAMPLE_NUMBER) @PathParam("number") RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        looks.at("listProposalsOf", List.of(number.value()));
        return paging.page(
                        from,
                        proposals.of(number, from),
                        proposal -> proposal.id().toString())
                .map(this::view);
    }

    private ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, Clocks.now(clock));
    }
}

package cofrestr.cpd.community.api;

import cofrestr.cpd.community.Communities;
import cofrestr.cpd.community.api.CommunityRequests.BeginRequest;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.OrganisationTree;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Learning communities over HTTP, for whoever keeps them. */
@Path("/v1/learning-communities")
@Tag(
        name = CommunityResource.TAG,
        description =
                "Groups within a school or across schools that learn together; those published are examples for others.")
@Produces(MediaType.APPLICATION_JSON)
public class CommunityResource {
    static final String TAG = "Learning communities";
    static final String ID = "Id of the community";
    static final String SOME = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";

    private final Communities communities;
    private final OrganisationTree tree;
    private final CurrentCaller callers;
    private final Paging paging;
    private final ShownCommunity shown;

    CommunityResource(
            Communities communities,
            OrganisationTree tree,
            CurrentCaller callers,
            Paging paging,
            ShownCommunity shown) {
        this.communities = communities;
        this.tree = tree;
        this.callers = callers;
        this.paging = paging;
        this.shown = shown;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "List an organisation's learning communities",
            description = "Those that it or an organisation beneath it convenes.")
    @APIResponse(responseCode = "200", description = "One page of them, without who takes part")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<CommunityView> listCommunities(
            @Parameter(description = "School or authority", example = "6819010", required = true)
                    @QueryParam("organisation")
                    @NotNull
                    String organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        communities.of(organisation, from),
                        one -> one.id().toString())
                .map(one -> CommunityView.of(one, null, null));
    }

    @POST
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a learning community",
            description = "Kept by one of your organisations; members may come from any school.")
    @APIResponse(
            responseCode = "201",
            description = "The community, at its place",
            content = @Content(schema = @Schema(implementation = CommunityView.class)))
    @Refuses({"NOT_FOUND", "FIELD_INVALID", "PURPOSE_UNKNOWN"})
    public Response beginCommunity(@Valid @NotNull BeginRequest request) {
        Caller by = callers.get();
        boolean own = by.is(Role.REGISTRAR) || tree.covers(by.organisations(), request.convenor());
        if (!own) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        if (request.endsOn() != null && request.endsOn().isBefore(request.beginsOn())) {
            throw Problem.invalid(List.of(new Problem.Pointed("/endsOn", KitProblem.FIELD_INVALID, List.of())));
        }
        return shown.created(communities.begin(request.begun(), by));
    }

    @GET
    @Path("/{community}")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Operation(
            summary = "Read a learning community",
            description = "With its members and meetings, for whoever keeps it.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(schema = @Schema(implementation = CommunityView.class)))
    @Refuses({"NOT_FOUND", "PURPOSE_UNKNOWN"})
    public Response readCommunity(@Parameter(description = ID, example = SOME) @PathParam("community") UUID community) {
        return shown.read(community);
    }
}

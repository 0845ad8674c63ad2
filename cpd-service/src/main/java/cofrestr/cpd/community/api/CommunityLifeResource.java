package cofrestr.cpd.community.api;

import static cofrestr.cpd.community.api.CommunityResource.ID;
import static cofrestr.cpd.community.api.CommunityResource.SOME;

import cofrestr.cpd.community.Communities;
import cofrestr.cpd.community.api.CommunityRequests.ExampleRequest;
import cofrestr.cpd.community.api.CommunityRequests.MeetingRequest;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a learning community does, and what others can learn from it, over HTTP. */
@Path("/v1/learning-communities/{community}")
@Tag(name = CommunityResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class CommunityLifeResource {
    private final Communities communities;
    private final CurrentCaller callers;
    private final ShownCommunity shown;

    CommunityLifeResource(Communities communities, CurrentCaller callers, ShownCommunity shown) {
        this.communities = communities;
        this.callers = callers;
        this.shown = shown;
    }

    @POST
    @Path("/meetings")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record a meeting", description = "When, about what, and what came of it.")
    @APIResponse(
            responseCode = "200",
            description = "The community as it is now",
            content = @Content(schema = @Schema(implementation = CommunityView.class)))
    @Refuses({"NOT_FOUND", "PURPOSE_UNKNOWN"})
    public Response recordMeeting(
            @Parameter(description = ID, example = SOME) @PathParam("community") UUID community,
            @Valid @NotNull MeetingRequest request) {
        communities.met(community, request.on(), request.topic(), request.outcome(), callers.get());
        return shown.changed(community);
    }

    @POST
    @Path("/publication")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Publish a community as an example",
            description =
                    "In both languages, in words that name nobody. Everybody reads it, with what the community is about.")
    @APIResponse(
            responseCode = "200",
            description = "The community as it is now",
            content = @Content(schema = @Schema(implementation = CommunityView.class)))
    @Refuses({"NOT_FOUND", "COMMUNITY_HAS_NOT_MET", "PURPOSE_UNKNOWN"})
    public Response publishCommunity(
            @Parameter(description = ID, example = SOME) @PathParam("community") UUID community,
            @Valid @NotNull ExampleRequest request) {
        communities.publish(community, request.exampleEn(), request.exampleCy(), callers.get());
        return shown.changed(community);
    }
}

package cofrestr.cpd.community.api;

import static cofrestr.cpd.community.api.CommunityResource.ID;
import static cofrestr.cpd.community.api.CommunityResource.SOME;

import cofrestr.cpd.community.Communities;
import cofrestr.cpd.community.api.CommunityRequests.MemberRequest;
import cofrestr.cpd.learner.Learner;
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

/** Who takes part in a learning community, over HTTP. */
@Path("/v1/learning-communities/{community}/members")
@Tag(name = CommunityResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class CommunityMemberResource {
    private final Communities communities;
    private final CurrentCaller callers;
    private final ShownCommunity shown;

    CommunityMemberResource(Communities communities, CurrentCaller callers, ShownCommunity shown) {
        this.communities = communities;
        this.callers = callers;
        this.shown = shown;
    }

    @POST
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let somebody join",
            description =
                    "Somebody who works at the school named today, by number, or a guest of one of your organisations.")
    @APIResponse(
            responseCode = "200",
            description = "The community as it is now",
            content = @Content(schema = @Schema(implementation = CommunityView.class)))
    @Refuses({
        "NOT_FOUND",
        "LEARNER_UNFIT",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRACTITIONER_UNKNOWN",
        "GUEST_UNKNOWN",
        "COMMUNITY_JOINED",
        "PURPOSE_UNKNOWN"
    })
    public Response joinCommunity(
            @Parameter(description = ID, example = SOME) @PathParam("community") UUID community,
            @Valid @NotNull MemberRequest request) {
        communities.join(
                community,
                Learner.said(request.registerNumber(), request.guest()),
                request.organisation().value(),
                Boolean.TRUE.equals(request.leads()),
                callers.get());
        return shown.changed(community);
    }

    @POST
    @Path("/{member}/end")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Operation(summary = "End a membership", description = "Today is the last day. It stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "The community as it is now",
            content = @Content(schema = @Schema(implementation = CommunityView.class)))
    @Refuses({"NOT_FOUND", "PURPOSE_UNKNOWN"})
    public Response leaveCommunity(
            @Parameter(description = ID, example = SOME) @PathParam("community") UUID community,
            @Parameter(description = "Id of the membership", example = SOME) @PathParam("member") UUID member) {
        communities.leave(community, member, callers.get());
        return shown.changed(community);
    }
}

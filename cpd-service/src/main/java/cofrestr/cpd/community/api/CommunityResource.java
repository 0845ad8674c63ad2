package cofrestr.cpd.community.api;

import cofrestr.cpd.community.Communities;
import cofrestr.cpd.community.Community;
import cofrestr.cpd.community.api.CommunityRequests.BeginRequest;
import cofrestr.cpd.community.api.CommunityRequests.ExampleRequest;
import cofrestr.cpd.community.api.CommunityRequests.MeetingRequest;
import cofrestr.cpd.community.api.CommunityRequests.MemberRequest;
import cofrestr.cpd.learner.Learner;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.OrganisationTree;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Learning communities over HTTP. */
@Path("/v1/learning-communities")
@Tag(
        name = "Learning communities",
        description =
                "Groups within a school or across schools that learn together; those published are examples for others.")
@Produces(MediaType.APPLICATION_JSON)
public class CommunityResource {
    private static final String ID = "Id of the community";
    private static final String SOME = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";

    private final Communities communities;
    private final OrganisationTree tree;
    private final CurrentCaller callers;
    private final Versions versions;
    private final Paging paging;
    private final Looks looks;

    CommunityResource(
            Communities communities,
            OrganisationTree tree,
            CurrentCaller callers,
            Versions versions,
            Paging paging,
            Looks looks) {
        this.communities = communities;
        this.tree = tree;
        this.callers = callers;
        this.versions = versions;
        this.paging = paging;
        this.looks = looks;
    }

    @GET
    @Path("/examples")
    @May(Role.NOBODY)
    @Operation(
            summary = "Find learning communities to learn from",
            description =
                    "Those that were published as examples: what they are about and what came of it; of nobody who takes part.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<CommunityView.ExampleView> listCommunityExamples(
            @Parameter(description = "true: only those in which support staff take part")
                    @QueryParam("withSupportStaff")
                    @Nullable
                    Boolean withSupportStaff,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        communities.examples(Boolean.TRUE.equals(withSupportStaff), from),
                        one -> one.id().toString())
                .map(CommunityView.ExampleView::of);
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
    @Refuses({"NOT_FOUND", "FIELD_INVALID"})
    public Response beginCommunity(@Valid @NotNull BeginRequest request) {
        Caller by = callers.get();
        boolean own = by.is(Role.REGISTRAR) || tree.covers(by.organisations(), request.convenor());
        if (!own) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        if (request.endsOn() != null && request.endsOn().isBefore(request.beginsOn())) {
            throw Problem.invalid(List.of(new Problem.Pointed("/endsOn", KitProblem.FIELD_INVALID, List.of())));
        }
        CommunityView view = view(communities.begin(request.begun(), by));
        return Response.created(URI.create("/v1/learning-communities/" + view.id()))
                .entity(view)
                .tag(versions.tag("community", view.version()))
                .build();
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
        CommunityView view = view(community);
        return versions.answer("community", view.version(), view);
    }

    @POST
    @Path("/{community}/members")
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
        "COMMUNITY_JOINED"
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
        return changed(community);
    }

    @POST
    @Path("/{community}/members/{member}/end")
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
    @Refuses({"NOT_FOUND"})
    public Response leaveCommunity(
            @Parameter(description = ID, example = SOME) @PathParam("community") UUID community,
            @Parameter(description = "Id of the membership", example = SOME) @PathParam("member") UUID member) {
        communities.leave(community, member, callers.get());
        return changed(community);
    }

    @POST
    @Path("/{community}/meetings")
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
    @Refuses({"NOT_FOUND"})
    public Response recordMeeting(
            @Parameter(description = ID, example = SOME) @PathParam("community") UUID community,
            @Valid @NotNull MeetingRequest request) {
        communities.met(community, request.on(), request.topic(), request.outcome(), callers.get());
        return changed(community);
    }

    @POST
    @Path("/{community}/publication")
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
    @Refuses({"NOT_FOUND", "COMMUNITY_HAS_NOT_MET"})
    public Response publishCommunity(
            @Parameter(description = ID, example = SOME) @PathParam("community") UUID community,
            @Valid @NotNull ExampleRequest request) {
        communities.publish(community, request.exampleEn(), request.exampleCy(), callers.get());
        return changed(community);
    }

    private Response changed(UUID id) {
        CommunityView view = view(id);
        return Response.ok(view).tag(versions.tag("community", view.version())).build();
    }

    private CommunityView view(UUID id) {
        Community found = communities.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        List<Community.Member> members = communities.members(id);
        looks.at(
                "readCommunity",
                members.stream()
                        .map(Community.Member::registerNumber)
                        .filter(Objects::nonNull)
                        .toList());
        return CommunityView.of(found, members, communities.meetings(id));
    }
}

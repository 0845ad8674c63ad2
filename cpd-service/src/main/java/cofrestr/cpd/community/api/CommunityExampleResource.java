package cofrestr.cpd.community.api;

import cofrestr.cpd.community.Communities;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Learning communities as examples, for everybody. */
@Path("/v1/learning-communities/examples")
@Tag(name = CommunityResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class CommunityExampleResource {
    private final Communities communities;
    private final Paging paging;

    CommunityExampleResource(Communities communities, Paging paging) {
        this.communities = communities;
        this.paging = paging;
    }

    @GET
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
}

package cofrestr.registry.keeper.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.keeper.Difference;
import cofrestr.registry.keeper.Differences;
import cofrestr.registry.organisation.Organisations;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The keeper's side of differences, over HTTP. */
@Path("/v1/organisations/{organisation}/roster-differences")
@Tag(name = "Keepers")
@Produces(MediaType.APPLICATION_JSON)
public class DifferenceResource {
    private final Differences differences;
    private final Organisations organisations;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Looks looks;
    private final Clock clock;

    DifferenceResource(
            Differences differences,
            Organisations organisations,
            CurrentCaller callers,
            Paging paging,
            Looks looks,
            Clock clock) {
        this.differences = differences;
        this.organisations = organisations;
        this.callers = callers;
        this.paging = paging;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "See what a second source says of your posts otherwise",
            description =
                    "Where you keep the list and another system sends the same school: each field of your posts of which its newest committed list says something else, with both values, whose word stands and since which list it says so. It is gone once either of you says what the other does. Posts that you do not keep are not in it.")
    @APIResponse(responseCode = "200", description = "One page of differences, in the order of the posts")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<DifferenceView> listRosterDifferences(
            @Parameter(description = "Those at it and beneath it", example = "6819010") @PathParam("organisation")
                    OrganisationCode organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        OrganisationCode keeper = organisations.senderFor(callers.get().organisations(), organisation);
        Page<DifferenceView> page = paging.page(
                        from, differences.at(organisation, keeper, Clocks.today(clock), from), Difference::place)
                .map(DifferenceView::of);
        looks.at(
                "listRosterDifferences",
                page.items().stream()
                        .map(DifferenceView::registerNumber)
                        .distinct()
                        .toList());
        return page;
    }
}

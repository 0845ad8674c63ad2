package cofrestr.registry.proceedings.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.registry.proceedings.Cases;
import cofrestr.registry.proceedings.api.CaseViews.CountView;
import cofrestr.registry.proceedings.api.CaseViews.CountsView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many cases are open, over HTTP, for caseworkers. */
@Path("/v1/case-counts")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
public class CaseCountResource {
    private final Cases cases;

    CaseCountResource(Cases cases) {
        this.cases = cases;
    }

    @GET
    @May(Role.CASEWORKER)
    @Operation(
            summary = "Count the open cases",
            description = "By stage, with the day on which the oldest was opened: for planning. Nobody is named.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = CountsView.class)))
    public CountsView countCases() {
        return new CountsView(cases.counts().stream().map(CountView::of).toList());
    }
}

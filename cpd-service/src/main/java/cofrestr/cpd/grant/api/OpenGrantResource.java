package cofrestr.cpd.grant.api;

import cofrestr.cpd.grant.AccessGrant;
import cofrestr.cpd.grant.AccessGrants;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is open to an organisation, over HTTP. */
@Path("/v1/access-grants")
@Tag(name = GrantResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class OpenGrantResource {
    private final AccessGrants grants;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Looks looks;

    OpenGrantResource(AccessGrants grants, CurrentCaller callers, Paging paging, Looks looks) {
        this.grants = grants;
        this.callers = callers;
        this.paging = paging;
        this.looks = looks;
    }

    @GET
    @May({Role.EMPLOYER, Role.PROVIDER})
    @Operation(
            summary = "See whose records are open to you",
            description =
                    "Grants in force today that name just your organisation; not those of organisations beneath it.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID", "PURPOSE_UNKNOWN"})
    public Page<GrantView> listOpenGrants(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<AccessGrant> page = paging.page(
                from, grants.openTo(callers.get(), from), grant -> grant.id().toString());
        looks.at(
                "listOpenGrants",
                page.items().stream().map(AccessGrant::registerNumber).toList());
        return page.map(GrantView::of);
    }
}

package cofrestr.registry.watchlist.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.registry.watchlist.Watchlist;
import cofrestr.registry.watchlist.Watchlists;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The watch-lists of an organisation over HTTP. */
@Path("/v1/organisations/{organisation}/watchlists")
@Tag(name = "Watch-lists", description = WatchlistResource.WHAT_FOR)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationWatchlistsResource {
    private final Watchlists lists;
    private final CurrentCaller callers;
    private final Versions versions;
    private final Paging paging;

    OrganisationWatchlistsResource(Watchlists lists, CurrentCaller callers, Versions versions, Paging paging) {
        this.lists = lists;
        this.callers = callers;
        this.versions = versions;
        this.paging = paging;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(summary = "List your watch-lists", description = "Those that have not expired, the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of watch-lists")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<WatchlistView> listWatchlists(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        lists.of(organisation, callers.get(), from),
                        list -> list.id().toString())
                .map(WatchlistView::of);
    }

    @POST
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open a watch-list",
            description = "With a purpose and a last day. Put people on it at its /people, follow it at its /changes.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = WatchlistView.class)))
    @Refuses({"NOT_FOUND", "WATCHLIST_PURPOSE_UNFIT", "WATCHLIST_PERIOD_UNFIT"})
    public Response openWatchlist(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @Valid @NotNull WatchlistRequest request) {
        UUID id = lists.open(request.at(organisation));
        Watchlist opened = lists.find(id, callers.get()).orElseThrow();
        return Response.created(URI.create("/v1/watchlists/" + id))
                .entity(WatchlistView.of(opened))
                .tag(versions.tag(WatchlistResource.VIEW, opened.version()))
                .build();
    }
}

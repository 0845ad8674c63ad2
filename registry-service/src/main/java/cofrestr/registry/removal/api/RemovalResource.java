package cofrestr.registry.removal.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.removal.Removal;
import cofrestr.registry.removal.Removals;
import cofrestr.registry.removal.RemoveFromRegister;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Removals that wait, over HTTP: another registrar confirms or drops them. */
@Path("/v1/removals")
@Tag(name = "Removal and restoration", description = RemovalResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class RemovalResource {
    static final String JOB =
            "Taking somebody off the register otherwise than by an order, and back. 1. Propose the removal. 2. Another registrar confirms it. 3. Restore where the person may come back.";
    private static final String ID = "Its id";
    private static final String SOME = "0d7c4c1e-0000-4000-8000-000000000000";

    private final Removals removals;
    private final RemoveFromRegister remove;
    private final Paging paging;
    private final CurrentCaller callers;
    private final Looks looks;

    RemovalResource(Removals removals, RemoveFromRegister remove, Paging paging, CurrentCaller callers, Looks looks) {
        this.removals = removals;
        this.remove = remove;
        this.paging = paging;
        this.callers = callers;
        this.looks = looks;
    }

    @GET
    @May(Role.REGISTRAR)
    @Operation(
            summary = "List the removals that wait",
            description = "For another registrar than who proposed them. Longest first.")
    @APIResponse(responseCode = "200", description = "One page of removals")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<RemovalView> listWaitingRemovals(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        List<Removal> waiting = removals.waiting(from);
        looks.at(
                "listWaitingRemovals",
                waiting.stream().map(Removal::registerNumber).toList());
        return paging.page(from, waiting, removal -> removal.id().toString()).map(RemovalView::of);
    }

    @POST
    @Path("/{removal}/confirmation")
    @May(Role.REGISTRAR)
    @Idempotent
    @Retried
    @Operation(
            summary = "Confirm a removal",
            description =
                    "By another registrar than who proposed it. The registration ends the day before; the person and the employers are owed notice of the reason, not of the grounds.")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = RemovalView.class)))
    @Refuses({"NOT_FOUND", "FOUR_EYES", "REMOVAL_DECIDED", "REMOVAL_NOTHING"})
    public RemovalView confirmRemoval(@Parameter(description = ID, example = SOME) @PathParam("removal") UUID removal) {
        remove.confirm(removal, callers.get().desk());
        return shown("confirmRemoval", removal);
    }

    @POST
    @Path("/{removal}/withdrawal")
    @May(Role.REGISTRAR)
    @Idempotent
    @Retried
    @Operation(summary = "Drop a removal", description = "Only while it waits. It stays on record as dropped.")
    @APIResponse(
            responseCode = "200",
            description = "Dropped",
            content = @Content(schema = @Schema(implementation = RemovalView.class)))
    @Refuses({"NOT_FOUND", "REMOVAL_DECIDED"})
    public RemovalView dropRemoval(@Parameter(description = ID, example = SOME) @PathParam("removal") UUID removal) {
        remove.drop(removal, callers.get().desk());
        return shown("dropRemoval", removal);
    }

    private RemovalView shown(String operation, UUID id) {
        Removal removal = removals.find(id);
        looks.at(operation, List.of(removal.registerNumber()));
        return RemovalView.of(removal);
    }
}

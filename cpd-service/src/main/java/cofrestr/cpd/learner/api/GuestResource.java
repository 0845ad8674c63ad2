package cofrestr.cpd.learner.api;

import cofrestr.cpd.learner.Guest;
import cofrestr.cpd.learner.Guests;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People who take part and are on no register. */
@Path("/v1/guests")
@Tag(
        name = "Guests",
        description =
                "People who take part in learning here and are on no register: teachers, coaches, members of the community.")
@Produces(MediaType.APPLICATION_JSON)
public class GuestResource {
    private final Guests guests;
    private final OrganisationTree tree;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Versions versions;
    private final Looks looks;

    GuestResource(
            Guests guests,
            OrganisationTree tree,
            CurrentCaller callers,
            Paging paging,
            Versions versions,
            Looks looks) {
        this.guests = guests;
        this.tree = tree;
        this.callers = callers;
        this.paging = paging;
        this.versions = versions;
        this.looks = looks;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.OWN_ORGANISATIONS)
    @Operation(summary = "List an organisation's guests", description = "In the order in which they were entered.")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID", "PURPOSE_UNKNOWN", "NOT_FOUND"})
    public Page<GuestView> listGuests(
            @Parameter(description = "Whose guests", example = "W06000015", required = true)
                    @QueryParam("organisation")
                    @NotNull
                    String organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<Guest> page = paging.page(
                from, guests.list(organisation, from), guest -> guest.id().toString());
        looks.at(
                "listGuests",
                page.items().stream().map(guest -> guest.id().toString()).toList());
        return page.map(GuestView::of);
    }

    @GET
    @Path("/{guest}")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Operation(summary = "Read a guest", description = "Of one of the caller's organisations, or beneath one.")
    @APIResponse(
            responseCode = "200",
            description = "The guest, with its ETag",
            content = @Content(schema = @Schema(implementation = GuestView.class)))
    @Refuses({"NOT_FOUND", "PURPOSE_UNKNOWN"})
    public Response readGuest(
            @Parameter(description = "Id of the guest", example = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55")
                    @PathParam("guest")
                    UUID guest) {
        GuestView view = view(guest);
        return versions.answer("guest", view.version(), view);
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
            summary = "Enter a guest",
            description =
                    "Somebody on no register who is to take part. Whoever is of the register is named by number instead.")
    @APIResponse(
            responseCode = "201",
            description = "The guest, at its place",
            content = @Content(schema = @Schema(implementation = GuestView.class)))
    @Refuses({"FIELD_INVALID", "NOT_FOUND", "PURPOSE_UNKNOWN"})
    public Response enterGuest(@Valid @NotNull GuestRequest request) {
        Caller by = callers.get();
        boolean own = by.is(Role.REGISTRAR) || tree.covers(by.organisations(), request.recordedFor());
        if (!own) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        GuestView view = view(guests.enter(request.entered(), by));
        return versions.created(URI.create("/v1/guests/" + view.id()), "guest", view.version(), view);
    }

    private GuestView view(UUID id) {
        Guest guest = guests.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at("readGuest", List.of(id.toString()));
        return GuestView.of(guest);
    }
}

package cofrestr.registry.keeper.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.keeper.ChangeKeeper;
import cofrestr.registry.keeper.Keepers;
import cofrestr.registry.keeper.Keeping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who keeps an organisation's list, over HTTP. */
@Path("/v1/organisations/{organisation}/keeper")
@Tag(
        name = "Keepers",
        description = "Whose list speaks for an organisation's staff, and what another source says otherwise.")
@Produces(MediaType.APPLICATION_JSON)
public class KeeperResource {
    private static final String VIEW = "keeper";

    private final Keepers keepers;
    private final ChangeKeeper change;
    private final Versions versions;
    private final CurrentCaller callers;

    KeeperResource(Keepers keepers, ChangeKeeper change, Versions versions, CurrentCaller callers) {
        this.keepers = keepers;
        this.change = change;
        this.versions = versions;
        this.callers = callers;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "Read who keeps an organisation's staff list",
            description =
                    "The one sender whose list makes, changes and ends posts there; who kept it before, from when until when and why; and what is decided for a day to come.")
    @APIResponse(
            responseCode = "200",
            description = "The keeper, with its ETag; null before the first list was committed",
            content = @Content(schema = @Schema(implementation = KeeperView.class)))
    @Refuses("NOT_FOUND")
    public Response readRosterKeeper(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation) {
        Keeping keeping = keepers.of(organisation);
        return versions.answer(VIEW, keeping.version(), KeeperView.of(keeping));
    }

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give an organisation's staff list to another sender", description = """
            From today or a day to come. The posts that the next keeper's ids are tied to go under its ids; the keeper before is a \
            second source of them from then on. Posts that the next keeper never tied are taken over by the rows of its lists that \
            mean the same person for certain; those that its list lacks end only where it says so with allowLeavers and a reason. \
            Its lists are not for an earlier day than the newest of the keeper before. Plans made before are made anew. A decision \
            takes the place of one whose day has not come; naming today's keeper takes such a one back.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = KeeperRequest.class),
                            examples = @ExampleObject(name = "a school takes its list over", value = """
                                    {"keeper": "6819010", "from": "2026-12-01", "because": "The school sends its own lists from now on"}""")))
    @APIResponse(
            responseCode = "200",
            description = "Who keeps the list now, and who is to",
            content = @Content(schema = @Schema(implementation = KeeperView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "KEEPER_NOT_OVER_ORGANISATION",
        "KEEPER_UNCHANGED",
        "KEEPER_FROM_TOO_EARLY",
        "BUSY"
    })
    public Response changeRosterKeeper(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @Parameter(
                            description = "The ETag of the version you have seen",
                            example = "\"keeper.en.1\"",
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull KeeperRequest asked) {
        change.change(organisation, asked.decision(), callers.get().desk(), versions.required(ifMatch));
        Keeping keeping = keepers.of(organisation);
        return versions.changed(VIEW, keeping.version(), KeeperView.of(keeping));
    }
}

package cofrestr.cpd.grant.api;

import cofrestr.cpd.grant.AccessGrants;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A person's grants over HTTP. Nobody else gives, sees or withdraws them. */
@Path("/v1/practitioners/{number}/access-grants")
@Tag(name = GrantResource.TAG, description = "To whom a person opens the CPD record, for what, until when.")
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {
    static final String TAG = "Access to CPD records";
    private static final String NUMBER = "Register number";
    private static final String EXAMPLE = "10034678";
    private static final String ID = "Id of the grant";
    private static final String EXAMPLE_ID = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";

    private final AccessGrants grants;
    private final CurrentCaller callers;
    private final Versions versions;
    private final Paging paging;

    GrantResource(AccessGrants grants, CurrentCaller callers, Versions versions, Paging paging) {
        this.grants = grants;
        this.callers = callers;
        this.versions = versions;
        this.paging = paging;
    }

    @GET
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "List your grants",
            description =
                    "All of them, those that are withdrawn or past among them, in the order in which they were given.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<GrantView> listAccessGrants(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from, grants.ofPerson(number, from), grant -> grant.id().toString())
                .map(GrantView::of);
    }

    @POST
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open your record to an organisation",
            description =
                    "To just this organisation, not to those above or beneath it; for a purpose, until a day, as far as the parts you name. You can withdraw it at any moment, and see who looked.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = GrantRequest.class),
                            examples = @ExampleObject(name = "for a review", value = """
                                    {"organisation": "6819010", "purpose": "DEVELOPMENT_REVIEW", "scopes": ["RECORDS", "TRAINING"], "until": "2027-03-31"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "GRANT_UNFIT"})
    public Response giveAccess(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull GrantRequest request) {
        UUID id = grants.give(number, request.given(), callers.get());
        GrantView view = view(number, id);
        return versions.created(
                URI.create("/v1/practitioners/" + number.value() + "/access-grants/" + id),
                "access-grant",
                view.version(),
                view);
    }

    @GET
    @Path("/{grant}")
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(summary = "Read a grant", description = "With its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public Response readAccessGrant(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("grant") UUID grant) {
        GrantView view = view(number, grant);
        return versions.answer("access-grant", view.version(), view);
    }

    @POST
    @Path("/{grant}/withdrawal")
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Idempotent
    @Retried
    @Operation(
            summary = "Withdraw a grant",
            description = "At once: the next read of the organisation finds nothing open.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "GRANT_WITHDRAWN"})
    public Response withdrawAccess(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("grant") UUID grant) {
        grants.withdraw(number, grant);
        GrantView view = view(number, grant);
        return versions.changed("access-grant", view.version(), view);
    }

    private GrantView view(RegisterNumber number, UUID id) {
        return GrantView.of(grants.find(number, id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }
}

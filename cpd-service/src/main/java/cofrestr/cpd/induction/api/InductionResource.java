package cofrestr.cpd.induction.api;

import static cofrestr.cpd.induction.api.ShownInduction.ID;
import static cofrestr.cpd.induction.api.ShownInduction.SOME;

import cofrestr.cpd.induction.Inductions;
import cofrestr.cpd.induction.OpenInduction;
import cofrestr.cpd.induction.api.InductionRequests.OpenRequest;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
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

/** Inductions over HTTP. */
@Path("/v1/inductions")
@Tag(name = "Induction")
@Produces(MediaType.APPLICATION_JSON)
public class InductionResource {
    private final Inductions inductions;
    private final OpenInduction open;
    private final CurrentCaller callers;
    private final Paging paging;
    private final ShownInduction shown;

    InductionResource(
            Inductions inductions, OpenInduction open, CurrentCaller callers, Paging paging, ShownInduction shown) {
        this.inductions = inductions;
        this.open = open;
        this.callers = callers;
        this.paging = paging;
        this.shown = shown;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "List inductions",
            description =
                    "Of an organisation and those beneath it, in the order in which they were opened; with late=true those in which something that was due is not done.")
    @APIResponse(responseCode = "200", description = "One page of inductions")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<InductionView> listInductions(
            @Parameter(description = "Whose", example = "W06000015", required = true)
                    @QueryParam("organisation")
                    @NotNull
                    OrganisationCode organisation,
            @Parameter(description = "true: only who is late", example = "true") @QueryParam("late") @Nullable
                    Boolean late,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return shown.page(paging.page(
                from,
                inductions.list(organisation.value(), Boolean.TRUE.equals(late), from, callers.get()),
                one -> one.id().toString()));
    }

    @GET
    @Path("/{induction}")
    @May(
            value = {Role.EMPLOYER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Operation(
            summary = "Read an induction",
            description =
                    "For the person, the school and whoever stands above it: each part, by when it is due and when it was done.")
    @APIResponse(
            responseCode = "200",
            description = "The induction, with its ETag",
            content = @Content(schema = @Schema(implementation = InductionView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readInduction(@Parameter(description = ID, example = SOME) @PathParam("induction") UUID induction) {
        return shown.read(induction);
    }

    @POST
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open an induction",
            description =
                    "Of somebody whose post at a school of the caller is open or still to begin, also before the first day. New posts are found every day, and theirs are opened without this.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OpenRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"registerNumber": "10034678", "organisation": "6819010", "roleProfile": "TEACHING_ASSISTANT_2"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The induction, at its place",
            content = @Content(schema = @Schema(implementation = InductionView.class)))
    @Refuses({"NOT_FOUND", "FIELD_INVALID", "REGISTER_NUMBER_CHECK_FAILED", "INDUCTION_TEMPLATE_NONE", "INDUCTION_OPEN"
    })
    public Response openInduction(@Valid @NotNull OpenRequest request) {
        return shown.created(open.open(request.command(), callers.get()));
    }
}

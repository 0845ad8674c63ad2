package cofrestr.cpd.induction.api;

import cofrestr.cpd.induction.Inductions;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A person's own inductions over HTTP. */
@Path("/v1/practitioners/{number}/inductions")
@Tag(name = "Induction")
@Produces(MediaType.APPLICATION_JSON)
public class OwnInductionResource {
    private final Inductions inductions;
    private final CurrentCaller callers;
    private final Paging paging;
    private final ShownInduction shown;

    OwnInductionResource(Inductions inductions, CurrentCaller callers, Paging paging, ShownInduction shown) {
        this.inductions = inductions;
        this.callers = callers;
        this.paging = paging;
        this.shown = shown;
    }

    @GET
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "List one's own inductions",
            description = "In the order in which they were opened, with what is due by when.")
    @APIResponse(responseCode = "200", description = "One page of inductions")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<InductionView> listOwnInductions(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return shown.page(paging.page(
                from,
                inductions.ofPerson(number.value(), from, callers.get()),
                one -> one.id().toString()));
    }
}

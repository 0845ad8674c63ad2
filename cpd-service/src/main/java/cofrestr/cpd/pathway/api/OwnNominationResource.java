package cofrestr.cpd.pathway.api;

import cofrestr.cpd.pathway.Nominations;
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

/** A person's own nominations over HTTP. */
@Path("/v1/practitioners/{number}/pathway-nominations")
@Tag(name = "Pathways")
@Produces(MediaType.APPLICATION_JSON)
public class OwnNominationResource {
    private final Nominations nominations;
    private final CurrentCaller callers;
    private final Paging paging;
    private final ShownNomination shown;

    OwnNominationResource(Nominations nominations, CurrentCaller callers, Paging paging, ShownNomination shown) {
        this.nominations = nominations;
        this.callers = callers;
        this.paging = paging;
        this.shown = shown;
    }

    @GET
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "List one's own nominations",
            description = "For pathways, in the order of entry, with every step that was recorded.")
    @APIResponse(responseCode = "200", description = "One page of nominations")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<NominationView> listOwnNominations(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return shown.page(paging.page(
                from,
                nominations.ofPerson(number.value(), from, callers.get()),
                one -> one.id().toString()));
    }
}

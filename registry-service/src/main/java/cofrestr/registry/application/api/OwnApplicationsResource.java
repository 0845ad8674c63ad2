package cofrestr.registry.application.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.registry.application.Application;
import cofrestr.registry.application.Applications;
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

/** The applications of one person over HTTP. */
@Path("/v1/practitioners/{number}/applications")
@Tag(name = "Applications")
@Produces(MediaType.APPLICATION_JSON)
public class OwnApplicationsResource {
    private final Applications applications;
    private final Shown shown;
    private final Paging paging;
    private final CurrentCaller callers;

    OwnApplicationsResource(Applications applications, Shown shown, Paging paging, CurrentCaller callers) {
        this.applications = applications;
        this.shown = shown;
        this.paging = paging;
        this.callers = callers;
    }

    @GET
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "List the applications of one person",
            description = "Oldest first, decided ones too. A draft is the person's alone.")
    @APIResponse(responseCode = "200", description = "One page of applications")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ApplicationView> listApplicationsOf(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        var read = applications.list(new Applications.Filter(null, null, number.value()), from, callers.get());
        return shown.page(paging.page(from, read, Application::place));
    }
}

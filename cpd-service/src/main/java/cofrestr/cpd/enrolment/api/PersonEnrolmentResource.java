package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.Enrolments;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A person's own enrolments over HTTP. */
@Path("/v1/practitioners/{number}/enrolments")
@Tag(name = "Enrolments")
@Produces(MediaType.APPLICATION_JSON)
public class PersonEnrolmentResource {
    private final Enrolments enrolments;
    private final ShownEnrolment shown;
    private final CurrentCaller callers;
    private final Paging paging;

    PersonEnrolmentResource(Enrolments enrolments, ShownEnrolment shown, CurrentCaller callers, Paging paging) {
        this.enrolments = enrolments;
        this.shown = shown;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(summary = "List a person's enrolments", description = "In order of arrival. For the person.")
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "LIMIT_TOO_LARGE",
        "PARAMETER_INVALID",
        "CURSOR_INVALID",
        "PURPOSE_UNKNOWN"
    })
    public Page<EnrolmentView> listEnrolmentsOfPerson(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        var wanted = new Enrolments.Wanted(null, number.value(), null, null, null);
        return shown.page(paging.page(
                from,
                enrolments.list(wanted, from, callers.get()),
                one -> one.id().toString()));
    }
}

package cofrestr.qualifications.assessment.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.qualifications.assessment.Assessments;
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

/** A person's own assessments over HTTP. */
@Path("/v1/practitioners/{number}/assessments")
@Tag(name = "HLTA assessment")
@Produces(MediaType.APPLICATION_JSON)
public class OwnAssessmentResource {
    private final Assessments assessments;
    private final Paging paging;
    private final CurrentCaller callers;
    private final ShownAssessment shown;

    OwnAssessmentResource(Assessments assessments, Paging paging, CurrentCaller callers, ShownAssessment shown) {
        this.assessments = assessments;
        this.paging = paging;
        this.callers = callers;
        this.shown = shown;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(summary = "List the assessments of a person", description = "Oldest first, with all that was judged.")
    @APIResponse(responseCode = "200", description = "One page of assessments")
    @Refuses({"REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<AssessmentView> listOwnAssessments(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return shown.page(paging.page(
                from,
                assessments.list(null, number.value(), from, callers.get()),
                one -> one.id().toString()));
    }
}

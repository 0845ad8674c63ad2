package cofrestr.qualifications.assessment.api;

import static cofrestr.qualifications.assessment.api.AssessmentResource.ID;
import static cofrestr.qualifications.assessment.api.AssessmentResource.SOME;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.assessment.DecideAssessment;
import cofrestr.qualifications.assessment.api.AssessmentRequests.OutcomeRequest;
import cofrestr.qualifications.assessment.api.AssessmentRequests.SettlementRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** What the assessment body decides, over HTTP. */
@Path("/v1/assessments/{assessment}")
@Tag(name = "HLTA assessment")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentDecisionResource {
    private final DecideAssessment decide;
    private final CurrentCaller callers;
    private final ShownAssessment shown;

    AssessmentDecisionResource(DecideAssessment decide, CurrentCaller callers, ShownAssessment shown) {
        this.decide = decide;
        this.callers = callers;
        this.shown = shown;
    }

    @POST
    @Path("/settlements")
    @May(Role.REGISTRAR)
    @May(value = Role.ASSESSOR, scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settle something that broke a rule",
            description =
                    "By the assessment body: whether the assessment goes on all the same, and why. Not accepted, the outcome cannot be met.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment as it is now",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @Refuses({"NOT_FOUND", "ASSESSMENT_DECIDED", "ASSESSMENT_NO_SUCH_BREACH"})
    public Response settleAssessmentBreach(
            @Parameter(description = ID, example = SOME) @PathParam("assessment") UUID assessment,
            @Valid @NotNull SettlementRequest request) {
        decide.settle(assessment, request.fact(), request.rule(), request.accepted(), request.reason(), callers.get());
        return shown.changed(assessment);
    }

    @POST
    @Path("/outcome")
    @May(Role.REGISTRAR)
    @May(value = Role.ASSESSOR, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide an assessment",
            description =
                    "Once nothing is missing and everything that broke a rule is settled. Met, the status is awarded; whether the person is deployed as HLTA stays as the school says.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OutcomeRequest.class),
                            examples = @ExampleObject(name = "met", value = """
                                            {"outcome": "MET", "decidedOn": "2026-11-20", "statusNumber": "HLTA-0001", "familyName": "Invented"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The assessment as it is now",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "ASSESSMENT_DECIDED",
        "ASSESSMENT_INCOMPLETE",
        "ASSESSMENT_BREACH_UNDECIDED",
        "ASSESSMENT_BREACH_REFUSED",
        "ASSESSMENT_STANDARD_NOT_MET",
        "STATUS_EXISTS"
    })
    public Response decideAssessment(
            @Parameter(description = ID, example = SOME) @PathParam("assessment") UUID assessment,
            @Valid @NotNull OutcomeRequest request) {
        decide.decide(
                assessment,
                request.outcome(),
                request.decidedOn(),
                new DecideAssessment.Certificate(request.statusNumber(), request.familyName()),
                callers.get());
        return shown.changed(assessment);
    }
}

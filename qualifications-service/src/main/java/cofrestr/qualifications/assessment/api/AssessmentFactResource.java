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
import cofrestr.qualifications.assessment.RecordFact;
import cofrestr.qualifications.assessment.api.AssessmentRequests.FactRequest;
import cofrestr.qualifications.assessment.api.AssessmentRequests.WithdrawalRequest;
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

/** What is planned and happens in an assessment, over HTTP. */
@Path("/v1/assessments/{assessment}/facts")
@Tag(name = "HLTA assessment")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentFactResource {
    private final RecordFact facts;
    private final CurrentCaller callers;
    private final ShownAssessment shown;

    AssessmentFactResource(RecordFact facts, CurrentCaller callers, ShownAssessment shown) {
        this.facts = facts;
        this.callers = callers;
        this.shown = shown;
    }

    @POST
    @May(Role.REGISTRAR)
    @May(value = Role.ASSESSOR, scope = Scope.AS_STORED)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what is planned or happened", description = """
                    Preparation days, registration (which brings in the assessor of the region), tasks, dates offered, the visit, interviews in \
                    their order, questions on whole-class teaching, judgements, moderation. Who says which is at /v1/assessment-schemes. A \
                    plan that breaks a rule is refused with the rule as the code; what happened is recorded and the rule named in `breaches`.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FactRequest.class),
                            examples = {
                                @ExampleObject(name = "a preparation day", value = """
                                        {"kind": "PREPARATION_DAY", "planned": false, "on": "2026-11-02", "number": 1, "yes": true}"""),
                                @ExampleObject(name = "a visit that is planned", value = """
                                        {"kind": "VISIT", "planned": true, "on": "2027-01-18", "role": "MORNING"}""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The assessment as it is now",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "ASSESSMENT_DECIDED",
        "ASSESSMENT_FACT_SAID",
        "ASSESSMENT_ENDORSED_BEFORE_REGISTRATION",
        "ASSESSMENT_CERTIFICATES_BEFORE_DAY",
        "ASSESSMENT_PREPARATION_DAYS_AT_MOST",
        "ASSESSMENT_REGISTRATION_BETWEEN_DAYS",
        "ASSESSMENT_VISIT_WITHIN_WEEKS",
        "ASSESSMENT_VISIT_ON_A_DATE_OFFERED",
        "ASSESSMENT_DATES_OFFERED",
        "ASSESSMENT_VISIT_TAKES_HALF_A_DAY",
        "ASSESSMENT_VISIT_TAKES_MINUTES",
        "ASSESSMENT_TEACHERS_AT_MOST",
        "ASSESSMENT_HEAD_AFTER_TEACHERS",
        "ASSESSMENT_HEAD_TAKES_MINUTES",
        "ASSESSMENT_NOTICE_BEFORE_INTERVIEWS",
        "ASSESSMENT_MODERATION_IN_ITS_MONTHS"
    })
    public Response sayAssessmentFact(
            @Parameter(description = ID, example = SOME) @PathParam("assessment") UUID assessment,
            @Valid @NotNull FactRequest request) {
        UUID _ = facts.record(assessment, request.command(), callers.get());
        return shown.changed(assessment);
    }

    @POST
    @Path("/{fact}/withdrawal")
    @May(Role.REGISTRAR)
    @May(value = Role.ASSESSOR, scope = Scope.AS_STORED)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take back what was said wrongly",
            description = "By whoever may say it, with a reason. It stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment as it is now",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @Refuses({"NOT_FOUND", "ASSESSMENT_DECIDED", "ASSESSMENT_NO_SUCH_FACT"})
    public Response withdrawAssessmentFact(
            @Parameter(description = ID, example = SOME) @PathParam("assessment") UUID assessment,
            @Parameter(description = "The id of what was said", example = SOME) @PathParam("fact") UUID fact,
            @Valid @NotNull WithdrawalRequest request) {
        facts.withdraw(assessment, fact, request.reason(), callers.get());
        return shown.changed(assessment);
    }
}

package cofrestr.qualifications.assessment.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.assessment.Assessments;
import cofrestr.qualifications.assessment.BeginAssessment;
import cofrestr.qualifications.assessment.api.AssessmentRequests.BeginRequest;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Assessments over HTTP. */
@Path("/v1/assessments")
@Tag(
        name = "HLTA assessment",
        description =
                "1. Begin. 2. Say what is planned and what happened. 3. Settle what broke a rule. 4. Decide. A plan that breaks a rule is refused by the rule's name; what happened is recorded as it happened.")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {
    static final String ID = "The id of the assessment";
    static final String SOME = "00000000-0000-7000-8000-000000000000";

    private final Assessments assessments;
    private final BeginAssessment begin;
    private final Paging paging;
    private final CurrentCaller callers;
    private final ShownAssessment shown;

    AssessmentResource(
            Assessments assessments,
            BeginAssessment begin,
            Paging paging,
            CurrentCaller callers,
            ShownAssessment shown) {
        this.assessments = assessments;
        this.begin = begin;
        this.paging = paging;
        this.callers = callers;
        this.shown = shown;
    }

    @POST
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin an assessment",
            description =
                    "Of somebody who works at the school that day: by the school or its authority, the provider of preparation, the candidate, or a registrar.")
    @APIResponse(
            responseCode = "201",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "FIELD_INVALID",
        "ASSESSMENT_SCHEME_UNFIT",
        "ASSESSMENT_BODY_NOT_APPROVED",
        "ASSESSMENT_OPEN"
    })
    public Response beginAssessment(@Valid @NotNull BeginRequest request) {
        UUID id = begin.begin(
                new BeginAssessment.Command(
                        request.registerNumber().value(),
                        request.scheme(),
                        request.route(),
                        request.school().value(),
                        request.preparation().value(),
                        request.begunOn()),
                callers.get());
        return shown.created(id);
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.ASSESSOR, scope = Scope.OWN_ORGANISATIONS)
    @May(value = Role.PROVIDER, scope = Scope.OWN_ORGANISATIONS)
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "List assessments",
            description =
                    "Those that the caller has a part in, oldest first, each with its deadlines and what it lacks.")
    @APIResponse(responseCode = "200", description = "One page of assessments")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<AssessmentView> listAssessments(
            @Parameter(
                            description = "A school, a provider of preparation or an assessment body",
                            example = "W06000015",
                            required = true)
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @QueryParam("registerNumber") @Nullable RegisterNumber registerNumber,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (organisation == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "organisation");
        }
        Caller caller = callers.get();
        Paging.From from = paging.from(limit, cursor);
        return shown.page(paging.page(
                from,
                assessments.list(
                        organisation.value(), registerNumber == null ? null : registerNumber.value(), from, caller),
                one -> one.id().toString()));
    }

    @GET
    @Path("/{assessment}")
    @May(Role.REGISTRAR)
    @May(value = Role.ASSESSOR, scope = Scope.AS_STORED)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Read an assessment",
            description =
                    "What was planned and happened, as far as the reader may read it: what was judged and answered is for the assessor and the candidate.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readAssessment(
            @Parameter(description = ID, example = SOME) @PathParam("assessment") UUID assessment) {
        return shown.read(assessment);
    }
}

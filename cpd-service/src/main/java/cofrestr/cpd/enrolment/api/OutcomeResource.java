package cofrestr.cpd.enrolment.api;

import static cofrestr.cpd.enrolment.api.EnrolmentResource.ID;
import static cofrestr.cpd.enrolment.api.EnrolmentResource.PROGRAMME;
import static cofrestr.cpd.enrolment.api.EnrolmentResource.SOME;

import cofrestr.cpd.enrolment.Complete;
import cofrestr.cpd.enrolment.Evaluations;
import cofrestr.cpd.enrolment.api.EnrolmentRequests.EvaluationRequest;
import cofrestr.cpd.enrolment.api.EnrolmentRequests.OutcomeRequest;
import cofrestr.cpd.enrolment.api.EnrolmentRequests.RoleAfterRequest;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of an enrolment, over HTTP. */
@Path("/v1/programmes/{programme}/enrolments/{enrolment}")
@Tag(name = "Enrolments")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomeResource {
    private final Complete complete;
    private final Evaluations evaluations;
    private final ShownEnrolment shown;
    private final CurrentCaller callers;

    OutcomeResource(Complete complete, Evaluations evaluations, ShownEnrolment shown, CurrentCaller callers) {
        this.complete = complete;
        this.evaluations = evaluations;
        this.shown = shown;
        this.callers = callers;
    }

    /** Both evaluations of an enrolment. */
    @Schema(name = "Evaluations")
    public record EvaluationsView(List<Evaluations.Evaluation> items) {}

    @POST
    @Path("/outcome")
    @May(Role.REGISTRAR)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what came of an enrolment",
            description =
                    "By the provider or a registrar, for good. A coach attended or did not complete. An award to somebody of the register is told to the other services.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OutcomeRequest.class),
                            examples = @ExampleObject(name = "passed", value = """
                                    {"outcome": "PASSED", "on": "2026-11-20", "award": "601/3216/4"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The enrolment as it is now",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "ENROLMENT_FINAL",
        "ENROLMENT_NOT_RUNNING",
        "ACTIVITY_DAY_NOT_COME",
        "OUTCOME_BEFORE_YEAR",
        "OUTCOME_UNFIT",
        "OUTCOME_OF_COACH",
        "REASON_UNKNOWN"
    })
    public Response completeEnrolment(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Parameter(description = ID, example = SOME) @PathParam("enrolment") UUID enrolment,
            @Valid @NotNull OutcomeRequest asked) {
        complete.complete(
                programme,
                enrolment,
                new Complete.Command(asked.outcome(), asked.on(), asked.award(), asked.reason()),
                callers.get());
        return shown.changed(programme, enrolment);
    }

    @POST
    @Path("/role-after")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say which role the person took up afterwards",
            description =
                    "By whoever may read the enrolment, once it has been completed, or was not. The last word counts.")
    @APIResponse(
            responseCode = "200",
            description = "The enrolment as it is now",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @Refuses({"NOT_FOUND", "FIELD_INVALID", "ENROLMENT_NOT_RUNNING"})
    public Response sayRoleAfter(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Parameter(description = ID, example = SOME) @PathParam("enrolment") UUID enrolment,
            @Valid @NotNull RoleAfterRequest asked) {
        complete.roleAfter(programme, enrolment, asked.role(), callers.get());
        return shown.changed(programme, enrolment);
    }

    @POST
    @Path("/evaluations")
    @May(
            value = {Role.EMPLOYER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Evaluate",
            description =
                    "The participant, and the school that sent them, each once, when the enrolment has ended. The words are for the provider and whoever wrote them alone.")
    @APIResponse(
            responseCode = "200",
            description = "What is evaluated, as the caller may read it",
            content = @Content(schema = @Schema(implementation = EvaluationsView.class)))
    @Refuses({"NOT_FOUND", "FIELD_INVALID", "ENROLMENT_NOT_RUNNING", "EVALUATION_GIVEN"})
    public Response evaluateEnrolment(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Parameter(description = ID, example = SOME) @PathParam("enrolment") UUID enrolment,
            @Valid @NotNull EvaluationRequest asked) {
        evaluations.evaluate(programme, enrolment, asked.rating(), asked.words(), callers.get());
        return Response.ok(view(programme, enrolment)).build();
    }

    @GET
    @Path("/evaluations")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Operation(
            summary = "Read the evaluations of an enrolment",
            description = "The words are for the provider and whoever wrote them alone.")
    @Refuses({"NOT_FOUND", "PURPOSE_UNKNOWN"})
    public EvaluationsView readEvaluations(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Parameter(description = ID, example = SOME) @PathParam("enrolment") UUID enrolment) {
        shown.look("readEvaluations", programme, enrolment);
        return view(programme, enrolment);
    }

    private EvaluationsView view(String programme, UUID enrolment) {
        return new EvaluationsView(evaluations.of(programme, enrolment, callers.get()));
    }
}

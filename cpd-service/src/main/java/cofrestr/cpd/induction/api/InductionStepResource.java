package cofrestr.cpd.induction.api;

import static cofrestr.cpd.induction.api.ShownInduction.ID;
import static cofrestr.cpd.induction.api.ShownInduction.SOME;

import cofrestr.cpd.induction.EndInduction;
import cofrestr.cpd.induction.RecordStep;
import cofrestr.cpd.induction.api.InductionRequests.ConfirmationRequest;
import cofrestr.cpd.induction.api.InductionRequests.DoneRequest;
import cofrestr.cpd.induction.api.InductionRequests.ExemptionRequest;
import cofrestr.cpd.induction.api.InductionRequests.ExtensionRequest;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
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

/** What is done in an induction, and how it ends, over HTTP. */
@Path("/v1/inductions/{induction}")
@Tag(name = "Induction")
@Produces(MediaType.APPLICATION_JSON)
public class InductionStepResource {
    private final RecordStep steps;
    private final EndInduction end;
    private final CurrentCaller callers;
    private final ShownInduction shown;

    InductionStepResource(RecordStep steps, EndInduction end, CurrentCaller callers, ShownInduction shown) {
        this.steps = steps;
        this.end = end;
        this.callers = callers;
        this.shown = shown;
    }

    @POST
    @Path("/steps")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record a module as done, or an outcome as checked",
            description = "By the school. The first day said stands.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DoneRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"task": "CHILD_PROTECTION", "doneOn": "2026-11-20"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The induction as it is now",
            content = @Content(schema = @Schema(implementation = InductionView.class)))
    @Refuses({"NOT_FOUND", "ACTIVITY_DAY_NOT_COME", "INDUCTION_TASK_UNKNOWN", "INDUCTION_ENDED"})
    public Response recordInductionStep(
            @Parameter(description = ID, example = SOME) @PathParam("induction") UUID induction,
            @Valid @NotNull DoneRequest request) {
        steps.done(induction, request.task(), request.doneOn(), callers.get());
        return shown.changed(induction);
    }

    @POST
    @Path("/confirmations")
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirm a policy", description = "By the person, today: it was read and is understood.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ConfirmationRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"policy": "SAFEGUARDING_POLICY"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The induction as it is now",
            content = @Content(schema = @Schema(implementation = InductionView.class)))
    @Refuses({"NOT_FOUND", "INDUCTION_TASK_UNKNOWN", "INDUCTION_ENDED"})
    public Response confirmPolicy(
            @Parameter(description = ID, example = SOME) @PathParam("induction") UUID induction,
            @Valid @NotNull ConfirmationRequest request) {
        steps.confirm(induction, request.policy(), callers.get());
        return shown.changed(induction);
    }

    @POST
    @Path("/extension")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Extend an induction",
            description = "All that is open is then due by the later day; with a reason.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ExtensionRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"until": "2027-03-01", "reason": "Absent for some weeks"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The induction as it is now",
            content = @Content(schema = @Schema(implementation = InductionView.class)))
    @Refuses({"NOT_FOUND", "INDUCTION_EXTENSION_UNFIT", "INDUCTION_ENDED"})
    public Response extendInduction(
            @Parameter(description = ID, example = SOME) @PathParam("induction") UUID induction,
            @Valid @NotNull ExtensionRequest request) {
        end.extend(induction, request.until(), request.reason(), callers.get());
        return shown.changed(induction);
    }

    @POST
    @Path("/exemption")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Exempt the person from an induction",
            description = "With a reason, which the person reads. Nothing more is due.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ExemptionRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"reason": "Had the same induction at another school"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The induction as it is now",
            content = @Content(schema = @Schema(implementation = InductionView.class)))
    @Refuses({"NOT_FOUND", "INDUCTION_ENDED"})
    public Response exemptFromInduction(
            @Parameter(description = ID, example = SOME) @PathParam("induction") UUID induction,
            @Valid @NotNull ExemptionRequest request) {
        end.exempt(induction, request.reason(), callers.get());
        return shown.changed(induction);
    }

    @POST
    @Path("/completion")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(summary = "Complete an induction", description = "Today, once every module, outcome and policy is done.")
    @APIResponse(
            responseCode = "200",
            description = "The induction as it is now",
            content = @Content(schema = @Schema(implementation = InductionView.class)))
    @Refuses({"NOT_FOUND", "INDUCTION_INCOMPLETE", "INDUCTION_ENDED"})
    public Response completeInduction(
            @Parameter(description = ID, example = SOME) @PathParam("induction") UUID induction) {
        end.complete(induction, callers.get());
        return shown.changed(induction);
    }
}

package cofrestr.cpd.pathway.api;

import static cofrestr.cpd.pathway.api.ShownNomination.ID;
import static cofrestr.cpd.pathway.api.ShownNomination.SOME;

import cofrestr.cpd.pathway.RecordParticipation;
import cofrestr.cpd.pathway.api.PathwayRequests.AttendanceRequest;
import cofrestr.cpd.pathway.api.PathwayRequests.EvaluationRequest;
import cofrestr.cpd.pathway.api.PathwayRequests.ProgressionRequest;
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

/** Sessions of a participant, and what comes after the placement, over HTTP. */
@Path("/v1/pathway-nominations/{nomination}")
@Tag(name = "Pathways")
@Produces(MediaType.APPLICATION_JSON)
public class PathwayParticipationResource {
    private final RecordParticipation participation;
    private final CurrentCaller callers;
    private final ShownNomination shown;

    PathwayParticipationResource(RecordParticipation participation, CurrentCaller callers, ShownNomination shown) {
        this.participation = participation;
        this.callers = callers;
        this.shown = shown;
    }

    @POST
    @Path("/sessions")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that a participant was at a session",
            description = "One that is for participants. Saying it again does no harm.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AttendanceRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"session": "INTRODUCTION"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The nomination as it is now",
            content = @Content(schema = @Schema(implementation = NominationView.class)))
    @Refuses({"NOT_FOUND", "ACTIVITY_DAY_NOT_COME", "PATHWAY_SESSION_UNKNOWN", "PATHWAY_SESSION_FOR_OTHERS"})
    public Response attendAsParticipant(
            @Parameter(description = ID, example = SOME) @PathParam("nomination") UUID nomination,
            @Valid @NotNull AttendanceRequest request) {
        participation.attend(nomination, request.session(), callers.get());
        return shown.changed(nomination);
    }

    @POST
    @Path("/evaluations")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what is said afterwards",
            description =
                    "By the participant, the own school or the host school; what each says stands in place of what it said before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EvaluationRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"by": "PARTICIPANT", "on": "2014-07-08", "text": "I led a meeting for the first time."}""")))
    @APIResponse(
            responseCode = "200",
            description = "The nomination as it is now",
            content = @Content(schema = @Schema(implementation = NominationView.class)))
    @Refuses({"NOT_FOUND", "ACTIVITY_DAY_NOT_COME"})
    public Response evaluatePlacement(
            @Parameter(description = ID, example = SOME) @PathParam("nomination") UUID nomination,
            @Valid @NotNull EvaluationRequest request) {
        participation.evaluate(nomination, request.evaluation(), callers.get());
        return shown.changed(nomination);
    }

    @POST
    @Path("/progression")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what is known of a bursary to go on",
            description = "Asked for, granted, refused, or none wanted. Until something is said the answer is awaited.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProgressionRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"answer": "REQUESTED", "programme": "NPQML", "on": "2014-07-10"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The nomination as it is now",
            content = @Content(schema = @Schema(implementation = NominationView.class)))
    @Refuses({"NOT_FOUND", "ACTIVITY_DAY_NOT_COME"})
    public Response recordProgression(
            @Parameter(description = ID, example = SOME) @PathParam("nomination") UUID nomination,
            @Valid @NotNull ProgressionRequest request) {
        participation.progress(nomination, request.asked(), callers.get());
        return shown.changed(nomination);
    }
}

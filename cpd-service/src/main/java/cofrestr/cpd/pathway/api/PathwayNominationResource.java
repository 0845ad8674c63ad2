package cofrestr.cpd.pathway.api;

import static cofrestr.cpd.pathway.api.ShownNomination.ID;
import static cofrestr.cpd.pathway.api.ShownNomination.SOME;

import cofrestr.cpd.pathway.AgreePlacement;
import cofrestr.cpd.pathway.ChooseHost;
import cofrestr.cpd.pathway.RecordDiagnostic;
import cofrestr.cpd.pathway.api.PathwayRequests.DiagnosticRequest;
import cofrestr.cpd.pathway.api.PathwayRequests.HostRequest;
import cofrestr.cpd.pathway.api.PathwayRequests.PlacementRequest;
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
import jakarta.ws.rs.GET;
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

/** A nomination and the steps up to its placement, over HTTP. */
@Path("/v1/pathway-nominations/{nomination}")
@Tag(name = "Pathways")
@Produces(MediaType.APPLICATION_JSON)
public class PathwayNominationResource {
    private final RecordDiagnostic diagnostic;
    private final ChooseHost host;
    private final AgreePlacement placement;
    private final CurrentCaller callers;
    private final ShownNomination shown;

    PathwayNominationResource(
            RecordDiagnostic diagnostic,
            ChooseHost host,
            AgreePlacement placement,
            CurrentCaller callers,
            ShownNomination shown) {
        this.diagnostic = diagnostic;
        this.host = host;
        this.placement = placement;
        this.callers = callers;
        this.shown = shown;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Operation(
            summary = "Read a nomination",
            description =
                    "For the organisation that nominated, the own school, the host school, whoever stands above them, and the participant. A host sees neither the diagnostic nor what others say afterwards, nor a bursary to go on.")
    @APIResponse(
            responseCode = "200",
            description = "The nomination, with its ETag",
            content = @Content(schema = @Schema(implementation = NominationView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readNomination(
            @Parameter(description = ID, example = SOME) @PathParam("nomination") UUID nomination) {
        return shown.read(nomination);
    }

    @POST
    @Path("/diagnostic")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record the diagnostic of a participant",
            description = "In the mode that the track takes; one taken with a person names who that was.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DiagnosticRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"mode": "ONLINE", "on": "2014-05-16", "developmentAreas": ["PROBLEM_SOLVING"]}""")))
    @APIResponse(
            responseCode = "200",
            description = "The nomination as it is now",
            content = @Content(schema = @Schema(implementation = NominationView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "REGISTER_NUMBER_CHECK_FAILED",
        "LEARNER_UNFIT",
        "PRACTITIONER_UNKNOWN",
        "GUEST_UNKNOWN",
        "ACTIVITY_DAY_NOT_COME",
        "INSTRUMENT_MODE_WRONG",
        "INSTRUMENT_PERSON_UNFIT"
    })
    public Response recordDiagnostic(
            @Parameter(description = ID, example = SOME) @PathParam("nomination") UUID nomination,
            @Valid @NotNull DiagnosticRequest request) {
        diagnostic.record(nomination, request.command(), callers.get());
        return shown.changed(nomination);
    }

    @POST
    @Path("/host")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Choose the host school",
            description =
                    "Another than the own school, by the day that the cycle sets. Said again by then, it is another choice, and what was agreed with the school chosen before is agreed no more.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = HostRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"school": "6819011", "chosenOn": "2014-05-20"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The nomination as it is now",
            content = @Content(schema = @Schema(implementation = NominationView.class)))
    @Refuses({
        "NOT_FOUND",
        "ACTIVITY_DAY_NOT_COME",
        "PATHWAY_HOST_TOO_LATE",
        "PATHWAY_SCHOOL_UNKNOWN",
        "PATHWAY_HOST_IS_OWN_SCHOOL"
    })
    public Response chooseHost(
            @Parameter(description = ID, example = SOME) @PathParam("nomination") UUID nomination,
            @Valid @NotNull HostRequest request) {
        host.choose(nomination, request.school(), request.chosenOn(), callers.get());
        return shown.changed(nomination);
    }

    @POST
    @Path("/placement")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Agree the placement with the host",
            description =
                    "Project, targets, host coach (yours, or the host school's) and days, all inside the window of the cycle.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PlacementRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"project": "Reading across the school", "targets": ["Lead one staff meeting"], "from": "2014-06-02", "until": "2014-07-08"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The nomination as it is now",
            content = @Content(schema = @Schema(implementation = NominationView.class)))
    @Refuses({"NOT_FOUND", "PATHWAY_HOST_MISSING", "PATHWAY_PLACEMENT_OUTSIDE_WINDOW", "COACH_UNKNOWN"})
    public Response agreePlacement(
            @Parameter(description = ID, example = SOME) @PathParam("nomination") UUID nomination,
            @Valid @NotNull PlacementRequest request) {
        placement.agree(nomination, request.placement(), callers.get());
        return shown.changed(nomination);
    }
}

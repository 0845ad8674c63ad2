package cofrestr.cpd.pathway.api;

import cofrestr.cpd.pathway.Cycle;
import cofrestr.cpd.pathway.Cycles;
import cofrestr.cpd.pathway.OpenCycle;
import cofrestr.cpd.pathway.Pathway;
import cofrestr.cpd.pathway.Pathways;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.ReferenceData;
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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pathways and their cycles over HTTP; everyone may read them. */
@Path("/v1/pathways")
@Tag(
        name = "Pathways",
        description =
                "Talent management: nomination, diagnostic, placement with a host, evaluation, going on; and coaches.")
@Produces(MediaType.APPLICATION_JSON)
public class PathwayResource {
    private final Pathways pathways;
    private final Cycles cycles;
    private final OpenCycle open;
    private final ReferenceData answers;
    private final CurrentCaller callers;

    PathwayResource(Pathways pathways, Cycles cycles, OpenCycle open, ReferenceData answers, CurrentCaller callers) {
        this.pathways = pathways;
        this.cycles = cycles;
        this.open = open;
        this.answers = answers;
        this.callers = callers;
    }

    /** All pathways. */
    @Schema(name = "Pathways")
    public record PathwaysView(List<Pathway> items) {}

    /** The cycles of a pathway. */
    @Schema(name = "PathwayCycles")
    public record CyclesView(List<Cycle> items) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the pathways",
            description = "Their stages, and their tracks with the diagnostic that each takes and how.")
    @APIResponse(
            responseCode = "200",
            description = "The pathways",
            content = @Content(schema = @Schema(implementation = PathwaysView.class)))
    public Response listPathways() {
        return answers.of(new PathwaysView(pathways.all()));
    }

    @GET
    @Path("/{pathway}/cycles")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the cycles of a pathway",
            description =
                    "Newest first: days of nomination, choice of host, placement and evaluation, terms, and sessions by audience.")
    @APIResponse(
            responseCode = "200",
            description = "The cycles",
            content = @Content(schema = @Schema(implementation = CyclesView.class)))
    public Response listPathwayCycles(
            @Parameter(description = "Code of the pathway", example = "TALENT_MANAGEMENT") @PathParam("pathway")
                    String pathway) {
        return answers.of(new CyclesView(cycles.of(pathway)));
    }

    @POST
    @Path("/{pathway}/cycles")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open a cycle of a pathway",
            description = "Its days decide what is refused in it: nominations, hosts and placements outside them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CycleRequest.class),
                            examples = @ExampleObject(name = "a cycle", value = CycleRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The cycle",
            content = @Content(schema = @Schema(implementation = Cycle.class)))
    @Refuses({"NOT_FOUND", "FIELD_INVALID", "PATHWAY_CYCLE_UNFIT", "PATHWAY_CYCLE_EXISTS"})
    public Response openPathwayCycle(
            @Parameter(description = "Code of the pathway", example = "TALENT_MANAGEMENT") @PathParam("pathway")
                    String pathway,
            @Valid @NotNull CycleRequest request) {
        Cycle opened = open.open(request.cycle(pathway), callers.get());
        return Response.created(URI.create("/v1/pathways/" + pathway + "/cycles"))
                .entity(opened)
                .build();
    }
}

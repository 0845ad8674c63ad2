package cofrestr.cpd.programme.api;

import cofrestr.cpd.programme.LoadSet;
import cofrestr.cpd.programme.ProgrammeSets;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
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

/** Sets of programmes over HTTP. */
@Path("/v1/programme-sets")
@Tag(
        name = "Programme sets",
        description =
                "Plans of a time, loaded whole with their source. Nobody is enrolled in them; they report their numbers.")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeSetResource {
    private final LoadSet load;
    private final ProgrammeSets sets;
    private final CurrentCaller callers;

    ProgrammeSetResource(LoadSet load, ProgrammeSets sets, CurrentCaller callers) {
        this.load = load;
        this.sets = sets;
        this.callers = callers;
    }

    /** The codes of all sets. */
    @Schema(name = "ProgrammeSets")
    public record SetsView(List<String> items) {}

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Load a set",
            description =
                    "Programmes with years, places and allocations, streams, plans, and figures as their sources report them: all or nothing, all marked as a plan. Two examples lie with the service's resources, under programme/examples.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SetRequest.class),
                            examples = @ExampleObject(name = "an invented one", value = """
                                    {"code": "INVENTED-SET", "titleEn": "Invented plan", "titleCy": "Cynllun dychmygol", "source": "invented", "streams": [], "plans": [],
                                     "programmes": [{"code": "INVENTED-PLANNED", "titleEn": "Invented", "titleCy": "Dychmygol", "provider": "W06000015", "from": "2004-04-01",
                                     "source": "invented", "years": [{"label": "2004-05", "begins": "2004-04-01", "ends": "2005-03-31", "places": 100}]}],
                                     "reported": [{"programme": "INVENTED-PLANNED", "kind": "PASS_RATE", "value": 95, "unit": "PER_CENT", "approximate": "EXACT",
                                     "titleEn": "Pass rate", "titleCy": "Cyfradd lwyddo", "source": "invented"}]}""")))
    @APIResponse(
            responseCode = "201",
            description = "What its numbers come to",
            content = @Content(schema = @Schema(implementation = SetReportView.class)))
    @Refuses({
        "FIELD_INVALID",
        "PROGRAMME_SET_EXISTS",
        "PROGRAMME_SET_UNFIT",
        "PROGRAMME_EXISTS",
        "PROGRAMME_UNFIT",
        "PROGRAMME_UNKNOWN",
        "PROGRAMME_YEAR_EXISTS",
        "FUNDING_STREAM_EXISTS",
        "FUNDING_STREAM_UNKNOWN",
        "FUNDING_STREAM_UNFIT",
        "ALLOCATION_TOO_MANY",
        "TRAINING_PLAN_EXISTS"
    })
    public Response loadProgrammeSet(@Valid @NotNull SetRequest asked) {
        load.load(asked.command(), callers.get());
        return Response.created(URI.create("/v1/programme-sets/" + asked.code()))
                .entity(view(asked.code()))
                .build();
    }

    @GET
    @May(Role.NOBODY)
    @Operation(summary = "List the sets", description = "Their codes.")
    @Refuses({})
    public SetsView listProgrammeSets() {
        return new SetsView(sets.codes());
    }

    @GET
    @Path("/{set}")
    @May(Role.NOBODY)
    @Operation(
            summary = "Report a set's numbers",
            description = "Its places, money, plans and reported figures, in total and in parts, each with its source.")
    @Refuses("NOT_FOUND")
    public SetReportView readProgrammeSet(
            @Parameter(description = "Code of the set", example = "INVENTED-SET") @PathParam("set") String set) {
        return view(set);
    }

    private SetReportView view(String code) {
        return SetReportView.of(sets.report(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }
}

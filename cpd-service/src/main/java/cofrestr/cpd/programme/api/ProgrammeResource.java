package cofrestr.cpd.programme.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.cpd.programme.EnterProgramme;
import cofrestr.cpd.programme.Programme;
import cofrestr.cpd.programme.Programmes;
import cofrestr.cpd.programme.api.ProgrammeRequests.NewProgrammeRequest;
import cofrestr.cpd.programme.api.ProgrammeRequests.ProgrammeRequest;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** Programmes over HTTP. */
@Path("/v1/programmes")
@Tag(
        name = "Programmes",
        description =
                "What can be learned, with whom, where, at what cost, and which money pays. Everybody may read it.")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {
    static final String SAID = """
            {"titleEn": "Leading teams", "titleCy": "Arwain timau", "provider": "W06000015", "route": "SUPPORTING_TEACHING_AND_LEARNING", "level": 2, \
            "mode": "IN_PERSON", "language": "BOTH", "area": "Cardiff", "from": "2026-09-01", "fee": "520.00", "source": "The provider's prospectus", \
            "eligibility": [{"kind": "SECTOR", "value": "PRIMARY"}]}""";

    private final Programmes programmes;
    private final EnterProgramme enter;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final Versions versions;

    ProgrammeResource(
            Programmes programmes,
            EnterProgramme enter,
            CurrentCaller callers,
            RequestContext request,
            Versions versions) {
        this.programmes = programmes;
        this.enter = enter;
        this.callers = callers;
        this.request = request;
        this.versions = versions;
    }

    @GET
    @Path("/{programme}")
    @May(Role.NOBODY)
    @Operation(summary = "Read a programme", description = "With its years and for whom it is.")
    @APIResponse(
            responseCode = "200",
            description = "The programme, with its ETag",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @Refuses("NOT_FOUND")
    public Response readProgramme(
            @Parameter(description = "Code", example = "LEADING-TEAMS") @PathParam("programme") String programme) {
        ProgrammeView view = view(programme);
        // Its years move without the version of the programme: they are always told anew.
        return versions.changed("programme", view.version(), view);
    }

    @POST
    @May(Role.REGISTRAR)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a programme",
            description =
                    "By the provider, for its own organisation, or by a registrar. Its years are entered after it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewProgrammeRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "an invented one",
                                            value = "{\"code\": \"LEADING-TEAMS\", \"programme\": " + SAID + "}")))
    @APIResponse(
            responseCode = "201",
            description = "The programme, at its place",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @Refuses({"NOT_FOUND", "FIELD_INVALID", "PROGRAMME_EXISTS", "PROGRAMME_UNFIT"})
    public Response enterProgramme(@Valid @NotNull NewProgrammeRequest asked) {
        enter.enter(asked.programme().entry(asked.code()), callers.get());
        ProgrammeView view = view(asked.code());
        return versions.created(URI.create("/v1/programmes/" + asked.code()), "programme", view.version(), view);
    }

    @PUT
    @Path("/{programme}")
    @May(Role.REGISTRAR)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a programme",
            description =
                    "All there is to say of it. A changed fee counts for those who enrol from then on. What was loaded with a set is for registrars to change.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProgrammeRequest.class),
                            examples = @ExampleObject(name = "an invented one", value = SAID)))
    @APIResponse(
            responseCode = "200",
            description = "The programme as it is now",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PROGRAMME_UNFIT",
        "PROGRAMME_OF_A_SET"
    })
    public Response changeProgramme(
            @Parameter(description = "Code", example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Parameter(description = "The ETag of the version you have seen", schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ProgrammeRequest asked) {
        enter.change(asked.entry(programme), ifMatch, callers.get());
        ProgrammeView view = view(programme);
        return versions.changed("programme", view.version(), view);
    }

    private ProgrammeView view(String code) {
        Programme one = programmes.find(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return ProgrammeView.of(one, programmes.years(List.of(code)).getOrDefault(code, List.of()), request.language());
    }
}

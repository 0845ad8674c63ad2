package cofrestr.cpd.programme.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.cpd.programme.ProgrammeYear;
import cofrestr.cpd.programme.ProgrammeYears;
import cofrestr.cpd.programme.api.ProgrammeRequests.NewYearRequest;
import cofrestr.cpd.programme.api.ProgrammeRequests.YearRequest;
import cofrestr.cpd.programme.api.ProgrammeView.YearView;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The years of a programme over HTTP. */
@Path("/v1/programmes/{programme}/years")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeYearResource {
    private final ProgrammeYears years;
    private final CurrentCaller callers;
    private final Versions versions;

    ProgrammeYearResource(ProgrammeYears years, CurrentCaller callers, Versions versions) {
        this.years = years;
        this.callers = callers;
        this.versions = versions;
    }

    @GET
    @Path("/{year}")
    @May(Role.NOBODY)
    @Operation(summary = "Read a year of a programme", description = "Its days, its places, and which money pays.")
    @APIResponse(
            responseCode = "200",
            description = "The year, with its ETag",
            content = @Content(schema = @Schema(implementation = YearView.class)))
    @Refuses("NOT_FOUND")
    public Response readProgrammeYear(
            @Parameter(description = "Code of the programme", example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @Parameter(description = "Label", example = "2026-27") @PathParam("year") String year) {
        YearView view = view(programme, year);
        return versions.answer("year", view.version(), view);
    }

    @POST
    @May(Role.REGISTRAR)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a year of a programme", description = "By the provider or a registrar.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewYearRequest.class),
                            examples = @ExampleObject(name = "twenty places", value = """
                                    {"label": "2026-27", "year": {"begins": "2026-09-01", "ends": "2027-08-31", "places": 20}}""")))
    @APIResponse(
            responseCode = "201",
            description = "The year, at its place",
            content = @Content(schema = @Schema(implementation = YearView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "PROGRAMME_YEAR_EXISTS",
        "PROGRAMME_OF_A_SET",
        "FUNDING_STREAM_UNKNOWN",
        "FUNDING_STREAM_UNFIT"
    })
    public Response enterProgrammeYear(
            @Parameter(description = "Code of the programme", example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @Valid @NotNull NewYearRequest asked) {
        UUID _ = years.enter(programme, asked.year().entry(asked.label()), callers.get());
        YearView view = view(programme, asked.label());
        return versions.created(
                URI.create("/v1/programmes/" + programme + "/years/" + asked.label()), "year", view.version(), view);
    }

    @PUT
    @Path("/{year}")
    @May(Role.REGISTRAR)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a year of a programme",
            description =
                    "More places, and a later end, go at once to those who wait. Fewer than are taken or allocated are refused.")
    @APIResponse(
            responseCode = "200",
            description = "The year as it is now",
            content = @Content(schema = @Schema(implementation = YearView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PROGRAMME_PLACES_TAKEN",
        "ALLOCATION_TOO_MANY",
        "PROGRAMME_OF_A_SET",
        "FUNDING_STREAM_UNKNOWN",
        "FUNDING_STREAM_UNFIT"
    })
    public Response changeProgrammeYear(
            @Parameter(description = "Code of the programme", example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @Parameter(description = "Label", example = "2026-27") @PathParam("year") String year,
            @Parameter(description = "The ETag of the version you have seen", schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull YearRequest asked) {
        years.change(programme, asked.entry(year), ifMatch, callers.get());
        YearView view = view(programme, year);
        return versions.changed("year", view.version(), view);
    }

    private YearView view(String programme, String label) {
        ProgrammeYear year = years.find(programme, label).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return YearView.of(year);
    }
}

package cofrestr.qualifications.unit.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.qualification.QualificationNumber;
import cofrestr.qualifications.qualification.api.QualificationResource;
import cofrestr.qualifications.unit.EnterUnit;
import cofrestr.qualifications.unit.UnitNumber;
import cofrestr.qualifications.unit.Units;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Units over HTTP; everyone may read them. */
@Path("/v1/units")
@Tag(name = QualificationResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {
    private static final String VIEW = "unit";
    private static final String IN_PATH = "Reference of the unit; hyphens stand for the obliques";

    private final Units units;
    private final EnterUnit enter;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller callers;

    UnitResource(Units units, EnterUnit enter, Paging paging, Versions versions, CurrentCaller callers) {
        this.units = units;
        this.enter = enter;
        this.paging = paging;
        this.versions = versions;
        this.callers = callers;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List and search units",
            description = "By reference. Every criterion narrows; qualification asks for units of its groups.")
    @APIResponse(responseCode = "200", description = "One page of units")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<UnitView> listUnits(
            @Parameter(description = "Words of the title, in either language, all of which it has", example = "team")
                    @QueryParam("title")
                    @Nullable
                    String title,
            @Parameter(description = "0 (Entry) to 8", example = "2") @QueryParam("level") @Nullable Integer level,
            @Parameter(description = "Code of the awarding body", example = "ILM") @QueryParam("awardingBody") @Nullable
                    String awardingBody,
            @Parameter(description = "Number of a qualification of whose groups it is one", example = "601/3216/4")
                    @QueryParam("qualification")
                    @Nullable
                    String qualification,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Units.Wanted wanted = new Units.Wanted(
                title,
                null,
                level,
                awardingBody,
                qualification == null
                        ? null
                        : QualificationNumber.read(qualification)
                                .map(QualificationNumber::value)
                                .orElse(qualification));
        return paging.page(from, units.list(wanted, from), Units.Unit::number).map(UnitView::of);
    }

    @GET
    @Path("/{unit}")
    @May(Role.NOBODY)
    @Operation(
            summary = "Read a unit",
            description = "In the path hyphens stand for the obliques of a national reference: L-601-1693.")
    @APIResponse(
            responseCode = "200",
            description = "The unit, with its ETag",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @Refuses("NOT_FOUND")
    public Response readUnit(
            @Parameter(description = IN_PATH, example = "8620-200") @PathParam("unit") String written) {
        return answer(units.find(named(written)).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }

    @PUT
    @Path("/{unit}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a unit",
            description =
                    "All there is to say of it. One that is here already needs If-Match. Leave out what the source lacks.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = UnitRequest.class),
                            examples = @ExampleObject(name = "an invented one", value = """
                                    {"titleEn": "Invented unit: reading aloud", "awardingBody": "ILM", "level": 2, "credits": 4, "glh": 20,
                                     "source": "project decision: an invented example"}""")))
    @APIResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @Refuses({"NOT_FOUND", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE", "AWARDING_BODY_UNKNOWN"})
    public Response enterUnit(
            @Parameter(description = IN_PATH, example = "INVENTED-U1") @PathParam("unit") String written,
            @Parameter(
                            description = "The ETag of the version you have seen; none for one that is not here yet",
                            schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull UnitRequest request) {
        return answer(enter.enter(request.entry(named(written)), ifMatch, callers.get()));
    }

    private static UnitNumber named(String written) {
        return UnitNumber.read(written).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Response answer(Units.Unit unit) {
        return versions.answer(VIEW, unit.version(), UnitView.of(unit));
    }
}

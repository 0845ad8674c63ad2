package cofrestr.cpd.resource.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.resource.LearningResources;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The library of learning resources over HTTP. */
@Path("/v1/resources")
@Tag(name = "Resources", description = "What there is to learn from, by role, standard, area and language.")
@Produces(MediaType.APPLICATION_JSON)
public class LearningResourceResource {
    private static final String CODE = "Code of the resource";
    private static final String SOME = "READING_TOGETHER";
    private static final String ENTRY = """
            {"code": "READING_TOGETHER", "titleEn": "Reading together", "titleCy": "Darllen gyda'n gilydd", "aboutEn": "Invented",
             "aboutCy": "Dychmygol", "address": "https://resources.invalid/reading", "inWelsh": true, "inEnglish": true,
             "areas": ["LITERACY_AND_NUMERACY"], "offeredFrom": "2026-09-01"}""";

    private final LearningResources resources;
    private final CurrentCaller callers;
    private final Versions versions;
    private final Paging paging;

    LearningResourceResource(LearningResources resources, CurrentCaller callers, Versions versions, Paging paging) {
        this.resources = resources;
        this.callers = callers;
        this.versions = versions;
        this.paging = paging;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "Find resources",
            description =
                    "What is offered today, by role profile, standard, area of learning or language. What is for everybody fits every one.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<LearningResourceView> listResources(
            @Parameter(description = "Code of a role profile", example = "TEACHING_ASSISTANT_2")
                    @QueryParam("role")
                    @Nullable
                    String role,
            @Parameter(description = "Code of a standard") @QueryParam("standard") @Nullable String standard,
            @Parameter(description = "Code of an area of learning") @QueryParam("area") @Nullable String area,
            @Parameter(description = "true: what is in Welsh; false: what is not") @QueryParam("inWelsh") @Nullable
                    Boolean inWelsh,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        resources.list(new LearningResources.Wanted(role, standard, area, inWelsh), from),
                        one -> one.code())
                .map(LearningResourceView::of);
    }

    @GET
    @Path("/{resource}")
    @May(Role.NOBODY)
    @Operation(summary = "Read a resource", description = "With its ETag, which a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(schema = @Schema(implementation = LearningResourceView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readResource(@Parameter(description = CODE, example = SOME) @PathParam("resource") String code) {
        LearningResourceView view = view(code);
        return versions.answer("resource", view.version(), view);
    }

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a resource", description = "In both languages; the resource itself may be in one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LearningResourceView.Entry.class),
                            examples = @ExampleObject(name = "a resource", value = ENTRY)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = LearningResourceView.class)))
    @Refuses({"RESOURCE_EXISTS", "RESOURCE_UNFIT"})
    public Response enterResource(@Valid @NotNull LearningResourceView.Entry request) {
        refuseUnfit(request);
        resources.enter(request.resource(), callers.get());
        LearningResourceView view = view(request.code());
        return versions.created(URI.create("/v1/resources/" + view.code()), "resource", view.version(), view);
    }

    @PUT
    @Path("/{resource}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a resource", description = "All of it anew; the code stays.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LearningResourceView.Entry.class),
                            examples = @ExampleObject(name = "a resource", value = ENTRY)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = LearningResourceView.class)))
    @Refuses({"NOT_FOUND", "RESOURCE_UNFIT", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response changeResource(
            @Parameter(description = CODE, example = SOME) @PathParam("resource") String code,
            @Parameter(description = "The ETag of the version you have seen", schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull LearningResourceView.Entry request) {
        refuseUnfit(request);
        if (!request.code().equals(code)) {
            throw Problem.of(CpdProblem.RESOURCE_UNFIT).at("/code");
        }
        resources.change(request.resource(), ifMatch, callers.get());
        LearningResourceView view = view(code);
        return versions.changed("resource", view.version(), view);
    }

    private static void refuseUnfit(LearningResourceView.Entry request) {
        boolean ends = request.offeredUntil() != null && request.offeredUntil().isBefore(request.offeredFrom());
        if (ends || (!request.inWelsh() && !request.inEnglish())) {
            throw Problem.of(CpdProblem.RESOURCE_UNFIT).at(ends ? "/offeredUntil" : "/inWelsh");
        }
    }

    private LearningResourceView view(String code) {
        return LearningResourceView.of(resources.find(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }
}

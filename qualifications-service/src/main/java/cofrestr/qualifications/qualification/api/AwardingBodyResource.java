package cofrestr.qualifications.qualification.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.language.Words;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.qualification.AwardingBodies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Awarding bodies over HTTP. */
@Path("/v1/awarding-bodies")
@Tag(name = QualificationResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class AwardingBodyResource {
    private static final String VIEW = "awarding-body";
    private static final String CODE = "[A-Z0-9][A-Z0-9_]{1,31}";

    private final AwardingBodies bodies;
    private final Paging paging;
    private final Versions versions;

    AwardingBodyResource(AwardingBodies bodies, Paging paging, Versions versions) {
        this.bodies = bodies;
        this.paging = paging;
        this.versions = versions;
    }

    /** A body. */
    @Schema(name = "AwardingBody")
    public record AwardingBodyView(
            @Schema(description = "A code of ours, or its recognition number", examples = "ILM")
            String code,

            Words name,
            String nameCyBasis,

            @Schema(description = "Its number in the Ofqual register", examples = "RN9999") @Nullable
            String recognitionNumber,

            String source,
            long version) {
        static AwardingBodyView of(AwardingBodies.AwardingBody body) {
            return new AwardingBodyView(
                    body.code(),
                    new Words(body.nameCy(), body.nameEn()),
                    body.nameCyBasis(),
                    body.recognitionNumber(),
                    body.source(),
                    body.version());
        }
    }

    /** What is said of a body. */
    @Schema(name = "AwardingBodyEntry")
    public record AwardingBodyRequest(
            @NotBlank @Size(max = 255) String nameEn,

            @Size(max = 255) @Schema(description = "Only where it has one") @Nullable
            String nameCy,

            @Pattern(regexp = "RN[0-9]{4,5}") @Nullable String recognitionNumber,
            @NotBlank @Size(max = 400) String source) {}

    @GET
    @May(Role.NOBODY)
    @Operation(summary = "List awarding bodies", description = "By code.")
    @APIResponse(responseCode = "200", description = "One page of bodies")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<AwardingBodyView> listAwardingBodies(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(from, bodies.list(from), AwardingBodies.AwardingBody::code)
                .map(AwardingBodyView::of);
    }

    @GET
    @Path("/{body}")
    @May(Role.NOBODY)
    @Operation(summary = "Read an awarding body", description = "With its ETag, which a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "The body, with its ETag",
            content = @Content(schema = @Schema(implementation = AwardingBodyView.class)))
    @Refuses("NOT_FOUND")
    public Response readAwardingBody(@Parameter(example = "ILM") @PathParam("body") String code) {
        return answer(bodies.find(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }

    @PUT
    @Path("/{body}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter an awarding body", description = "One that is here already needs If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AwardingBodyRequest.class),
                            examples = @ExampleObject(name = "an invented one", value = """
                                    {"nameEn": "Invented Awards of Wales", "nameCy": "Dyfarniadau Dychmygol Cymru",
                                     "source": "project decision: an invented example"}""")))
    @APIResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = AwardingBodyView.class)))
    @Refuses({"NOT_FOUND", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response enterAwardingBody(
            @Parameter(description = "Capitals, figures, underscores", example = "INVENTED") @PathParam("body")
                    String code,
            @Parameter(
                            description = "The ETag of the version you have seen; none for one that is not here yet",
                            schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull AwardingBodyRequest request) {
        if (!code.matches(CODE)) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return answer(bodies.enter(
                new AwardingBodies.Entry(
                        code, request.nameEn(), request.nameCy(), request.recognitionNumber(), request.source()),
                ifMatch));
    }

    private Response answer(AwardingBodies.AwardingBody body) {
        return versions.answer(VIEW, body.version(), AwardingBodyView.of(body));
    }
}

package cofrestr.registry.application.api;

import static cofrestr.registry.application.api.Shown.ETAG;
import static cofrestr.registry.application.api.Shown.ETAG_EXAMPLE;
import static cofrestr.registry.application.api.Shown.ID;
import static cofrestr.registry.application.api.Shown.SOME;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.language.Messages;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.application.Application;
import cofrestr.registry.application.Applications;
import cofrestr.registry.application.Declaration;
import cofrestr.registry.application.Declare;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an applicant declares, over HTTP. Registrars may type it in from paper; they do not read it here. */
@Path("/v1/applications/{application}/declaration")
@Tag(name = "Applications")
@Produces(MediaType.APPLICATION_JSON)
public class DeclarationResource {
    private final Declare declare;
    private final Applications applications;
    private final Shown shown;
    private final Versions versions;
    private final RequestContext request;
    private final CurrentCaller callers;

    DeclarationResource(
            Declare declare,
            Applications applications,
            Shown shown,
            Versions versions,
            RequestContext request,
            CurrentCaller callers) {
        this.declare = declare;
        this.applications = applications;
        this.shown = shown;
        this.versions = versions;
        this.request = request;
        this.callers = callers;
    }

    /** An answer for every question. */
    @Schema(name = "DeclarationRequest")
    public record DeclarationRequest(
            @NotEmpty @Size(max = 50) List<Declaration.@NotNull @Valid Stated> answers) {}

    /** That it was taken, and what of it was not kept. */
    @Schema(name = "DeclarationTaken")
    public record Taken(
            @Schema(description = "What was protected and is not kept")
            List<Declaration.Dropped> dropped,

            @Schema(description = "What that means, in words; left out where nothing was dropped") @Nullable
            String note,

            @Schema(description = "The application's version now", examples = "2")
            long version) {}

    /** The declaration, for the applicant and caseworkers. */
    @Schema(name = "Declaration")
    public record DeclarationView(
            @Schema(description = "Left out where nothing is declared yet") @Nullable
            LocalDate declaredOn,

            List<Declaration.Kept> answers) {}

    @PUT
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer the questions of the declaration", description = """
                    All of /v1/reference/declaration-questions at once, in place of what was answered before, while it is a draft. \
                    Protected convictions and cautions are not asked for: what is marked as protected is dropped and never stored, and \
                    the answer says so. A yes behind which nothing else stands is then kept as a no.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DeclarationRequest.class),
                            examples = @ExampleObject(name = "nothing to declare", value = """
                                    {"answers": [{"question": "BARRED", "yes": false}, {"question": "INELIGIBLE", "yes": false},
                                     {"question": "CONVICTED", "yes": false}, {"question": "DISMISSED", "yes": false},
                                     {"question": "OTHER", "yes": false}]}""")))
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @Refuses({
        "NOT_FOUND",
        "DECLARATION_INCOMPLETE",
        "DECLARATION_QUESTION_UNKNOWN",
        "APPLICATION_STEP_NOT_POSSIBLE",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE"
    })
    public Response declare(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull DeclarationRequest asked) {
        UUID id = shown.found(application).id();
        List<Declaration.Dropped> dropped =
                declare.declare(id, asked.answers(), callers.get(), versions.required(ifMatch));
        Application now = shown.looked(id);
        String note = dropped.isEmpty() ? null : Messages.text(request.language(), "declaration.dropped", List.of());
        return Response.ok(new Taken(dropped, note, now.version()))
                .tag(shown.tag(now.version()))
                .build();
    }

    @GET
    @May(Role.CASEWORKER)
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Read a declaration",
            description = "For the applicant and caseworkers alone. Without what was protected: that is not kept.")
    @APIResponse(
            responseCode = "200",
            description = "The declaration",
            content = @Content(schema = @Schema(implementation = DeclarationView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readDeclaration(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application) {
        UUID id = shown.looked(application).id();
        DeclarationView view = applications
                .declaration(id)
                .map(whole -> new DeclarationView(whole.declaredOn(), whole.answers()))
                .orElseGet(() -> new DeclarationView(null, List.of()));
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}

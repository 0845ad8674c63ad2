package cofrestr.registry.application.api;

import static cofrestr.registry.application.api.Shown.ID;
import static cofrestr.registry.application.api.Shown.SOME;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.registry.application.Application;
import cofrestr.registry.application.AttachFile;
import cofrestr.registry.application.AttachedFile;
import cofrestr.registry.application.FileKind;
import cofrestr.registry.application.Files;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of applications over HTTP. */
@Path("/v1/applications/{application}/files")
@Tag(name = "Applications")
@Produces(MediaType.APPLICATION_JSON)
public class FileResource {
    private final AttachFile attach;
    private final Files files;
    private final Shown shown;
    private final CurrentCaller callers;

    FileResource(AttachFile attach, Files files, Shown shown, CurrentCaller callers) {
        this.attach = attach;
        this.files = files;
        this.shown = shown;
        this.callers = callers;
    }

    /** The files of an application. */
    @Schema(name = "ApplicationFiles")
    public record FilesView(List<AttachedFile> items) {}

    @GET
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Operation(
            summary = "List the files of an application",
            description = "Without their content, in the order they came.")
    @APIResponse(
            responseCode = "200",
            description = "The files",
            content = @Content(schema = @Schema(implementation = FilesView.class)))
    @Refuses({"NOT_FOUND"})
    public FilesView listApplicationFiles(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application) {
        Application one = shown.looked(application);
        return new FilesView(files.of(one.id(), seesCases(one)));
    }

    @POST
    @Bulk
    @Rehearsable
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Add a file to an application", description = """
                    PDF, JPEG or PNG, told by the content; at most 10 MiB and 20 files. No name is taken: it often says whom a file is \
                    about. The same content sent again is the same file. While the application waits on suitability, applicants and \
                    caseworkers add files, and alone read them.""")
    @RequestBody(
            required = true,
            description = "The content",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "It was there already",
            content = @Content(schema = @Schema(implementation = AttachedFile.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = AttachedFile.class)))
    @Refuses({
        "NOT_FOUND",
        "PARAMETER_INVALID",
        "FILE_TYPE_REFUSED",
        "FILE_TOO_LARGE",
        "FILES_TOO_MANY",
        "APPLICATION_STEP_NOT_POSSIBLE"
    })
    public Response addApplicationFile(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = "What it is evidence of", example = "IDENTITY", required = true)
                    @QueryParam("kind")
                    @Nullable
                    FileKind kind,
            InputStream content)
            throws IOException {
        UUID id = shown.found(application).id();
        if (kind == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "kind");
        }
        Files.Attached attached = attach.attach(id, kind, content, Shown.name(callers.get()), callers.get());
        return attached.isNew()
                ? Response.created(URI.create("/v1/applications/" + id + "/files/"
                                + attached.file().id()))
                        .entity(attached.file())
                        .build()
                : Response.ok(attached.file()).build();
    }

    @GET
    @Path("/{file}")
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(summary = "Read a file of an application", description = """
                    Its content, to be saved and not shown by the browser. One in which a scan found something is never given out; one \
                    that nobody has scanned only with unscanned=true, by which you say that you know.""")
    @APIResponse(
            responseCode = "200",
            description = "The content",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({"NOT_FOUND", "PARAMETER_INVALID", "FILE_INFECTED", "FILE_NOT_SCANNED"})
    public Response readApplicationFile(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = "The file's id", example = SOME) @PathParam("file") UUID file,
            @Parameter(description = "Give it out although nobody has scanned it", example = "false")
                    @QueryParam("unscanned")
                    @Nullable
                    Boolean unscanned) {
        Application one = shown.looked(application);
        byte[] content = files.open(one.id(), file, seesCases(one), Boolean.TRUE.equals(unscanned));
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private boolean seesCases(Application one) {
        return Files.seesCases(callers.get(), one.registerNumber());
    }
}

package cofrestr.registry.application.api;

import static cofrestr.registry.application.api.Shown.ETAG;
import static cofrestr.registry.application.api.Shown.ETAG_EXAMPLE;
import static cofrestr.registry.application.api.Shown.ID;
import static cofrestr.registry.application.api.Shown.SOME;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.application.Applications;
import cofrestr.registry.application.SeeDocuments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the register has seen of an applicant's documents, over HTTP. */
@Path("/v1/applications/{application}")
@Tag(name = "Applications")
@Produces(MediaType.APPLICATION_JSON)
public class IdentityResource {
    private final SeeDocuments see;
    private final Applications applications;
    private final Shown shown;
    private final Versions versions;
    private final CurrentCaller callers;

    IdentityResource(
            SeeDocuments see, Applications applications, Shown shown, Versions versions, CurrentCaller callers) {
        this.see = see;
        this.applications = applications;
        this.shown = shown;
        this.versions = versions;
        this.callers = callers;
    }

    /** In which document an identity was seen. */
    @Schema(name = "IdentityEvidenceRequest")
    public record IdentityRequest(
            @NotBlank @Schema(description = "A code of /v1/reference/identity-documents", examples = "PASSPORT")
            String document,

            @NotNull @Schema(description = "The day on which it was seen", examples = "2026-11-22")
            LocalDate seenOn) {}

    /** What is still asked for. */
    @Schema(name = "DocumentsRequest")
    public record DocumentsRequest(
            @Size(max = 1000)
            @Schema(
                    description = "In words to the applicant; left out, nothing more is wanted",
                    examples = "Please send evidence of your change of name.")
            @Nullable
            String wanted) {}

    /** That an identity was seen. */
    @Schema(name = "IdentityEvidence")
    public record IdentityView(
            @Schema(examples = "PASSPORT") String document, LocalDate seenOn, String seenBy) {}

    /** All of it. */
    @Schema(name = "IdentityEvidenceList")
    public record IdentityList(List<IdentityView> items) {}

    @GET
    @Path("/identity-evidence")
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @Operation(
            summary = "Read in which documents an identity was seen",
            description = "The kind of document, the day, and who saw it.")
    @APIResponse(
            responseCode = "200",
            description = "What was seen",
            content = @Content(schema = @Schema(implementation = IdentityList.class)))
    @Refuses({"NOT_FOUND"})
    public IdentityList readIdentityEvidence(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application) {
        UUID id = shown.looked(application).id();
        return new IdentityList(applications.identities(id).stream()
                .map(one -> new IdentityView(one.document(), one.seenOn(), one.seenBy()))
                .toList());
    }

    @POST
    @Path("/identity-evidence")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record in which document an identity was seen", description = """
                    The kind of document, never its number. Where the application waits for documents and nothing else is wanted, it \
                    goes on by itself.""")
    @APIResponse(
            responseCode = "200",
            description = "The application as it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({
        "NOT_FOUND",
        "IDENTITY_DOCUMENT_UNKNOWN",
        "APPLICATION_STEP_NOT_POSSIBLE",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE"
    })
    public Response recordIdentityEvidence(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull IdentityRequest asked) {
        UUID id = shown.found(application).id();
        see.identity(
                id,
                asked.document(),
                asked.seenOn(),
                Shown.name(callers.get()),
                callers.get(),
                versions.required(ifMatch));
        return shown.changed(id);
    }

    @PUT
    @Path("/documents")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say which documents are still wanted", description = """
                    The applicant reads it, and the application waits. Sent without anything wanted, and once the applicant's identity \
                    was seen, the application goes on.""")
    @APIResponse(
            responseCode = "200",
            description = "The application as it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({
        "NOT_FOUND",
        "IDENTITY_NOT_SEEN",
        "APPLICATION_STEP_NOT_POSSIBLE",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE"
    })
    public Response wantDocuments(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull DocumentsRequest asked) {
        UUID id = shown.found(application).id();
        String wanted = asked.wanted();
        see.want(
                id,
                wanted == null || wanted.isBlank() ? null : wanted.strip(),
                callers.get(),
                versions.required(ifMatch));
        return shown.changed(id);
    }
}

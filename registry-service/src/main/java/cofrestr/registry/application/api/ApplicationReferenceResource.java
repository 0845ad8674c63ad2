package cofrestr.registry.application.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import cofrestr.registry.application.ApplicationReference;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What applications are asked and may show, over HTTP. */
@Path("/v1/reference")
@Tag(name = "Reference data")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationReferenceResource {
    private final ApplicationReference reference;
    private final ReferenceData answers;

    ApplicationReferenceResource(ApplicationReference reference, ReferenceData answers) {
        this.reference = reference;
        this.answers = answers;
    }

    /** A code of applications. */
    @Schema(name = "ApplicationCode")
    public record CodeView(
            @Schema(examples = "CONVICTED") String code,
            Words words,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Schema(examples = "2014 Act s10(3)") String basis) {
        static CodeView of(ApplicationReference.Dated one) {
            return new CodeView(
                    one.code(), new Words(one.cy(), one.en()), one.validFrom(), one.validUntil(), one.basis());
        }
    }

    /** Codes of applications. */
    @Schema(name = "ApplicationCodes")
    public record CodesView(List<CodeView> items) {
        static CodesView of(List<ApplicationReference.Dated> all) {
            return new CodesView(all.stream().map(CodeView::of).toList());
        }
    }

    @GET
    @Path("/declaration-questions")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the questions of the declaration",
            description = "In their order, in both languages. None asks for protected convictions or cautions.")
    @APIResponse(
            responseCode = "200",
            description = "The questions",
            content = @Content(schema = @Schema(implementation = CodesView.class)))
    public Response listDeclarationQuestions() {
        return answers.of(CodesView.of(reference.questions()));
    }

    @GET
    @Path("/identity-documents")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the documents by which an identity may be seen",
            description = "The kinds of document, in both languages.")
    @APIResponse(
            responseCode = "200",
            description = "The documents",
            content = @Content(schema = @Schema(implementation = CodesView.class)))
    public Response listIdentityDocuments() {
        return answers.of(CodesView.of(reference.identityDocuments()));
    }
}

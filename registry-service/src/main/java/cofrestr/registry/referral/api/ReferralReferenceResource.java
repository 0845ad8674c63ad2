package cofrestr.registry.referral.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import cofrestr.registry.referral.ReferralReference;
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

/** What goes with a referral, over HTTP. */
@Path("/v1/reference/referral-documents")
@Tag(name = "Reference data")
@Produces(MediaType.APPLICATION_JSON)
public class ReferralReferenceResource {
    private final ReferralReference reference;
    private final ReferenceData answers;

    ReferralReferenceResource(ReferralReference reference, ReferenceData answers) {
        this.reference = reference;
        this.answers = answers;
    }

    /** A kind of paper. */
    @Schema(name = "ReferralDocumentCode")
    public record CodeView(
            @Schema(examples = "STATEMENT_OF_REASONS") String code,
            Words name,

            @Schema(description = "Whether it is missing until it is supplied or said not to exist")
            boolean askedFor,

            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Schema(examples = "SI 2015/140 Sch 5") String legalBasis) {
        static CodeView of(ReferralReference.Dated one) {
            return new CodeView(
                    one.code(),
                    new Words(one.cy(), one.en()),
                    one.askedFor(),
                    one.validFrom(),
                    one.validUntil(),
                    one.basis());
        }
    }

    /** The kinds of paper. */
    @Schema(name = "ReferralDocumentCodes")
    public record CodesView(List<CodeView> items) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the papers that go with a referral",
            description = "Those of SI 2015/140 Sch 5, in both languages. The Welsh names are translations for review.")
    @APIResponse(
            responseCode = "200",
            description = "The kinds of paper",
            content = @Content(schema = @Schema(implementation = CodesView.class)))
    public Response listReferralDocuments() {
        return answers.of(
                new CodesView(reference.documents().stream().map(CodeView::of).toList()));
    }
}

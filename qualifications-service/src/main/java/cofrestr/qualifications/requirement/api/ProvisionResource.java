package cofrestr.qualifications.requirement.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import cofrestr.qualifications.requirement.Provisions;
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

/** What the law said, when, over HTTP. */
@Path("/v1/provisions")
@Tag(name = "Requirements", description = RequirementResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class ProvisionResource {
    private final Provisions provisions;
    private final ReferenceData answers;

    ProvisionResource(Provisions provisions, ReferenceData answers) {
        this.provisions = provisions;
        this.answers = answers;
    }

    /** A provision while it said the same. */
    @Schema(name = "Provision")
    public record ProvisionView(
            @Schema(examples = "REG_18A") String code,
            @Schema(examples = "2016-04-01") LocalDate from,

            @Schema(description = "The last day; left out while it stands", examples = "2023-05-21") @Nullable
            LocalDate until,

            @Schema(description = "In our own words: not the wording of the law")
            Words text,

            @Schema(description = "Where the Welsh text comes from")
            String textCyBasis,

            @Schema(examples = "SI 2015/140 reg 18A, as inserted by SI 2016/6")
            String legalBasis,

            String source) {
        static ProvisionView of(Provisions.Provision provision) {
            return new ProvisionView(
                    provision.code(),
                    provision.fromDate(),
                    provision.until(),
                    new Words(provision.textCy(), provision.textEn()),
                    provision.textCyBasis(),
                    provision.legalBasis(),
                    provision.source());
        }
    }

    /** The provisions. */
    @Schema(name = "Provisions")
    public record ProvisionsView(List<ProvisionView> items) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List what the law said of who may do the work",
            description =
                    "Reg 18A as it was from 2016 and as it is since 2023: what it asks (that the head teacher has regard to standards, or is satisfied) no record can show, so nobody is judged by it here.")
    @APIResponse(
            responseCode = "200",
            description = "The provisions, oldest first",
            content = @Content(schema = @Schema(implementation = ProvisionsView.class)))
    public Response listProvisions() {
        return answers.of(new ProvisionsView(
                provisions.all().stream().map(ProvisionView::of).toList()));
    }
}

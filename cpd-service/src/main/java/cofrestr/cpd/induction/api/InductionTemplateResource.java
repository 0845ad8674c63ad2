package cofrestr.cpd.induction.api;

import cofrestr.cpd.induction.InductionTemplate;
import cofrestr.cpd.induction.InductionTemplates;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.http.ReferenceData;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The templates of inductions over HTTP; everyone may read them. */
@Path("/v1/induction-templates")
@Tag(name = "Induction", description = "What somebody new in a post does, by when, and what comes of it.")
@Produces(MediaType.APPLICATION_JSON)
public class InductionTemplateResource {
    private final InductionTemplates templates;
    private final ReferenceData answers;

    InductionTemplateResource(InductionTemplates templates, ReferenceData answers) {
        this.templates = templates;
        this.answers = answers;
    }

    /** All templates. */
    @Schema(name = "InductionTemplates")
    public record TemplatesView(List<InductionTemplate> items) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the templates of inductions",
            description =
                    "Which role has which since when, its modules with the units to which they lead, outcomes, policies, and by when each is due.")
    @APIResponse(
            responseCode = "200",
            description = "The templates",
            content = @Content(schema = @Schema(implementation = TemplatesView.class)))
    public Response listInductionTemplates() {
        return answers.of(new TemplatesView(templates.all()));
    }
}

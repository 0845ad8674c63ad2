package cofrestr.cpd.reference.api;

import cofrestr.cpd.reference.CpdCodes;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;

/** What CPD records and grants are said with. */
@Path("/v1/reference")
@Tag(name = "Reference data", description = "Codes, their names in both languages, their dates and their sources.")
@Produces(MediaType.APPLICATION_JSON)
public class CpdReferenceResource {
    private final CpdCodes codes;
    private final ReferenceData answers;

    CpdReferenceResource(CpdCodes codes, ReferenceData answers) {
        this.codes = codes;
        this.answers = answers;
    }

    /** A code. */
    @Schema(name = "CpdCode")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CodeView(
            @Schema(examples = "COURSE") String code,
            Words label,

            @Schema(description = "For how many months training of this topic holds") @Nullable
            Integer months,

            @Schema(description = "For how many days a grant may last at most") @Nullable
            Integer days,

            @Schema(description = "Where it comes from", examples = "project decision")
            String basis) {
        static CodeView of(CpdCodes.Code code) {
            return new CodeView(
                    code.code(), new Words(code.labelCy(), code.labelEn()), code.months(), code.days(), code.basis());
        }
    }

    /** Codes. */
    @Schema(name = "CpdCodes")
    public record CodesView(List<CodeView> items) {}

    @GET
    @Path("/activity-kinds")
    @May(Role.NOBODY)
    @Operation(summary = "List the kinds of professional learning", description = "In both languages.")
    @APIResponse(
            responseCode = "200",
            description = "The kinds",
            content = @Content(schema = @Schema(implementation = CodesView.class)))
    public Response listActivityKinds() {
        return answer(codes.activityKinds());
    }

    @GET
    @Path("/training-topics")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the topics of training that has to be renewed",
            description = "In both languages, with the months for which each holds.")
    @APIResponse(
            responseCode = "200",
            description = "The topics",
            content = @Content(schema = @Schema(implementation = CodesView.class)))
    public Response listTrainingTopics() {
        return answer(codes.trainingTopics());
    }

    @GET
    @Path("/grant-purposes")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the purposes for which a CPD record can be opened",
            description = "In both languages, with the days that such a grant may last at most.")
    @APIResponse(
            responseCode = "200",
            description = "The purposes",
            content = @Content(schema = @Schema(implementation = CodesView.class)))
    public Response listGrantPurposes() {
        return answer(codes.grantPurposes());
    }

    @GET
    @Path("/grant-scopes")
    @May(Role.NOBODY)
    @Operation(summary = "List what of a CPD record can be opened", description = "In both languages.")
    @APIResponse(
            responseCode = "200",
            description = "The parts",
            content = @Content(schema = @Schema(implementation = CodesView.class)))
    public Response listGrantScopes() {
        return answer(codes.grantScopes());
    }

    private Response answer(List<CpdCodes.Code> found) {
        return answers.of(new CodesView(found.stream().map(CodeView::of).toList()));
    }
}

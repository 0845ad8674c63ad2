package cofrestr.qualifications.standard.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.standard.DraftStandards;
import cofrestr.qualifications.standard.SetKind;
import cofrestr.qualifications.standard.SetState;
import cofrestr.qualifications.standard.StandardsSet;
import cofrestr.qualifications.standard.StandardsSets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** Standards sets over HTTP: read by everyone once they are public, written by registrars. */
@Path("/v1/standards-sets")
@Tag(name = "Roles and standards")
@Produces(MediaType.APPLICATION_JSON)
public class StandardsResource {
    static final String CODE = "The code of one version of a set";
    static final String SOME = "ASSISTING_TEACHING_WALES_2019";
    static final String SEEN = "The ETag of the version you have seen";
    static final String TAG = "\"standards-set-prepared-draft.en.1\"";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StandardsSets sets;
    private final DraftStandards drafts;
    private final ShowSet show;
    private final ReferenceData answers;
    private final Versions versions;
    private final CurrentCaller callers;

    StandardsResource(
            StandardsSets sets,
            DraftStandards drafts,
            ShowSet show,
            ReferenceData answers,
            Versions versions,
            CurrentCaller callers) {
        this.sets = sets;
        this.drafts = drafts;
        this.show = show;
        this.answers = answers;
        this.versions = versions;
        this.callers = callers;
    }

    /** The sets. */
    @Schema(name = "StandardsSets")
    public record StandardsSetsView(List<StandardsSetView> items) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the sets of standards",
            description =
                    "Professional and occupational standards and competence frameworks, a row for each version, with dates and sources, as they stand on a day. Registrars and policy analysts see drafts too.")
    @APIResponse(
            responseCode = "200",
            description = "The sets",
            content = @Content(schema = @Schema(implementation = StandardsSetsView.class)))
    @Refuses("PARAMETER_INVALID")
    public Response listStandardsSets(
            @Parameter(
                            description = "Only the versions of this family",
                            example = "ASSISTING_TEACHING_WALES",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("family")
                    @Nullable
                    String family,
            @Parameter(description = "Only of this kind", example = "PROFESSIONAL") @QueryParam("kind") @Nullable
                    SetKind kind,
            @Parameter(description = "Only those that stand so on the day", example = "IN_USE")
                    @QueryParam("state")
                    @Nullable
                    SetState state,
            @Parameter(description = "The day; left out: today", example = "2026-11-22") @QueryParam("asAt") @Nullable
                    LocalDate asAt) {
        boolean drafts = show.readsDrafts();
        StandardsSetsView view = new StandardsSetsView(
                sets.list(new StandardsSets.Wanted(null, family, kind, state), asAt, drafts).stream()
                        .map(set -> StandardsSetView.of(set, null, null))
                        .toList());
        // What names drafts is nothing for a cache that others share.
        return drafts ? Response.ok(view).build() : answers.of(view);
    }

    @GET
    @Path("/{standardsSet}")
    @May(Role.NOBODY)
    @Operation(
            summary = "Read one set of standards",
            description =
                    "With its standards, where their texts are known and it is more than announced; registrars and policy analysts also read drafts and who did what.")
    @APIResponse(
            responseCode = "200",
            description = "The set",
            content = @Content(schema = @Schema(implementation = StandardsSetView.class)))
    @Refuses("NOT_FOUND")
    public Response readStandardsSet(
            @Parameter(description = CODE, example = "HLTA_ENGLAND_2007") @PathParam("standardsSet") String code) {
        StandardsSet set = sets.find(code, show.readsDrafts()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return versions.answer(show.tagged(set), set.version(), show.view(set));
    }

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draft a set of standards",
            description =
                    "A new set, or the next version of a family under a code of its own. Every standard is said in both languages. Everything that cannot be is pointed at, down to the field of a standard.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StandardsSetRequest.class),
                            examples = @ExampleObject(name = "invented", value = StandardsSetRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location is its address",
            content = @Content(schema = @Schema(implementation = StandardsSetView.class)))
    @Refuses({"FIELD_REQUIRED", "FIELD_INVALID", "FIELD_UNKNOWN", "STANDARDS_SET_EXISTS"})
    public Response draftStandardsSet(@NotNull Map<String, JsonNode> body) {
        ObjectNode sent = JSON.createObjectNode();
        sent.setAll(body);
        String code = drafts.draft(sent, callers.get().desk());
        StandardsSet drafted = sets.find(code, true).orElseThrow();
        return versions.created(
                URI.create("/v1/standards-sets/" + code), show.tagged(drafted), drafted.version(), show.view(drafted));
    }

    @PATCH
    @Path("/{standardsSet}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes("application/merge-patch+json")
    @Operation(
            summary = "Change a draft",
            description =
                    "JSON Merge Patch of what was drafted, or of a set that is announced; null takes a field away, and the standards are taken as a whole. What is in consultation is reopened first, what is published never changes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StandardsSetRequest.Patch.class),
                            examples =
                                    @ExampleObject(name = "its first day", value = "{\"validFrom\": \"2037-09-01\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content = @Content(schema = @Schema(implementation = StandardsSetView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PUBLICATION_STATE_UNFIT",
        "FIELD_REQUIRED",
        "FIELD_INVALID",
        "FIELD_UNKNOWN"
    })
    public Response changeStandardsSet(
            @Parameter(description = CODE, example = SOME) @PathParam("standardsSet") String code,
            @Parameter(description = SEEN, example = TAG, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull Map<String, JsonNode> patch) {
        drafts.change(code, patch, versions.required(ifMatch), callers.get().desk());
        return show.after(code);
    }
}

package cofrestr.qualifications.requirement.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.publication.ActView;
import cofrestr.qualifications.publication.Drafts;
import cofrestr.qualifications.publication.PublicationState;
import cofrestr.qualifications.requirement.DraftRequirements;
import cofrestr.qualifications.requirement.Requirement;
import cofrestr.qualifications.requirement.Requirements;
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
import java.util.Map;
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

/** Requirements over HTTP: read by everyone once they are public, written by registrars. */
@Path("/v1/requirements")
@Tag(name = "Requirements", description = RequirementResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class RequirementResource {
    static final String JOB =
            "What somebody must be or hold to do a kind of work: dated rules, drafted, consulted on, published by another person.";
    static final String SOME = "0d7c4c1e-0000-4000-8000-000000000000";
    static final String ID = "The id of one version of a requirement";
    static final String SEEN = "The ETag of the version you have seen";
    static final String TAG = "\"requirement.en.1\"";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Requirements requirements;
    private final DraftRequirements drafts;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller callers;

    RequirementResource(
            Requirements requirements,
            DraftRequirements drafts,
            Paging paging,
            Versions versions,
            CurrentCaller callers) {
        this.requirements = requirements;
        this.drafts = drafts;
        this.paging = paging;
        this.versions = versions;
        this.callers = callers;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the requirements",
            description =
                    "All versions, in the order in which they were drafted: what is in consultation, published or withdrawn after it was published; registrars and policy analysts see drafts too.")
    @APIResponse(responseCode = "200", description = "One page of requirements")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<RequirementView> listRequirements(
            @Parameter(description = "Only those in this state", example = "PUBLISHED") @QueryParam("state") @Nullable
                    PublicationState state,
            @Parameter(
                            description = "Only the versions of this requirement",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("code")
                    @Nullable
                    String code,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        requirements.list(new Requirements.Wanted(state, code), readsDrafts(), from),
                        requirement -> requirement.id().toString())
                .map(requirement -> RequirementView.of(requirement, null));
    }

    @GET
    @Path("/{requirement}")
    @May(Role.NOBODY)
    @Operation(
            summary = "Read a requirement",
            description = "One version, with its criteria; registrars and policy analysts also read who did what.")
    @APIResponse(
            responseCode = "200",
            description = "The requirement",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @Refuses("NOT_FOUND")
    public Response readRequirement(
            @Parameter(description = ID, example = SOME) @PathParam("requirement") UUID requirement) {
        Requirement found =
                requirements.find(requirement, readsDrafts()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return versions.answer("requirement", found.version(), view(found));
    }

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draft a requirement",
            description =
                    "The next version of its code. Everything it names must be there; everything that cannot be is pointed at, down to the node of the tree.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RequirementRequest.class),
                            examples = @ExampleObject(name = "invented", value = RequirementRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location is its address",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @Refuses({"FIELD_REQUIRED", "FIELD_INVALID", "FIELD_UNKNOWN", "NAME_UNKNOWN", "BUSY"})
    public Response draftRequirement(@NotNull Map<String, JsonNode> body) {
        ObjectNode sent = JSON.createObjectNode();
        sent.setAll(body);
        UUID id = drafts.draft(sent, callers.get().desk());
        Requirement drafted = requirements.find(id, true).orElseThrow();
        return Response.created(URI.create("/v1/requirements/" + id))
                .tag(versions.tag("requirement", drafted.version()))
                .entity(view(drafted))
                .build();
    }

    @PATCH
    @Path("/{requirement}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes("application/merge-patch+json")
    @Operation(
            summary = "Change a draft",
            description =
                    "JSON Merge Patch of what was drafted; null takes a field away, and criteria are taken as a whole. Only a draft is changed: what is in consultation is reopened first, what is published never changes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RequirementPatch.class),
                            examples = @ExampleObject(name = "lose it", value = "{\"changeOfEmployer\": \"LOSES\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PUBLICATION_STATE_UNFIT",
        "FIELD_REQUIRED",
        "FIELD_INVALID",
        "FIELD_UNKNOWN",
        "NAME_UNKNOWN"
    })
    public Response changeRequirement(
            @Parameter(description = ID, example = SOME) @PathParam("requirement") UUID requirement,
            @Parameter(description = SEEN, example = TAG, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull Map<String, JsonNode> patch) {
        drafts.change(
                requirement, patch, versions.required(ifMatch), callers.get().desk());
        return readRequirement(requirement);
    }

    private RequirementView view(Requirement requirement) {
        return RequirementView.of(
                requirement,
                readsDrafts()
                        ? requirements.actsOf(requirement.id()).stream()
                                .map(ActView::of)
                                .toList()
                        : null);
    }

    private boolean readsDrafts() {
        return Drafts.areReadBy(callers.get());
    }
}

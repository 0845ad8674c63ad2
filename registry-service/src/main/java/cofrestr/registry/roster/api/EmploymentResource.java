package cofrestr.registry.roster.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.organisation.Organisations;
import cofrestr.registry.roster.ChangePost;
import cofrestr.registry.roster.Roster;
import cofrestr.registry.roster.StatePost;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Single posts over HTTP: what happens between two lists. */
@Path("/v1/organisations/{organisation}/employments")
@Tag(
        name = "Employments",
        description = "State one post at a time, between two lists; see who must still be registered.")
@Produces(MediaType.APPLICATION_JSON)
public class EmploymentResource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String VIEW = "post";

    private final StatePost statePost;
    private final ChangePost changePost;
    private final Organisations organisations;
    private final CurrentCaller callers;
    private final Versions versions;
    private final Looks looks;
    private final Clock clock;

    EmploymentResource(
            StatePost statePost,
            ChangePost changePost,
            Organisations organisations,
            CurrentCaller callers,
            Versions versions,
            Looks looks,
            Clock clock) {
        this.statePost = statePost;
        this.changePost = changePost;
        this.versions = versions;
        this.looks = looks;
        this.organisations = organisations;
        this.callers = callers;
        this.clock = clock;
    }

    /** What came of a statement. */
    @Schema(name = "Stated")
    public record StatedView(
            StatePost.Outcome outcome,

            @Schema(description = "Left out where registry staff must first decide who it is", examples = "10034678")
            @Nullable
            String registerNumber) {
        static StatedView of(StatePost.Stated stated) {
            return new StatedView(stated.outcome(), stated.registerNumber());
        }
    }

    /** A post as it stands. */
    @Schema(name = "StandingPost")
    public record StandingView(
            @Schema(examples = "10034678") String registerNumber,

            @Schema(
                    description = "The fields that are filled in, as in a staff list",
                    implementation = PostRequest.class)
            JsonNode post,

            long version) {
        static StandingView of(ChangePost.Standing standing) {
            return new StandingView(standing.registerNumber(), standing.row(), standing.version());
        }
    }

    /** Any fields of a post. */
    @Schema(name = "PostPatch", description = "Any fields of a staff list; null takes one back")
    public record PostPatch(
            @Nullable LocalDate endDate,
            @Nullable String roleProfile,
            @Nullable BigDecimal hoursPerWeek) {}

    @POST
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "State one post",
            description =
                    "A starter, a change, an end date: one row of a staff list, with the same fields and the same rules. Nothing about anybody else follows from it. What contradicts what is known is refused and changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PostRequest.class),
                            examples = @ExampleObject(name = "a starter", value = """
                                    {"staffId": "EX-9", "givenNames": "Mair", "familyName": "Example-Invented", "dateOfBirth": "1990-02-03",
                                     "roleProfile": "TEACHING_ASSISTANT_1", "startDate": "2026-11-22"}""")))
    @APIResponse(
            responseCode = "201",
            description = "A new post; Location is the person",
            content = @Content(schema = @Schema(implementation = StatedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "A known post, changed, moved, or as it was",
            content = @Content(schema = @Schema(implementation = StatedView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It may be somebody the register knows: its staff decide",
            content = @Content(schema = @Schema(implementation = StatedView.class)))
    @Refuses({
        "NOT_FOUND",
        "PARAMETER_INVALID",
        "ROSTER_TOO_OLD",
        "ROSTER_NOT_KEEPER",
        "ROSTER_MOVED",
        "EMPLOYMENT_HELD",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_MISSING",
        "BUSY"
    })
    public Response stateEmployment(
            @Parameter(description = "The authority or school that the post is at", example = "6819010")
                    @PathParam("organisation")
                    OrganisationCode organisation,
            @Parameter(description = "The date on which it is true; today if not said", example = "2026-11-22")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @NotNull Map<String, JsonNode> post) {
        return answer(statePost.state(one(organisation, asOf), line(post, organisation), callers.get()));
    }

    @GET
    @Path("/{staffId}")
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "Read one of your posts",
            description =
                    "What stands after all that you stated of it, under your own keys, without the National Insurance number. With the ETag that a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "The post",
            content = @Content(schema = @Schema(implementation = StandingView.class)))
    @Refuses({"NOT_FOUND", "PARAMETER_INVALID"})
    public Response readEmployment(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @Parameter(description = "Your key of the person", example = "E-1") @PathParam("staffId") String staffId,
            @Parameter(description = "Where one staffId has several posts") @QueryParam("postId") @Nullable
                    String postId) {
        ChangePost.Standing standing = changePost
                .find(sender(organisation), staffId, postId)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at("readEmployment", List.of(standing.registerNumber()));
        return versions.answer(VIEW, standing.version(), StandingView.of(standing));
    }

    @PATCH
    @Path("/{staffId}")
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Rehearsable
    @Retried
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change one of your posts",
            description =
                    "A leaver, other hours, another name, between two lists: only the fields that you name change, null takes one back. Your next lists do not undo it by saying what they said before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = PostPatch.class),
                            examples = @ExampleObject(name = "a leaver", value = "{\"endDate\": \"2026-11-27\"}")))
    @APIResponse(
            responseCode = "200",
            description = "What it came to",
            content = @Content(schema = @Schema(implementation = StatedView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PARAMETER_INVALID",
        "ROSTER_TOO_OLD",
        "ROSTER_NOT_KEEPER",
        "ROSTER_MOVED",
        "EMPLOYMENT_HELD",
        "FILE_COLUMN_UNKNOWN",
        "BUSY"
    })
    public Response changeEmployment(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @Parameter(description = "Your key of the person", example = "E-1") @PathParam("staffId") String staffId,
            @Parameter(description = "Where one staffId has several posts") @QueryParam("postId") @Nullable
                    String postId,
            @Parameter(description = "The date on which it is true; today if not said", example = "2026-11-22")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "The ETag of the version you have seen", schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull Map<String, JsonNode> patch) {
        return Response.ok(StatedView.of(
                        changePost.change(one(organisation, asOf), staffId, postId, ifMatch, patch, callers.get())))
                .build();
    }

    private String sender(OrganisationCode organisation) {
        return organisations
                .senderFor(callers.get().organisations(), organisation)
                .value();
    }

    private Roster.Announced one(OrganisationCode organisation, @Nullable LocalDate asOf) {
        return new Roster.Announced(
                organisation,
                new OrganisationCode(sender(organisation)),
                asOf == null ? Clocks.today(clock) : asOf,
                "own",
                Roster.Coverage.ONE,
                callers.get().client());
    }

    private static byte[] line(Map<String, JsonNode> post, OrganisationCode organisation) {
        Map<String, JsonNode> row = new LinkedHashMap<>(post);
        row.putIfAbsent("organisation", new TextNode(organisation.value()));
        try {
            return JSON.writeValueAsBytes(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response answer(StatePost.Stated stated) {
        StatedView view = StatedView.of(stated);
        return switch (stated.outcome()) {
            case STARTED ->
                Response.created(URI.create("/v1/practitioners/" + stated.registerNumber()))
                        .entity(view)
                        .build();
            case REFERRED -> Response.accepted(view).build();
            case CHANGED, MOVED, UNCHANGED -> Response.ok(view).build();
        };
    }
}

package cofrestr.registry.roster.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.organisation.Organisations;
import cofrestr.registry.roster.Roster;
import cofrestr.registry.roster.StatePost;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
@Tag(name = "Employments", description = "State one post at a time, between two lists.")
@Produces(MediaType.APPLICATION_JSON)
public class EmploymentResource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StatePost statePost;
    private final Organisations organisations;
    private final CurrentCaller callers;
    private final Clock clock;

    EmploymentResource(StatePost statePost, Organisations organisations, CurrentCaller callers, Clock clock) {
        this.statePost = statePost;
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
            String registerNumber) {}

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
        Caller caller = callers.get();
        Roster.Announced one = new Roster.Announced(
                organisation,
                organisations.senderFor(caller.organisations(), organisation),
                asOf == null ? Clocks.today(clock) : asOf,
                "own",
                Roster.Coverage.ONE,
                caller.client());
        return answer(statePost.state(one, line(post, organisation), caller));
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
        StatedView view = new StatedView(stated.outcome(), stated.registerNumber());
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

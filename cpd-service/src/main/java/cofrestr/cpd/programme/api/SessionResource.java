package cofrestr.cpd.programme.api;

import cofrestr.cpd.programme.Programmes;
import cofrestr.cpd.programme.Sessions;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sessions of a programme over HTTP. */
@Path("/v1/programmes/{programme}/sessions")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final Sessions sessions;
    private final Programmes programmes;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Versions versions;

    SessionResource(Sessions sessions, Programmes programmes, CurrentCaller callers, Paging paging, Versions versions) {
        this.sessions = sessions;
        this.programmes = programmes;
        this.callers = callers;
        this.paging = paging;
        this.versions = versions;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(summary = "List a programme's sessions", description = "In the order in which they were entered.")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<SessionView> listSessions(
            @Parameter(description = "Code of the programme", example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (programmes.find(programme).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        Paging.From from = paging.from(limit, cursor);
        return paging.page(from, sessions.list(programme, from), one -> one.id().toString())
                .map(SessionView::of);
    }

    @GET
    @Path("/{session}")
    @May(Role.NOBODY)
    @Operation(summary = "Read a session", description = "When, where and for whom it is.")
    @APIResponse(
            responseCode = "200",
            description = "The session, with its ETag",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @Refuses("NOT_FOUND")
    public Response readSession(
            @Parameter(description = "Code of the programme", example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @Parameter(description = "Id of the session", example = "00000000-0000-7000-8000-000000000000")
                    @PathParam("session")
                    UUID session) {
        SessionView view = view(programme, session);
        return versions.answer("session", view.version(), view);
    }

    @POST
    @May(Role.REGISTRAR)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a session",
            description =
                    "By the provider or a registrar. Its audience says who can attend it: everybody, participants, or coaches only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SessionRequest.class),
                            examples = @ExampleObject(name = "for coaches", value = """
                                    {"year": "2026-27", "day": "2026-11-20", "starts": "13:00", "ends": "17:00", "place": "A school hall in Cardiff", "audience": "COACHES"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The session, at its place",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @Refuses({"NOT_FOUND", "FIELD_INVALID", "PROGRAMME_YEAR_UNKNOWN", "PROGRAMME_OF_A_SET"})
    public Response enterSession(
            @Parameter(description = "Code of the programme", example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @Valid @NotNull SessionRequest asked) {
        SessionView view = view(programme, sessions.enter(programme, asked.entry(), callers.get()));
        return versions.created(
                URI.create("/v1/programmes/" + programme + "/sessions/" + view.id()), "session", view.version(), view);
    }

    private SessionView view(String programme, UUID session) {
        return SessionView.of(sessions.find(programme, session).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }
}

package cofrestr.cpd.pathway.api;

import static cofrestr.cpd.pathway.api.ShownNomination.ID;
import static cofrestr.cpd.pathway.api.ShownNomination.SOME;

import cofrestr.cpd.pathway.Coach;
import cofrestr.cpd.pathway.Coaches;
import cofrestr.cpd.pathway.api.PathwayRequests.CoachAttendanceRequest;
import cofrestr.cpd.pathway.api.PathwayRequests.CoachRequest;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
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
import java.util.List;
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

/** Coaches over HTTP. */
@Path("/v1/coaches")
@Tag(name = "Pathways")
@Produces(MediaType.APPLICATION_JSON)
public class CoachResource {
    private static final String ID = "Id of the coach";
    private static final String SOME = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";

    private final Coaches coaches;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Versions versions;
    private final Looks looks;

    CoachResource(Coaches coaches, CurrentCaller callers, Paging paging, Versions versions, Looks looks) {
        this.coaches = coaches;
        this.callers = callers;
        this.paging = paging;
        this.versions = versions;
        this.looks = looks;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "List coaches",
            description =
                    "Of an organisation and those beneath it, in the order of entry, with the sessions at which they were and the cycles in which they are trained.")
    @APIResponse(responseCode = "200", description = "One page of coaches")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<CoachView> listCoaches(
            @Parameter(description = "Whose", example = "W06000015", required = true)
                    @QueryParam("organisation")
                    @NotNull
                    OrganisationCode organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<Coach> page = paging.page(
                from, coaches.list(organisation.value(), from), one -> one.id().toString());
        looks.at(
                "listCoaches", page.items().stream().map(CoachResource::subject).toList());
        return page.map(CoachView::of);
    }

    @GET
    @Path("/{coach}")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Operation(summary = "Read a coach", description = "Of one of the caller's organisations, or beneath one.")
    @APIResponse(
            responseCode = "200",
            description = "The coach, with its ETag",
            content = @Content(schema = @Schema(implementation = CoachView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readCoach(@Parameter(description = ID, example = SOME) @PathParam("coach") UUID coach) {
        Coach one = looked(coach);
        return versions.answer("coach", one.version(), CoachView.of(one));
    }

    @POST
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a coach",
            description = "Of the register or a guest, for one of the caller's organisations.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CoachRequest.class),
                            examples = @ExampleObject(name = "somebody of the register", value = """
                                    {"coach": {"registerNumber": "10034678"}, "organisation": "6819010"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The coach, at its place",
            content = @Content(schema = @Schema(implementation = CoachView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "REGISTER_NUMBER_CHECK_FAILED",
        "LEARNER_UNFIT",
        "PRACTITIONER_UNKNOWN",
        "GUEST_UNKNOWN",
        "COACH_EXISTS"
    })
    public Response enterCoach(@Valid @NotNull CoachRequest request) {
        Coach one = looked(coaches.enter(request.coach().learner("/coach"), request.organisation(), callers.get()));
        return versions.created(URI.create("/v1/coaches/" + one.id()), "coach", one.version(), CoachView.of(one));
    }

    @POST
    @Path("/{coach}/sessions")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that a coach was at a session",
            description =
                    "One that is for coaches. Whoever was at every session of a cycle that trains coaches is trained.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CoachAttendanceRequest.class),
                            examples = @ExampleObject(name = "as it may be", value = """
                                    {"cycle": "TALENT_MANAGEMENT_PILOT", "session": "COACHES_1"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The coach as it is now",
            content = @Content(schema = @Schema(implementation = CoachView.class)))
    @Refuses({"NOT_FOUND", "ACTIVITY_DAY_NOT_COME", "PATHWAY_SESSION_UNKNOWN", "PATHWAY_SESSION_FOR_OTHERS"})
    public Response attendAsCoach(
            @Parameter(description = ID, example = SOME) @PathParam("coach") UUID coach,
            @Valid @NotNull CoachAttendanceRequest request) {
        coaches.attend(coach, request.cycle(), request.session(), callers.get());
        Coach one = looked(coach);
        return versions.changed("coach", one.version(), CoachView.of(one));
    }

    private Coach looked(UUID id) {
        Coach one = coaches.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at("readCoach", List.of(subject(one)));
        return one;
    }

    private static String subject(Coach one) {
        return one.registerNumber() == null ? String.valueOf(one.guest()) : one.registerNumber();
    }
}

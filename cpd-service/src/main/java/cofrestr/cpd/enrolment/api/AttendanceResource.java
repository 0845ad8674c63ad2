package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.Attend;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Attendance of sessions over HTTP. */
@Path("/v1/programmes/{programme}/sessions/{session}/attendances")
@Tag(name = "Enrolments")
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceResource {
    private static final String SESSION = "Id of the session";

    private final Attend attend;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Paging paging;

    AttendanceResource(Attend attend, CurrentCaller callers, Looks looks, Paging paging) {
        this.attend = attend;
        this.callers = callers;
        this.looks = looks;
        this.paging = paging;
    }

    /** That somebody came, or did not. */
    @Schema(name = "AttendanceRequest")
    public record AttendanceRequest(
            @NotNull @Schema(examples = EnrolmentResource.SOME)
            UUID enrolment,

            @NotNull @Schema(examples = "true") Boolean attended) {}

    @POST
    @May(Role.REGISTRAR)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say who came to a session",
            description =
                    "One person at a time; saying it anew corrects it. A session for coaches only refuses everybody else.")
    @APIResponse(responseCode = "204", description = "Recorded")
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "SESSION_FOR_COACHES",
        "SESSION_FOR_PARTICIPANTS",
        "SESSION_NOT_THEIRS",
        "ACTIVITY_DAY_NOT_COME"
    })
    public Response recordAttendance(
            @Parameter(description = EnrolmentResource.PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @Parameter(description = SESSION, example = EnrolmentResource.SOME) @PathParam("session") UUID session,
            @Valid @NotNull AttendanceRequest request) {
        attend.attend(programme, session, request.enrolment(), request.attended(), callers.get());
        return Response.noContent().build();
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Operation(summary = "List who came to a session", description = "And who did not; by enrolment. For the provider.")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID", "PURPOSE_UNKNOWN"})
    public Page<Attend.Attendance> listAttendances(
            @Parameter(description = EnrolmentResource.PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @Parameter(description = SESSION, example = EnrolmentResource.SOME) @PathParam("session") UUID session,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<Attend.Attendance> page = paging.page(
                from,
                attend.list(programme, session, from, callers.get()),
                one -> one.enrolment().toString());
        looks.at(
                "listAttendances",
                page.items().stream().map(Attend.Attendance::subject).toList());
        return page;
    }
}

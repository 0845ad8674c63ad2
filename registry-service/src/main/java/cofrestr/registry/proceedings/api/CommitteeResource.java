package cofrestr.registry.proceedings.api;

import static cofrestr.registry.proceedings.api.Shown.ID;
import static cofrestr.registry.proceedings.api.Shown.SOME;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.proceedings.WorkOnCase;
import cofrestr.registry.proceedings.api.CaseRequests.CommitteeRequest;
import cofrestr.registry.proceedings.api.CaseRequests.HearingRequest;
import cofrestr.registry.proceedings.api.CaseViews.CaseView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who sits in the committee of a case and when it hears it, over HTTP, for caseworkers. */
@Path("/v1/cases/{case}")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
public class CommitteeResource {
    private final WorkOnCase work;
    private final Shown shown;
    private final CurrentCaller callers;

    CommitteeResource(WorkOnCase work, Shown shown, CurrentCaller callers) {
        this.work = work;
        this.shown = shown;
        this.callers = callers;
    }

    @POST
    @Path("/committee")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record who sits in the committee",
            description =
                    "Of the stage at which the case is. Named again, the new committee sits; whoever was named before may still not sit in the other one.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @Refuses({
        "NOT_FOUND",
        "CONFLICT_OF_INTEREST",
        "CASE_STEP_NOT_POSSIBLE",
        "CASE_COMMITTEE_TOO_SMALL",
        "CASE_COMMITTEE_WITHOUT_LAY",
        "CASE_COMMITTEE_WITHOUT_REGISTRANT",
        "CASE_MEMBER_TWICE",
        "CASE_MEMBER_OF_OTHER_COMMITTEE",
        "CASE_MEMBER_OF_COUNCIL"
    })
    public Response appointCommittee(
            @Parameter(description = ID, example = SOME) @PathParam("case") UUID id,
            @Valid @NotNull CommitteeRequest asked) {
        work.appoint(id, asked.members(), callers.get().desk());
        return shown.at("appointCommittee", id);
    }

    @POST
    @Path("/hearings")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record a hearing",
            description = "Ahead or afterwards, with the day on which the person had notice of it.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @Refuses({
        "NOT_FOUND",
        "CONFLICT_OF_INTEREST",
        "CASE_STEP_NOT_POSSIBLE",
        "HEARING_NOTICE_UNFIT",
        "HEARING_PRIVATE_WITHOUT_REASON"
    })
    public Response recordHearing(
            @Parameter(description = ID, example = SOME) @PathParam("case") UUID id,
            @Valid @NotNull HearingRequest asked) {
        work.hear(id, asked::at, callers.get().desk());
        return shown.at("recordHearing", id);
    }
}

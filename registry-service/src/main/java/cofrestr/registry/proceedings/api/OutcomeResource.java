package cofrestr.registry.proceedings.api;

import static cofrestr.registry.proceedings.api.Shown.ID;
import static cofrestr.registry.proceedings.api.Shown.SOME;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.proceedings.DecideCase;
import cofrestr.registry.proceedings.WorkOnCase;
import cofrestr.registry.proceedings.api.CaseRequests.OutcomeRequest;
import cofrestr.registry.proceedings.api.CaseRequests.StatementRequest;
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

/** What came of a case, over HTTP, for caseworkers: the decision, and whether a statement about it is asked for. */
@Path("/v1/cases/{case}")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomeResource {
    private final DecideCase decide;
    private final WorkOnCase work;
    private final Shown shown;
    private final CurrentCaller callers;

    OutcomeResource(DecideCase decide, WorkOnCase work, Shown shown, CurrentCaller callers) {
        this.decide = decide;
        this.work = work;
        this.shown = shown;
        this.callers = callers;
    }

    @POST
    @Path("/outcome")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what a committee decided",
            description =
                    "The case says which outcomes it can have, and what each needs. An order that goes with it is recorded as proposed: nothing has effect before another caseworker confirms it.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @Refuses({
        "NOT_FOUND",
        "CONFLICT_OF_INTEREST",
        "CASE_STEP_NOT_POSSIBLE",
        "CASE_COMMITTEE_MISSING",
        "CASE_NOT_HEARD",
        "CASE_ORDER_UNFIT",
        "CALENDAR_NOT_ENTERED",
        "ORDER_KIND_NOT_IN_FORCE",
        "ORDER_GROUND_MISSING",
        "ORDER_MADE_IN_THE_FUTURE",
        "ORDER_EFFECT_BEFORE_MADE",
        "ORDER_LENGTH_UNFIT",
        "ORDER_TOO_LONG",
        "ORDER_CONDITIONS_UNFIT",
        "ORDER_UNPUBLISHED_WITHOUT_REASON"
    })
    public Response recordOutcome(
            @Parameter(description = ID, example = SOME) @PathParam("case") UUID id,
            @Valid @NotNull OutcomeRequest asked) {
        decide.decide(id, asked.decision(), callers.get().desk());
        return shown.at("recordOutcome", id);
    }

    @POST
    @Path("/statement")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that the person asks for a statement",
            description = "Of a case that was not proved. Without this none is published.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @Refuses({"NOT_FOUND", "CONFLICT_OF_INTEREST", "CASE_STATEMENT_UNFIT"})
    public Response recordStatementAsked(
            @Parameter(description = ID, example = SOME) @PathParam("case") UUID id,
            @Valid @NotNull StatementRequest asked) {
        work.askForStatement(id, asked.askedOn(), callers.get().desk());
        return shown.at("recordStatementAsked", id);
    }
}

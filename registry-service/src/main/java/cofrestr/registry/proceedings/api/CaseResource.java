package cofrestr.registry.proceedings.api;

import static cofrestr.registry.proceedings.api.Shown.ID;
import static cofrestr.registry.proceedings.api.Shown.SOME;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.proceedings.CaseStage;
import cofrestr.registry.proceedings.Cases;
import cofrestr.registry.proceedings.DisciplinaryCase;
import cofrestr.registry.proceedings.OpenCase;
import cofrestr.registry.proceedings.WorkOnCase;
import cofrestr.registry.proceedings.api.CaseRequests.CaseRequest;
import cofrestr.registry.proceedings.api.CaseViews.CaseView;
import cofrestr.registry.proceedings.api.CaseViews.ListedView;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Disciplinary cases over HTTP, for caseworkers: opened, listed, read, taken. Everybody else is refused alike, whether there is a case or not. */
@Path("/v1/cases")
@Tag(name = "Cases", description = CaseResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {
    static final String JOB = """
            Disciplinary cases (2014 Act s26; SI 2015/140 Part 5). For caseworkers alone; whoever has declared a conflict of interest \
            about the person sees none of that person's.

            1. Open a case from a referral, or without one (POST /v1/cases). It is before the Investigating Committee, which meets in \
            private. 2. Record who sits (POST .../committee): at least three, a lay member and a registered person among them, nobody \
            of the Council, nobody in both committees. 3. Record what it decided (POST .../outcome): DISCONTINUED, or REFERRED to the \
            Fitness to Practise Committee. 4. There, record who sits, and the hearing (POST .../hearings), which is public unless a \
            reason is given, and of which the person had notice. 5. Record the outcome; the case says which it can have. With an order \
            it records the order as proposed: another caseworker confirms it (POST /v1/orders/ID/confirmation). SETTLED_BY_CONSENT \
            needs no hearing. 6. Not proved: a statement is published only if the person asks (POST .../statement).

            Looks at the person in referrals and cases are kept back from the person's own disclosures while they are open.""";

    private final OpenCase open;
    private final WorkOnCase work;
    private final Cases cases;
    private final Shown shown;
    private final Paging paging;
    private final CurrentCaller callers;

    CaseResource(OpenCase open, WorkOnCase work, Cases cases, Shown shown, Paging paging, CurrentCaller callers) {
        this.open = open;
        this.work = work;
        this.cases = cases;
        this.shown = shown;
        this.paging = paging;
        this.callers = callers;
    }

    @POST
    @May(Role.CASEWORKER)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open a case",
            description =
                    "From a referral, or about somebody without one. It is yours, and before the Investigating Committee.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "CONFLICT_OF_INTEREST", "REFERRAL_CLOSED"})
    public Response openCase(@Valid @NotNull CaseRequest asked) {
        String desk = callers.get().desk();
        UUID referral = asked.referral();
        UUID id = referral == null
                ? open.about(number(asked), given(asked.ground(), "/ground"), desk)
                : open.from(alone(asked, referral), desk);
        return shown.opened(id);
    }

    @GET
    @May(Role.CASEWORKER)
    @Operation(
            summary = "List the cases",
            description = "Those that are open, or at a stage; oldest first, with their age in working days.")
    @APIResponse(responseCode = "200", description = "One page of cases")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ListedView> listCases(
            @Parameter(description = "Left out: all that are open", example = "INVESTIGATING_COMMITTEE")
                    @QueryParam("stage")
                    @Nullable
                    CaseStage stage,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<DisciplinaryCase> page = paging.page(
                from,
                cases.list(stage, callers.get().desk(), from),
                one -> one.id().toString());
        return shown.listed("listCases", page);
    }

    @GET
    @Path("/{case}")
    @May(Role.CASEWORKER)
    @Operation(
            summary = "Read a case",
            description = "Where it is, what can come of it now, who sits, when it is heard, what was decided.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @Refuses({"NOT_FOUND", "CONFLICT_OF_INTEREST"})
    public Response readCase(@Parameter(description = ID, example = SOME) @PathParam("case") UUID id) {
        return shown.at("readCase", id);
    }

    @POST
    @Path("/{case}/ownership")
    @May(Role.CASEWORKER)
    @Retried
    @Operation(summary = "Take a case", description = "From now on it is yours to work on, whosever it was before.")
    @APIResponse(
            responseCode = "200",
            description = "It is yours",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @Refuses({"NOT_FOUND", "CONFLICT_OF_INTEREST", "CASE_STEP_NOT_POSSIBLE"})
    public Response takeCase(@Parameter(description = ID, example = SOME) @PathParam("case") UUID id) {
        work.take(id, callers.get().desk());
        return shown.at("takeCase", id);
    }

    private static RegisterNumber number(CaseRequest asked) {
        return RegisterNumber.parse(given(asked.registerNumber(), "/registerNumber"))
                .orElseThrow(() ->
                        Problem.of(KitProblem.REGISTER_NUMBER_CHECK_FAILED).at("/registerNumber"));
    }

    /** A referral says of itself whom it is about: nothing may stand beside it that says otherwise. */
    private static UUID alone(CaseRequest asked, UUID referral) {
        if (asked.registerNumber() != null || asked.ground() != null) {
            throw Problem.invalid(List.of(new Problem.Pointed("/referral", KitProblem.FIELD_INVALID, List.of())));
        }
        return referral;
    }

    private static String given(@Nullable String value, String pointer) {
        if (value == null) {
            throw Problem.invalid(List.of(new Problem.Pointed(pointer, KitProblem.FIELD_REQUIRED, List.of())));
        }
        return value;
    }
}

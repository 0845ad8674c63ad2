package cofrestr.registry.referral.api;

import cofrestr.kit.caller.Caller;
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
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.calendar.BankHolidays;
import cofrestr.registry.calendar.WorkingDays;
import cofrestr.registry.conflict.Conflicts;
import cofrestr.registry.referral.Papers;
import cofrestr.registry.referral.ReceiveReferral;
import cofrestr.registry.referral.Referral;
import cofrestr.registry.referral.ReferralState;
import cofrestr.registry.referral.Referrals;
import cofrestr.registry.referral.WorkOnReferral;
import cofrestr.registry.referral.api.ReferralRequests.ClosureRequest;
import cofrestr.registry.referral.api.ReferralRequests.DocumentsRequest;
import cofrestr.registry.referral.api.ReferralRequests.ReferralRequest;
import cofrestr.registry.referral.api.ReferralViews.DocumentView;
import cofrestr.registry.referral.api.ReferralViews.ReceiptView;
import cofrestr.registry.referral.api.ReferralViews.ReceivedView;
import cofrestr.registry.referral.api.ReferralViews.ReferralView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Referrals over HTTP. */
@Path("/v1/referrals")
@Tag(name = "Referrals", description = """
                An employer or agent that ceases to use somebody's services, or would have, for misconduct, incompetence or a relevant \
                offence refers the person to the Council (SI 2015/140 regs 45-46), also where the person left first.

                Employers: 1. Is the matter one for the Disclosure and Barring Service? Then tell it there, and not here (reg 1(3)). \
                2. Send the referral with the papers of Sch 5 (POST /v1/referrals; kinds: GET /v1/reference/referral-documents). Say of \
                each whether you supply it or there is none. 3. The answer names what is missing: send that later \
                (POST .../documents). You can read that it was received, and nothing more.

                Caseworkers: 1. Take one from the queue (GET /v1/referrals?state=RECEIVED, then POST .../ownership). 2. Read it and what \
                is missing. 3. Open a case from it (POST /v1/cases), or close it with the reason (POST .../closure). Whoever has \
                declared a conflict of interest about the person does not see it.""")
@Produces(MediaType.APPLICATION_JSON)
public class ReferralResource {
    private static final String ID = "Its id";
    private static final String SOME = "0d7c4c1e-0000-4000-8000-000000000000";

    private final ReceiveReferral receive;
    private final WorkOnReferral work;
    private final Referrals referrals;
    private final Papers papers;
    private final Conflicts conflicts;
    private final BankHolidays holidays;
    private final Paging paging;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Clock clock;

    ReferralResource(
            ReceiveReferral receive,
            WorkOnReferral work,
            Referrals referrals,
            Papers papers,
            Conflicts conflicts,
            BankHolidays holidays,
            Paging paging,
            CurrentCaller callers,
            Looks looks,
            Clock clock) {
        this.receive = receive;
        this.work = work;
        this.referrals = referrals;
        this.papers = papers;
        this.conflicts = conflicts;
        this.holidays = holidays;
        this.paging = paging;
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    @POST
    @May(Role.EMPLOYER)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Refer somebody",
            description =
                    "About somebody whom the organisation employs, or employed last. Anybody else, a wrong number and a wrong birth date are answered alike. The same person may be referred again. What is missing of the papers is answered and can be sent later.")
    @APIResponse(
            responseCode = "201",
            description = "Received",
            content = @Content(schema = @Schema(implementation = ReceivedView.class)))
    @Refuses({"REGISTER_NUMBER_CHECK_FAILED", "REFERRAL_TO_BARRING_SERVICE", "REFERRAL_PERSON_UNKNOWN"})
    public Response referPerson(@Valid @NotNull ReferralRequest request) {
        UUID id = receive.receive(request.command(), callers.get());
        return Response.created(URI.create("/v1/referrals/" + id))
                .entity(received(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{referral}/documents")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send more papers of a referral",
            description = "To one of your own that is not closed. Papers that were sent before stay.")
    @APIResponse(
            responseCode = "200",
            description = "What is missing now",
            content = @Content(schema = @Schema(implementation = ReceivedView.class)))
    @Refuses({"NOT_FOUND", "REFERRAL_CLOSED"})
    public ReceivedView addReferralDocuments(
            @Parameter(description = ID, example = SOME) @PathParam("referral") UUID id,
            @Valid @NotNull DocumentsRequest request) {
        receive.add(id, request.papers(), callers.get());
        return received(id);
    }

    @GET
    @May(Role.CASEWORKER)
    @Operation(
            summary = "List the referrals",
            description = "Those that came first come first, with their age in working days.")
    @APIResponse(responseCode = "200", description = "One page of referrals")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ReferralView> listReferrals(
            @Parameter(description = "Left out: in any state", example = "RECEIVED") @QueryParam("state") @Nullable
                    ReferralState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<Referral> page = paging.page(
                from,
                referrals.list(state, callers.get().desk(), from),
                one -> one.id().toString());
        looks.at(
                "listReferrals",
                page.items().stream().map(Referral::registerNumber).toList());
        WorkingDays days = holidays.workingDays();
        LocalDate today = Clocks.today(clock);
        return page.map(one -> ReferralView.of(one, null, null, days, today));
    }

    @GET
    @Path("/{referral}")
    @May(Role.CASEWORKER)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Read a referral",
            description = "Caseworkers read all of it; its sender reads that it was received, or that it is closed.")
    @APIResponse(
            responseCode = "200",
            description = "The referral",
            content = @Content(schema = @Schema(oneOf = {ReferralView.class, ReceiptView.class})))
    @Refuses({"NOT_FOUND", "CONFLICT_OF_INTEREST"})
    public Response readReferral(@Parameter(description = ID, example = SOME) @PathParam("referral") UUID id) {
        Caller caller = callers.get();
        return caller.is(Role.CASEWORKER)
                ? shown("readReferral", id)
                : answered(new ReceiptView(id, referrals.receipt(id, caller)));
    }

    @POST
    @Path("/{referral}/ownership")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Operation(summary = "Take a referral", description = "From now on it is yours to work on, whosever it was before.")
    @APIResponse(
            responseCode = "200",
            description = "It is yours",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @Refuses({"NOT_FOUND", "CONFLICT_OF_INTEREST", "REFERRAL_CLOSED"})
    public Response takeReferral(@Parameter(description = ID, example = SOME) @PathParam("referral") UUID id) {
        work.take(id, callers.get().desk());
        return shown("takeReferral", id);
    }

    @POST
    @Path("/{referral}/closure")
    @May(Role.CASEWORKER)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Close a referral without a case",
            description = "Only while no case was opened from it. Its sender reads that it is closed, not why.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @Refuses({"NOT_FOUND", "CONFLICT_OF_INTEREST", "REFERRAL_CLOSED"})
    public Response closeReferral(
            @Parameter(description = ID, example = SOME) @PathParam("referral") UUID id,
            @Valid @NotNull ClosureRequest asked) {
        work.close(id, asked.because(), callers.get().desk());
        return shown("closeReferral", id);
    }

    private ReceivedView received(UUID id) {
        return new ReceivedView(id, ReferralState.RECEIVED, papers.missing(id));
    }

    private Response shown(String operation, UUID id) {
        Referral found = referrals.find(id);
        conflicts.refuse(found.practitionerId(), callers.get().desk());
        looks.at(operation, List.of(found.registerNumber()));
        return answered(ReferralView.of(
                found,
                papers.of(id).stream().map(DocumentView::of).toList(),
                papers.missing(id),
                holidays.workingDays(),
                Clocks.today(clock)));
    }

    private static Response answered(Object view) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}

package cofrestr.registry.fee.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.language.Language;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.fee.FeeYear;
import cofrestr.registry.fee.PaymentNotice;
import cofrestr.registry.fee.PaymentNotices;
import cofrestr.registry.fee.SendPaymentNotices;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Payment notices over HTTP: registrars send them, employers read theirs. */
@Path("/v1/payment-notices")
@Tag(name = "Fees", description = FeeScheduleResource.THE_JOB)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentNoticeResource {
    private final SendPaymentNotices send;
    private final PaymentNotices notices;
    private final PersonRecordRows records;
    private final NamedOrganisation named;
    private final Paging paging;
    private final Looks looks;
    private final RequestContext request;
    private final CurrentCaller callers;
    private final Clock clock;

    PaymentNoticeResource(
            SendPaymentNotices send,
            PaymentNotices notices,
            PersonRecordRows records,
            NamedOrganisation named,
            Paging paging,
            Looks looks,
            RequestContext request,
            CurrentCaller callers,
            Clock clock) {
        this.send = send;
        this.notices = notices;
        this.records = records;
        this.named = named;
        this.paging = paging;
        this.looks = looks;
        this.request = request;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send payment notices", description = """
                    Step 2. For each person whose fee of the year is unpaid on the notification date and who is registered that day or \
                    required to be (SI 2017/92): the fee is charged, one for each person, and a notice goes to the employer that is to deduct \
                    it from the next salary and remit it within 14 days. Of several employers that of the longest-standing post deducts; the \
                    others are told that another does. Whoever left before the day, volunteers, supply staff and people without a post are \
                    written to and pay directly. Sending again makes notices only for those who have none from the same employer. Without a \
                    schedule for the year, or for a category that somebody needs, nothing is sent.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentNoticeRequest.class),
                            examples = @ExampleObject(name = "the people of one authority", value = """
                                    {"year": 2026, "notificationDate": "2026-11-22", "organisation": "W06000015"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Sent; how many of which kind",
            content = @Content(schema = @Schema(implementation = PaymentRunView.class)))
    @Refuses({
        "FEE_SCHEDULE_MISSING",
        "FEE_SCHEDULE_INCOMPLETE",
        "NOTIFICATION_DATE_UNFIT",
        "ORGANISATION_UNKNOWN",
        "BUSY"
    })
    public Response sendPaymentNotices(@Valid @NotNull PaymentNoticeRequest body) {
        return Response.status(Response.Status.CREATED)
                .entity(PaymentRunView.of(send.send(body.command(), callers.get())))
                .build();
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(summary = "List payment notices", description = """
                    Those to your organisations and to those beneath them, with how each stands: whose fee to deduct, how much, until when, how \
                    long it is overdue. Where a person has another employer that deducts, that is all that is said.""")
    @APIResponse(responseCode = "200", description = "One page of notices")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<PaymentNoticeView> listPaymentNotices(
            @Parameter(
                            description =
                                    "Only of this authority or school and those beneath it. Left out: all of yours; to registry staff all, those to people too",
                            example = "W06000015")
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @Parameter(description = FeeScheduleResource.YEAR, example = "2026", required = true)
                    @QueryParam("year")
                    @Nullable
                    Integer year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        LocalDate today = Clocks.today(clock);
        named.refuseForeign(organisation, callers.get());
        Paging.From from = paging.from(limit, cursor);
        Page<PaymentNotice> page = paging.page(
                from,
                notices.to(organisation, Needed.year(year), callers.get(), from),
                notice -> notice.id().toString());
        looks.at(
                "listPaymentNotices",
                page.items().stream().map(PaymentNotice::registerNumber).toList());
        return page.map(notice -> PaymentNoticeView.of(notice, today));
    }

    @GET
    @Path("/person-records")
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Produces("text/csv")
    @Operation(summary = "Get the records that go with a remittance", description = """
                    One line for each person whose fee is still to be deducted: the twelve items that the law wants, filled in as you stated \
                    them, your staffId, and the amount. Complete it, leave out whom you did not deduct from, and send it back to \
                    /v1/remittances.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = STRING)))
    @Refuses({"NOT_FOUND", "PARAMETER_INVALID"})
    public Response readPersonRecords(
            @Parameter(description = "An authority or school", example = "W06000015", required = true)
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @Parameter(description = FeeScheduleResource.YEAR, example = "2026", required = true)
                    @QueryParam("year")
                    @Nullable
                    Integer year) {
        OrganisationCode place = Needed.given(organisation, "organisation");
        FeeYear feeYear = Needed.year(year);
        Looks.Onlooker who = looks.onlooker("readPersonRecords");
        Language language = request.language();
        StreamingOutput rows = out -> records.write(place, feeYear, who, language, out);
        return Response.ok(rows).type("text/csv; charset=UTF-8").build();
    }
}

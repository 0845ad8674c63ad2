package cofrestr.registry.fee.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.fee.Arrears;
import cofrestr.registry.fee.FeeKind;
import cofrestr.registry.fee.FeeYear;
import cofrestr.registry.fee.Money;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whose fees are overdue and who is owed money, over HTTP. */
@Path("/v1")
@Tag(name = "Fees", description = FeeScheduleResource.THE_JOB)
@Produces(MediaType.APPLICATION_JSON)
public class ArrearsResource {
    private final Arrears arrears;
    private final Paging paging;
    private final Looks looks;
    private final Clock clock;

    ArrearsResource(Arrears arrears, Paging paging, Looks looks, Clock clock) {
        this.arrears = arrears;
        this.paging = paging;
        this.looks = looks;
        this.clock = clock;
    }

    /** A fee that was to be paid and is not. */
    @Schema(name = "OverdueFee")
    public record OverdueView(
            @Schema(examples = "10034678") String registerNumber,
            int year,
            @Schema(description = "GBP", examples = "15.00") String owed,

            @Schema(description = "The employer that was asked to deduct it; none where the person pays directly")
            @Nullable
            String organisation,

            LocalDate payBy,
            @Schema(examples = "41") int daysOverdue) {
        static OverdueView of(Arrears.Overdue fee) {
            return new OverdueView(
                    fee.registerNumber(),
                    fee.year(),
                    Money.written(fee.owed()),
                    fee.organisation(),
                    fee.payBy(),
                    fee.daysOverdue());
        }
    }

    /** Where a person paid more than was charged. */
    @Schema(name = "RefundOwed")
    public record RefundOwedView(
            @Schema(examples = "10034678") String registerNumber,
            int year,
            FeeKind fee,

            @Schema(
                    description = "What was charged, in GBP. 0.00: paid in advance, or by somebody who owed nothing",
                    examples = "15.00")
            String charged,

            @Schema(description = "GBP", examples = "15.00") String owedBack) {
        static RefundOwedView of(Arrears.RefundOwed refund) {
            return new RefundOwedView(
                    refund.registerNumber(),
                    refund.year(),
                    refund.fee(),
                    Money.written(refund.charged()),
                    Money.written(refund.owedBack()));
        }
    }

    @GET
    @Path("/overdue-fees")
    @May(Role.REGISTRAR)
    @Operation(
            summary = "List overdue fees",
            description =
                    "Whose fee of the year was to be with the register by a day that has passed, and is not. The duty to pay goes on. An unpaid fee may be a ground for refusal or removal (reg 12); nobody is removed by being on this list.")
    @APIResponse(responseCode = "200", description = "One page of overdue fees, in the order of their notices")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<OverdueView> listOverdueFees(
            @Parameter(description = FeeScheduleResource.YEAR, example = "2026", required = true)
                    @QueryParam("year")
                    @Nullable
                    Integer year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        FeeYear feeYear = Needed.year(year);
        Paging.From from = paging.from(limit, cursor);
        Page<Arrears.Overdue> page = paging.page(
                from,
                arrears.overdue(feeYear, Clocks.today(clock), from),
                fee -> fee.notice().toString());
        looks.at(
                "listOverdueFees",
                page.items().stream().map(Arrears.Overdue::registerNumber).toList());
        return page.map(OverdueView::of);
    }

    @GET
    @Path("/fee-refunds-owed")
    @May(Role.REGISTRAR)
    @Operation(
            summary = "List refunds that are owed",
            description =
                    "Who paid more than was charged: twice, too much, or in advance. Enter the refund in the person's fees when it is paid; then it is no longer here.")
    @APIResponse(responseCode = "200", description = "One page of refunds owed")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<RefundOwedView> listRefundsOwed(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<Arrears.RefundOwed> page = paging.page(from, arrears.refunds(from), Arrears.RefundOwed::place);
        looks.at(
                "listRefundsOwed",
                page.items().stream().map(Arrears.RefundOwed::registerNumber).toList());
        return page.map(RefundOwedView::of);
    }
}

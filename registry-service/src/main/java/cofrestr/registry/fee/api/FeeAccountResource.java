package cofrestr.registry.fee.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.fee.ExemptFromFee;
import cofrestr.registry.fee.FeeLedger;
import cofrestr.registry.fee.RecordFeeEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fees of one person over HTTP. */
@Path("/v1/practitioners/{number}")
@Tag(name = "Fees", description = FeeScheduleResource.THE_JOB)
@Produces(MediaType.APPLICATION_JSON)
public class FeeAccountResource {
    private static final String NUMBER = "Register number";
    private static final String EXAMPLE = "10034678";

    private final FeeLedger ledger;
    private final RecordFeeEntry record;
    private final ExemptFromFee exempt;
    private final Looks looks;
    private final CurrentCaller callers;

    FeeAccountResource(
            FeeLedger ledger, RecordFeeEntry record, ExemptFromFee exempt, Looks looks, CurrentCaller callers) {
        this.ledger = ledger;
        this.record = record;
        this.exempt = exempt;
        this.looks = looks;
        this.callers = callers;
    }

    @GET
    @Path("/fees")
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "Read a person's fees",
            description =
                    "What is owed in each fee year, every charge, payment, refund and correction it is made of, and exemptions. Nothing in it is ever changed; what was wrong is put right by another entry.")
    @APIResponse(responseCode = "200", description = "The person's account")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public FeeAccountView readFees(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number) {
        return account(number, "readFees");
    }

    @POST
    @Path("/fees")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a payment, refund or correction", description = """
                    Step 4. What the person or somebody else paid, what was paid back and why, a correction and why, or the fee for an \
                    application or a restoration, whose amount is the schedule's. What employers pay comes with a remittance; the fee of a \
                    year is charged with its notice. An entry stays: to take one back, enter a correction.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FeeEntryRequest.class),
                            examples = @ExampleObject(name = "the person paid", value = """
                                    {"year": 2026, "fee": "REGISTRATION", "kind": "DIRECT_PAYMENT", "amount": "15.00", "on": "2026-11-22"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Entered; the account as it is now",
            content = @Content(schema = @Schema(implementation = FeeAccountView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "FEE_ENTRY_UNFIT",
        "REFUND_MORE_THAN_PAID",
        "FEE_SCHEDULE_MISSING",
        "FEE_SCHEDULE_INCOMPLETE"
    })
    public Response recordFeeEntry(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull FeeEntryRequest request) {
        var _ = record.record(request.command(number), callers.get());
        return Response.status(Response.Status.CREATED)
                .entity(account(number, "recordFeeEntry"))
                .build();
    }

    @POST
    @Path("/fee-exemptions")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Exempt a person from the yearly fee",
            description =
                    "For a time and with a reason (SI 2017/92 reg 5). Whoever is exempt on a notification date is not charged by its notices; what was charged before stands.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FeeExemptionRequest.class),
                            examples = @ExampleObject(name = "a year", value = """
                                    {"from": "2026-11-22", "until": "2099-03-31", "reason": "An invented example"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Exempt; the account as it is now",
            content = @Content(schema = @Schema(implementation = FeeAccountView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "FEE_EXEMPTION_UNFIT"})
    public Response exemptFromFee(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull FeeExemptionRequest request) {
        var _ = exempt.exempt(request.command(number), callers.get());
        return Response.status(Response.Status.CREATED)
                .entity(account(number, "exemptFromFee"))
                .build();
    }

    private FeeAccountView account(RegisterNumber number, String operation) {
        FeeAccountView view =
                ledger.of(number).map(FeeAccountView::of).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at(operation, List.of(view.registerNumber()));
        return view;
    }
}

package cofrestr.registry.fee.api;

import static cofrestr.registry.fee.api.NamedRemittance.EXAMPLE_ID;
import static cofrestr.registry.fee.api.NamedRemittance.ID;

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
import cofrestr.registry.fee.LineOutcome;
import cofrestr.registry.fee.Remittance;
import cofrestr.registry.fee.RemittanceLine;
import cofrestr.registry.fee.Remittances;
import cofrestr.registry.fee.SettleLine;
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

/** The lines of a remittance over HTTP: its sender and registry staff read what each came to, registry staff settle what differs. */
@Path("/v1/remittances/{remittance}/lines")
@Tag(name = "Fees", description = FeeScheduleResource.THE_JOB)
@Produces(MediaType.APPLICATION_JSON)
public class RemittanceLineResource {
    private final Remittances remittances;
    private final NamedRemittance one;
    private final SettleLine settle;
    private final Paging paging;
    private final Looks looks;
    private final CurrentCaller callers;

    RemittanceLineResource(
            Remittances remittances,
            NamedRemittance one,
            SettleLine settle,
            Paging paging,
            Looks looks,
            CurrentCaller callers) {
        this.remittances = remittances;
        this.one = one;
        this.settle = settle;
        this.paging = paging;
        this.looks = looks;
        this.callers = callers;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Read the lines of a remittance",
            description =
                    "In the order in which they were sent, with what each came to and how a difference was settled.")
    @APIResponse(responseCode = "200", description = "One page of lines")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<RemittanceLineView> listRemittanceLines(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("remittance") UUID remittance,
            @Parameter(description = "Only lines that came to this") @QueryParam("outcome") @Nullable
                    LineOutcome outcome,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Remittance found = one.found(remittance);
        Page<RemittanceLine> page = paging.page(
                from,
                remittances.lines(found.id(), outcome, callers.get(), from),
                line -> Integer.toString(line.line()));
        looked(page.items());
        return page.map(RemittanceLineView::of);
    }

    @POST
    @Path("/{line}/settlement")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Settle a line that differs", description = """
                    Step 4. Accept the amount as a payment, whole or part; accept it and owe the person what is over; ask the employer; \
                    or return the money. What is accepted stands in the person's ledger at once. A line is settled once.""")
    @APIResponse(
            responseCode = "200",
            description = "The line as it is now",
            content = @Content(schema = @Schema(implementation = RemittanceLineView.class)))
    @Refuses({"NOT_FOUND", "LINE_SETTLED", "SETTLEMENT_UNFIT", "SETTLEMENT_NOTE_MISSING"})
    public Response settleRemittanceLine(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("remittance") UUID id,
            @Parameter(description = "The number of the line", example = "1") @PathParam("line") Integer line,
            @Valid @NotNull SettlementRequest request) {
        settle.settle(request.command(id, line), callers.get());
        List<RemittanceLine> lines =
                remittances.lines(id, null, callers.get(), new Paging.From(Integer.toString(line - 1), 1));
        looked(lines.subList(0, 1));
        return Response.ok(RemittanceLineView.of(lines.getFirst())).build();
    }

    /** Whom lines name who were found: to look at a number that names nobody is to look at nobody. */
    private void looked(List<RemittanceLine> lines) {
        looks.at(
                "settleRemittanceLine",
                lines.stream()
                        .filter(line -> line.names() != null || line.outcome() != LineOutcome.NO_MATCH)
                        .map(line -> line.names() == null ? line.registerNumber() : line.names())
                        .toList());
    }
}

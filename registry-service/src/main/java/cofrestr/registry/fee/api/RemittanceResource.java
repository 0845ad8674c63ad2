package cofrestr.registry.fee.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.bulk.Spool;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.fee.FeeYear;
import cofrestr.registry.fee.LineOutcome;
import cofrestr.registry.fee.Money;
import cofrestr.registry.fee.Remittance;
import cofrestr.registry.fee.RemittanceLine;
import cofrestr.registry.fee.Remittances;
import cofrestr.registry.fee.SettleLine;
import cofrestr.registry.fee.TakeInRemittance;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
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

/** Remittances over HTTP: employers send them, registry staff settle what differs. */
@Path("/v1/remittances")
@Tag(name = "Fees", description = FeeScheduleResource.THE_JOB)
@Produces(MediaType.APPLICATION_JSON)
public class RemittanceResource {
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String ID = "The id of the remittance, from its Location or from the list";
    private static final String EXAMPLE_ID = "0d7c4c1e-0000-4000-8000-000000000000";
    private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}";
    private static final String ONE_LINE = """
            registerNumber,dateOfBirth,staffId,amount
            10034678,1988-03-14,E-1,15.00
            """;

    private final TakeInRemittance take;
    private final Remittances remittances;
    private final SettleLine settle;
    private final NamedOrganisation named;
    private final Paging paging;
    private final Looks looks;
    private final CurrentCaller callers;

    RemittanceResource(
            TakeInRemittance take,
            Remittances remittances,
            SettleLine settle,
            NamedOrganisation named,
            Paging paging,
            Looks looks,
            CurrentCaller callers) {
        this.take = take;
        this.remittances = remittances;
        this.settle = settle;
        this.named = named;
        this.paging = paging;
        this.looks = looks;
        this.callers = callers;
    }

    @POST
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Bulk
    @Rehearsable
    @Consumes({CSV, JSON_LINES})
    @Operation(summary = "Send a remittance", description = """
                    Step 3. What you deducted, one line for each person, as CSV (comma, semicolon or tab; headings in English or Welsh) or \
                    NDJSON: `registerNumber`, `amount`, and `dateOfBirth` or `fullName` or both, which must fit the number; \
                    `staffId` comes back. The file of /v1/payment-notices/person-records may be sent as it is. Each line is answered at \
                    `/lines`: what fits is paid, what differs is settled by registry staff. The same reference with the same list is the \
                    same remittance and is answered alike, as often as you send it. Money that comes late counts all the same. One \
                    line that cannot be read refuses the whole list and names the lines that are wrong.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one line", value = ONE_LINE)),
                @Content(mediaType = JSON_LINES, schema = @Schema(type = STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "Taken in; Location says where",
            content = @Content(schema = @Schema(implementation = RemittanceView.class)))
    @Refuses({
        "NOT_FOUND",
        "PARAMETER_INVALID",
        "DEDUCTED_IN_THE_FUTURE",
        "REMITTANCE_REFERENCE_REUSED",
        "REGISTER_NUMBER_CHECK_FAILED",
        "ROW_FIELD_MISSING",
        "ROW_DATE_INVALID",
        "ROW_NUMBER_INVALID",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "BUSY"
    })
    public Response sendRemittance(
            @Parameter(
                            description = "The employer that deducted: an authority for its schools, or a school",
                            example = "W06000015",
                            required = true)
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @Parameter(description = FeeScheduleResource.YEAR, example = "2026", required = true)
                    @QueryParam("year")
                    @Nullable
                    Integer year,
            @Parameter(
                            description = "Your own name of the payment: letters, figures, . _ / -",
                            example = "example-1",
                            required = true,
                            schema = @Schema(type = STRING, pattern = REFERENCE))
                    @QueryParam("reference")
                    @Nullable
                    String reference,
            @Parameter(
                            description = "The day on which it was deducted",
                            example = "2026-11-22",
                            required = true,
                            schema = @Schema(type = STRING, format = "date"))
                    @QueryParam("deductedOn")
                    @Nullable
                    LocalDate deductedOn,
            @Parameter(
                            description = "What you sent in all, in GBP",
                            example = "15.00",
                            required = true,
                            schema = @Schema(type = STRING, pattern = Money.TOTAL))
                    @QueryParam("total")
                    @Nullable
                    String total,
            InputStream list)
            throws IOException {
        var command = new TakeInRemittance.Command(
                given(organisation, "organisation"),
                new FeeYear(given(year, "year")),
                shaped(reference, "reference", REFERENCE),
                given(deductedOn, "deductedOn"),
                Money.of(shaped(total, "total", Money.TOTAL)));
        UUID id;
        // All of it has come before the transaction begins: a slow sender holds no connection and no lock.
        try (Spool spool = Spool.of(list)) {
            id = take.take(command, spool.body(), callers.get());
        }
        return Response.created(URI.create("/v1/remittances/" + id))
                .entity(RemittanceView.of(found(id)))
                .build();
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "List remittances",
            description =
                    "Oldest first: employers see theirs, registry staff all. Registry staff begin here: waiting=YES are those with lines to settle.")
    @APIResponse(responseCode = "200", description = "One page of remittances")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<RemittanceView> listRemittances(
            @Parameter(description = "Only of this organisation and those beneath it", example = "W06000015")
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @Parameter(
                            description = "YES: only those with lines that are not settled",
                            schema = @Schema(implementation = YesOrNo.class))
                    @QueryParam("waiting")
                    @Nullable
                    YesOrNo waiting,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        named.refuseForeign(organisation, callers.get());
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        remittances.list(organisation, waiting == YesOrNo.YES, callers.get(), from),
                        remittance -> remittance.id().toString())
                .map(RemittanceView::of);
    }

    @GET
    @Path("/{remittance}")
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Read a remittance",
            description = "What was sent, what its lines came to, and whether the total agrees with them.")
    @APIResponse(responseCode = "200", description = "The remittance")
    @Refuses("NOT_FOUND")
    public RemittanceView readRemittance(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("remittance") UUID remittance) {
        return RemittanceView.of(found(remittance));
    }

    @GET
    @Path("/{remittance}/lines")
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
        Remittance found = found(remittance);
        Page<RemittanceLine> page = paging.page(
                from,
                remittances.lines(found.id(), outcome, callers.get(), from),
                line -> Integer.toString(line.line()));
        looked(page.items());
        return page.map(RemittanceLineView::of);
    }

    @POST
    @Path("/{remittance}/lines/{line}/settlement")
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
                "listRemittanceLines",
                lines.stream()
                        .filter(line -> line.names() != null || line.outcome() != LineOutcome.NO_MATCH)
                        .map(line -> line.names() == null ? line.registerNumber() : line.names())
                        .toList());
    }

    private Remittance found(UUID id) {
        return remittances.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static <T> T given(@Nullable T value, String parameter) {
        if (value == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, parameter);
        }
        return value;
    }

    private static String shaped(@Nullable String value, String parameter, String shape) {
        if (value == null || !value.matches(shape)) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, parameter);
        }
        return value;
    }
}

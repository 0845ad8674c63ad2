package cofrestr.registry.fee.api;

import static cofrestr.registry.fee.api.NamedRemittance.EXAMPLE_ID;
import static cofrestr.registry.fee.api.NamedRemittance.ID;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.bulk.Spool;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.registry.fee.Money;
import cofrestr.registry.fee.Remittances;
import cofrestr.registry.fee.TakeInRemittance;
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

/** Remittances over HTTP: employers send them, and registry staff see which of them wait. */
@Path("/v1/remittances")
@Tag(name = "Fees", description = FeeScheduleResource.THE_JOB)
@Produces(MediaType.APPLICATION_JSON)
public class RemittanceResource {
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}";
    private static final String ONE_LINE = """
            registerNumber,dateOfBirth,staffId,amount
            10034678,1988-03-14,E-1,15.00
            """;

    private final TakeInRemittance take;
    private final Remittances remittances;
    private final NamedRemittance one;
    private final NamedOrganisation named;
    private final Paging paging;
    private final CurrentCaller callers;

    RemittanceResource(
            TakeInRemittance take,
            Remittances remittances,
            NamedRemittance one,
            NamedOrganisation named,
            Paging paging,
            CurrentCaller callers) {
        this.take = take;
        this.remittances = remittances;
        this.one = one;
        this.named = named;
        this.paging = paging;
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
                Needed.given(organisation, "organisation"),
                Needed.year(year),
                Needed.shaped(reference, "reference", REFERENCE),
                Needed.given(deductedOn, "deductedOn"),
                Money.of(Needed.shaped(total, "total", Money.TOTAL)));
        UUID id;
        // All of it has come before the transaction begins: a slow sender holds no connection and no lock.
        try (Spool spool = Spool.of(list)) {
            id = take.take(command, spool.body(), callers.get());
        }
        return Response.created(URI.create("/v1/remittances/" + id))
                .entity(RemittanceView.of(one.found(id)))
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
        return RemittanceView.of(one.found(remittance));
    }
}

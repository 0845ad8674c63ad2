package cofrestr.registry.cutover.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.bulk.RowsGivenBack;
import cofrestr.kit.bulk.Spool;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.registry.cutover.BringOverRegister;
import cofrestr.registry.cutover.RegisterImports;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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

/** Bringing an existing register over, over HTTP. */
@Path("/v1/register-imports")
@Tag(
        name = "Cut-over",
        description =
                "An existing register is brought over. 1. Send the file with dryRun=true and look at the counts: nothing is kept. 2. Send it. 3. Read the reconciliation: what the file says against what the register says. 4. Get the rows that were not entered, mend them or look into them, and send them again: nothing is entered twice. From then on the old numbers are found at /v1/legacy-numbers.")
@Produces(MediaType.APPLICATION_JSON)
public class RegisterImportResource {
    static final String SOURCE = "[A-Z0-9][A-Z0-9-]{0,31}";
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String ID = "The id of the import, from its Location";
    private static final String EXAMPLE_ID = "00000000-0000-7000-8000-000000000000";
    private static final String ONE_ROW = """
            legacyNumber,givenNames,familyName,dateOfBirth,category,registration,from,until
            L-1,Enw,Hencofrestr,1988-03-15,SCHOOL_LEARNING_SUPPORT_WORKER,FULL,2016-04-01,
            """;

    private final BringOverRegister bringOver;
    private final RegisterImports imports;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final Looks looks;

    RegisterImportResource(
            BringOverRegister bringOver,
            RegisterImports imports,
            CurrentCaller callers,
            RequestContext request,
            Looks looks) {
        this.bringOver = bringOver;
        this.imports = imports;
        this.callers = callers;
        this.request = request;
        this.looks = looks;
    }

    @POST
    @May(Role.REGISTRAR)
    @Bulk
    @Rehearsable
    @Consumes({CSV, JSON_LINES})
    @Operation(summary = "1. and 2. Bring an existing register over", description = """
                    CSV (comma, semicolon or tab; headings in English or Welsh) or NDJSON, at most 100,000 rows: `legacyNumber`, `givenNames`, \
                    `familyName`, `dateOfBirth`, and where they are known `formerFamilyName`; a registration (`category`, `registration` FULL or \
                    PROVISIONAL, `from`, `until`), an order (`orderKind`, `orderFrom`, `orderUntil`), a fee that was paid (`feeYear`, the year in \
                    which it begins, and `feePaid` in GBP). Who has several of a kind has several rows. People are found by name and birth date: \
                    who is certain is linked, who is probable is held, anybody else is entered. Of a held row say who it is \
                    (`registerNumber`), or that you looked and it is nobody known here (`newPerson` yes), and send it again. All or nothing where the file breaks off; row by \
                    row else. With dryRun=true all is tried and nothing kept.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one row", value = ONE_ROW)),
                @Content(mediaType = JSON_LINES, schema = @Schema(type = STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "Brought over; Location says where the report is",
            content = @Content(schema = @Schema(implementation = RegisterImportView.class)))
    @Refuses({
        "PARAMETER_INVALID",
        "IMPORT_TOO_LONG",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "BUSY"
    })
    public Response importRegister(
            @Parameter(
                            description =
                                    "Your name of the register that is brought over; numbers are known within it. Capitals, figures, -",
                            example = "OLD-REGISTER",
                            required = true,
                            schema = @Schema(type = STRING, pattern = SOURCE))
                    @QueryParam("source")
                    @Nullable
                    String source,
            InputStream file)
            throws IOException {
        if (source == null || !source.matches(SOURCE)) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "source");
        }
        UUID id;
        // All of it has come before the transaction begins: a slow sender holds no connection and no lock.
        try (Spool spool = Spool.of(file)) {
            id = bringOver.bringOver(source, spool.body(), callers.get());
        }
        return Response.created(URI.create("/v1/register-imports/" + id))
                .entity(readRegisterImport(id))
                .build();
    }

    @GET
    @Path("/{import}")
    @May(Role.REGISTRAR)
    @Operation(
            summary = "3. Read the reconciliation",
            description =
                    "What came of the rows, and for each category, kind of order and fee year how often the file says it and of how much of that the register says the same now. Where the two differ, the rows that were not entered say why, or the register was changed since.")
    @APIResponse(responseCode = "200", description = "The report")
    @Refuses({"NOT_FOUND", "PARAMETER_INVALID"})
    public RegisterImportView readRegisterImport(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("import") UUID id) {
        return RegisterImportView.of(
                imports.counts(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)), imports.reconcile(id));
    }

    @GET
    @Path("/{import}/errors")
    @May(Role.REGISTRAR)
    @Produces({CSV, JSON_LINES})
    @Operation(
            summary = "4. Get the rows that were not entered",
            description =
                    "Your own columns in your own order, and one more that says why: held, different, or unreadable.")
    @APIResponse(
            responseCode = "200",
            description = "CSV as you sent it, or NDJSON where you sent that",
            content = @Content(mediaType = CSV, schema = @Schema(type = STRING)))
    @Refuses({"NOT_FOUND", "PARAMETER_INVALID"})
    public Response readRegisterImportErrors(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("import") UUID id) {
        if (imports.counts(id).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        looks.at("readRegisterImportErrors", imports.peopleNotEntered(id));
        RegisterImports.Heading heading = imports.heading(id);
        RowsGivenBack back =
                new RowsGivenBack(heading.heading(), heading.separator().charAt(0), request.language());
        StreamingOutput out = stream -> back.write(stream, taker -> imports.notEntered(id, taker));
        return Response.ok(out)
                .type(heading.heading().isEmpty() ? JSON_LINES : "text/csv; charset=UTF-8")
                .build();
    }
}

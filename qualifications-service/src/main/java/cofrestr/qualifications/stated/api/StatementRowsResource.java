package cofrestr.qualifications.stated.api;

import static cofrestr.kit.rows.api.RowAnswers.CSV;
import static cofrestr.kit.rows.api.RowAnswers.JSON_LINES;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.rows.ReadRow;
import cofrestr.kit.rows.RowAnswer;
import cofrestr.kit.rows.api.DryRun;
import cofrestr.kit.rows.api.RowAnswers;
import cofrestr.qualifications.stated.ReadStated;
import cofrestr.qualifications.stated.StateOfPeople;
import cofrestr.qualifications.stated.Stated;
import cofrestr.qualifications.stated.Teller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Statements of many people at once, from whom employs them. */
@Path("/v1/employer-statements")
@Tag(name = EmployerStatementResource.TAG)
public class StatementRowsResource {
    private static final String SENT_CSV = """
            ref,registerNumber,organisation,kind,standardsSet,from,until
            s-1,10034678,6819001,PART_TIME,,01/09/2024,
            """;
    private static final String SENT_JSON = """
            [{"ref": "s-1", "registerNumber": "10034678", "organisation": "6819001", "kind": "PART_TIME", "from": "2024-09-01"},
             {"ref": "s-2", "registerNumber": "10034678", "organisation": "6819001", "kind": "LEAVE", "from": "2025-01-06", "until": "2025-07-18"}]""";
    private static final String ANSWERED_JSON = """
            [{"row": 1, "ref": "s-1", "outcome": "RECORDED", "statement": "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55", "registerNumber": "10034678"},
             {"rows": 1, "counts": {"RECORDED": 1}}]""";
    private static final String ANSWERED_CSV = """
            row,ref,outcome,statement,registerNumber,error,errorPointer,errorDetail,rows,counts
            1,s-1,RECORDED,01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55,10034678,,,,,
            ,,,,,,,,1,RECORDED 1
            """;

    private final StateOfPeople state;
    private final Tellers tellers;
    private final RowAnswers answers;
    private final Looks looks;

    StatementRowsResource(StateOfPeople state, Tellers tellers, RowAnswers answers, Looks looks) {
        this.state = state;
        this.tellers = tellers;
        this.answers = answers;
        this.looks = looks;
    }

    @POST
    @May({Role.EMPLOYER, Role.REGISTRAR})
    @Bulk
    @Consumes({JSON_LINES, CSV})
    @Produces({JSON_LINES, CSV})
    @Operation(summary = "State something of many people you employ", description = """
                    NDJSON or CSV (comma, semicolon or tab; headings in English or Welsh): `registerNumber`, `organisation`, `kind` (FULL_TIME, \
                    PART_TIME, LEAVE, STANDARDS), `from`, and where there are, `ref` (yours, comes back), `until`, `standardsSet` (of STANDARDS). Every \
                    row is answered in its order, by the same rules as one alone (neither kind nor reason of leave, nothing of a review), and at the end \
                    how many came to what. Whoever does not work for you is answered as a number that nobody has.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "part time and leave", value = SENT_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "part time", value = SENT_CSV))
            })
    @APIResponse(
            responseCode = "200",
            description = "What came of each row",
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "part time", value = ANSWERED_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "part time", value = ANSWERED_CSV))
            })
    @Refuses({
        "PARAMETER_INVALID",
        "PURPOSE_UNKNOWN",
        "NOT_FOUND",
        "STATEMENT_UNFIT",
        "STATEMENT_DAY_NOT_COME",
        "NAME_UNKNOWN",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "NOT_ACCEPTABLE",
        "BUSY"
    })
    public Response sendEmployerStatements(
            @Parameter(description = "true: answer as in earnest, keep nothing") @QueryParam("dryRun") @Nullable
                    DryRun dryRun,
            @Context HttpHeaders headers,
            InputStream file)
            throws IOException {
        Teller by = tellers.teller();
        Looks.Onlooker who = looks.onlooker("sendEmployerStatements");
        return answers.answer(
                new RowAnswers.Sent(headers, file, dryRun == DryRun.TRUE),
                ReadStated.ROWS,
                rows -> sent(rows, by, who));
    }

    private List<RowAnswer> sent(List<Stated> rows, Teller by, Looks.Onlooker who) {
        List<ReadRow<StateOfPeople.Done>> done = state.state(rows, by);
        // Of whom the teller may not speak it learns nothing: that is no look.
        looks.at(
                who,
                done.stream()
                        .filter(ReadRow.Usable.class::isInstance)
                        .map(row -> row.orRefuse().statement().registerNumber())
                        .toList());
        return done.stream().map(StatementRowsResource::answer).toList();
    }

    private static RowAnswer answer(ReadRow<StateOfPeople.Done> row) {
        return switch (row) {
            case ReadRow.Usable<StateOfPeople.Done>(StateOfPeople.Done done) ->
                new RowAnswer.Done(
                        done.outcome().name(),
                        Map.of(
                                "statement",
                                done.statement().id(),
                                "registerNumber",
                                done.statement().registerNumber()));
            case ReadRow.Refused<StateOfPeople.Done> refused -> new RowAnswer.Refused(refused.why(), refused.field());
        };
    }
}

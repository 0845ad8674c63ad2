package cofrestr.qualifications.award.api;

import static cofrestr.kit.rows.api.RowAnswers.CSV;
import static cofrestr.kit.rows.api.RowAnswers.JSON_LINES;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.rows.RowAnswer;
import cofrestr.kit.rows.api.DryRun;
import cofrestr.kit.rows.api.RowAnswers;
import cofrestr.qualifications.award.ReadCredit;
import cofrestr.qualifications.award.StateCredit;
import cofrestr.qualifications.held.Author;
import cofrestr.qualifications.held.api.HeldFacts;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Credit of many people at once, from those who gave it. */
@Path("/v1/unit-credits")
@Tag(name = HeldFacts.TAG)
public class CreditRowsResource {
    private static final String SENT_CSV = """
            ref,registerNumber,unit,achievedOn,givenBy,evidence
            c-1,10034678,8620-200,08/03/2024,PROVIDER-1,results list
            """;
    private static final String SENT_JSON = """
            [{"ref": "c-1", "registerNumber": "10034678", "unit": "8620-200", "achievedOn": "2024-03-08", "givenBy": "PROVIDER-1", "evidence": "results list"},
             {"ref": "c-2", "registerNumber": "10034678", "training": "First aid", "credits": 1, "achievedOn": "2024-03-08", "givenBy": "PROVIDER-1", "evidence": "results list"}]""";
    private static final String ANSWERED_JSON = """
            [{"row": 1, "ref": "c-1", "outcome": "RECORDED", "credit": "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55", "registerNumber": "10034678",
              "credits": 4, "state": "VERIFIED"}, {"rows": 1, "counts": {"RECORDED": 1}}]""";
    private static final String ANSWERED_CSV = """
            row,ref,outcome,credit,registerNumber,credits,state,error,errorPointer,errorDetail,rows,counts
            1,c-1,RECORDED,01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55,10034678,4,VERIFIED,,,,,
            ,,,,,,,,,,1,RECORDED 1
            """;

    private final StateCredit credits;
    private final HeldFacts held;
    private final RowAnswers answers;
    private final Looks looks;

    CreditRowsResource(StateCredit credits, HeldFacts held, RowAnswers answers, Looks looks) {
        this.credits = credits;
        this.held = held;
        this.answers = answers;
        this.looks = looks;
    }

    @POST
    @May({Role.PROVIDER, Role.REGISTRAR})
    @Bulk
    @Consumes({JSON_LINES, CSV})
    @Produces({JSON_LINES, CSV})
    @Operation(summary = "Send credit of many people", description = """
                    NDJSON or CSV (comma, semicolon or tab; headings in English or Welsh): `registerNumber`, `unit` or `training`, `achievedOn`, and \
                    where there are, `ref` (yours, comes back), `credits` (of training always), `level` (of training), `evidence`, `givenBy`. Answered \
                    as a list of awards is: every row in its order, the same rules as for one, a unit once, and at the end how many came to what.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "a unit and training", value = SENT_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "a unit", value = SENT_CSV))
            })
    @APIResponse(
            responseCode = "200",
            description = "What came of each row",
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "a unit", value = ANSWERED_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "a unit", value = ANSWERED_CSV))
            })
    @Refuses({
        "PARAMETER_INVALID",
        "PURPOSE_UNKNOWN",
        "PRACTITIONER_UNKNOWN",
        "DAY_NOT_COME",
        "GIVER_UNFIT",
        "EVIDENCE_MISSING",
        "UNIT_UNKNOWN",
        "CREDIT_UNFIT",
        "UNIT_CREDIT_EXISTS",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "NOT_ACCEPTABLE",
        "BUSY"
    })
    public Response sendUnitCredits(
            @Parameter(description = "true: answer as in earnest, keep nothing") @QueryParam("dryRun") @Nullable
                    DryRun dryRun,
            @Context HttpHeaders headers,
            InputStream file)
            throws IOException {
        Author by = held.author();
        Looks.Onlooker who = looks.onlooker("sendUnitCredits");
        return answers.answer(
                new RowAnswers.Sent(headers, file, dryRun == DryRun.TRUE),
                ReadCredit.ROWS,
                rows -> sent(rows, by, who));
    }

    private List<RowAnswer> sent(List<StateCredit.Stated> rows, Author by, Looks.Onlooker who) {
        List<RowAnswer> done = credits.record(rows, by);
        looks.at(who, rows.stream().map(row -> row.number().value()).toList());
        return done;
    }
}

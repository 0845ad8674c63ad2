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
import cofrestr.qualifications.award.ReadAward;
import cofrestr.qualifications.award.StateAwards;
import cofrestr.qualifications.award.StatedAward;
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

/** Awards of many people at once, from those who gave them. */
@Path("/v1/awards")
@Tag(name = HeldFacts.TAG)
public class AwardRowsResource {
    private static final String SENT_CSV = """
            ref,registerNumber,qualification,awardedOn,awardedBy,certificateNumber,familyName,evidence
            a-1,10034678,601/3216/4,19/07/2024,PROVIDER-1,INV-0001,Invented,results list
            """;
    private static final String SENT_JSON = """
            [{"ref": "a-1", "registerNumber": "10034678", "qualification": "601/3216/4", "awardedOn": "2024-07-19",
              "awardedBy": "PROVIDER-1", "certificateNumber": "INV-0001", "familyName": "Invented", "evidence": "results list"}]""";
    private static final String ANSWERED_JSON = """
            [{"row": 1, "ref": "a-1", "outcome": "RECORDED", "award": "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55", "registerNumber": "10034678",
              "qualification": "601/3216/4", "state": "VERIFIED"}, {"rows": 1, "counts": {"RECORDED": 1}}]""";
    private static final String ANSWERED_CSV = """
            row,ref,outcome,award,registerNumber,qualification,state,error,errorPointer,errorDetail,rows,counts
            1,a-1,RECORDED,01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55,10034678,601/3216/4,VERIFIED,,,,,
            ,,,,,,,,,,1,RECORDED 1
            """;

    private final StateAwards awards;
    private final HeldFacts held;
    private final RowAnswers answers;
    private final Looks looks;

    AwardRowsResource(StateAwards awards, HeldFacts held, RowAnswers answers, Looks looks) {
        this.awards = awards;
        this.held = held;
        this.answers = answers;
        this.looks = looks;
    }

    @POST
    @May({Role.PROVIDER, Role.REGISTRAR})
    @Bulk
    @Consumes({JSON_LINES, CSV})
    @Produces({JSON_LINES, CSV})
    @Operation(summary = "Send awards of many people", description = """
                    NDJSON or CSV (comma, semicolon or tab; headings in English or Welsh): `registerNumber`, `qualification`, `awardedOn`, and \
                    where there are, `ref` (yours, comes back), `certificateNumber`, `familyName` (as on the certificate; kept as a keyed hash), \
                    `evidence`, `awardedBy`. Every row is answered in its order: RECORDED, CLAIM_VERIFIED, UNCHANGED, or with error; a row that \
                    cannot be used stops no other. The same rules as for one award; the same award twice is recorded once, so a list may be sent \
                    again. The last line has no row and says how many came to what: an answer without it was cut off.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one award", value = SENT_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one award", value = SENT_CSV))
            })
    @APIResponse(
            responseCode = "200",
            description = "What came of each row",
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one award", value = ANSWERED_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one award", value = ANSWERED_CSV))
            })
    @Refuses({
        "PARAMETER_INVALID",
        "PURPOSE_UNKNOWN",
        "PRACTITIONER_UNKNOWN",
        "DAY_NOT_COME",
        "GIVER_UNFIT",
        "EVIDENCE_MISSING",
        "QUALIFICATION_UNKNOWN",
        "AWARD_EXISTS",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "NOT_ACCEPTABLE",
        "BUSY"
    })
    public Response sendAwards(
            @Parameter(description = "true: answer as in earnest, keep nothing") @QueryParam("dryRun") @Nullable
                    DryRun dryRun,
            @Context HttpHeaders headers,
            InputStream file)
            throws IOException {
        Author by = held.author();
        Looks.Onlooker who = looks.onlooker("sendAwards");
        return answers.answer(
                new RowAnswers.Sent(headers, file, dryRun == DryRun.TRUE), ReadAward.ROWS, rows -> sent(rows, by, who));
    }

    private List<RowAnswer> sent(List<StatedAward> rows, Author by, Looks.Onlooker who) {
        List<RowAnswer> done = awards.record(rows, by);
        looks.at(who, rows.stream().map(row -> row.number().value()).toList());
        return done;
    }
}

package cofrestr.qualifications.qualification.api;

import static cofrestr.kit.rows.api.RowAnswers.CSV;
import static cofrestr.kit.rows.api.RowAnswers.JSON_LINES;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.rows.api.DryRun;
import cofrestr.kit.rows.api.RowAnswers;
import cofrestr.qualifications.qualification.ImportQualifications;
import cofrestr.qualifications.qualification.ReadImportedQualification;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The Ofqual register's file, taken over. */
@Path("/v1/qualification-imports")
@Tag(name = QualificationResource.TAG)
public class QualificationImportResource {
    private static final String SENT_CSV = """
            QualificationNumber,Title,OrganisationName,OrganisationRecognitionNumber,Level,TotalCredits,TQT,GLH,OperationalStartDate,OperationalEndDate
            999/0001/1,Invented Level 1/2 Award in Examples,Invented Awards,RN9999,Level 1/2,6,60,45,2020-09-01,
            """;
    private static final String SENT_JSON = """
            [{"QualificationNumber": "999/0001/1", "Title": "Invented Level 1/2 Award in Examples", "OrganisationName": "Invented Awards",
              "OrganisationRecognitionNumber": "RN9999", "Level": "Level 1/2", "TotalCredits": 6, "OperationalStartDate": "2020-09-01"}]""";
    private static final String ANSWERED_JSON = """
            [{"row": 1, "outcome": "CREATED", "qualification": "999/0001/1"}, {"rows": 1, "counts": {"CREATED": 1}}]""";
    private static final String ANSWERED_CSV = """
            row,ref,outcome,qualification,error,errorPointer,errorDetail,rows,counts
            1,,CREATED,999/0001/1,,,,,
            ,,,,,,,1,CREATED 1
            """;

    private final ImportQualifications imports;
    private final RowAnswers answers;
    private final CurrentCaller callers;

    QualificationImportResource(ImportQualifications imports, RowAnswers answers, CurrentCaller callers) {
        this.imports = imports;
        this.answers = answers;
        this.callers = callers;
    }

    @POST
    @May(Role.REGISTRAR)
    @Bulk
    @Consumes({CSV, JSON_LINES})
    @Produces({CSV, JSON_LINES})
    @Operation(summary = "Import qualifications from the Ofqual register", description = """
                    The register's own CSV file, in any order of its columns, or NDJSON with the same names. Every row is answered in its \
                    order: CREATED, CHANGED, UNCHANGED, or with error; the last line has no row and says how many came to what: an answer \
                    without it was cut off. What the register says stands, where it says nothing, what was known before does; the same file again \
                    changes nothing. Units and rules of combination are not in that file, so what is new is not complete. Of "Level 1/2" the \
                    lower counts.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one row", value = SENT_CSV)),
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one row", value = SENT_JSON))
            })
    @APIResponse(
            responseCode = "200",
            description = "What came of each row",
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one row", value = ANSWERED_CSV)),
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one row", value = ANSWERED_JSON))
            })
    @Refuses({
        "PARAMETER_INVALID",
        "QUALIFICATION_NUMBER_INVALID",
        "QUALIFICATION_DATES_UNFIT",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "NOT_ACCEPTABLE",
        "BUSY"
    })
    public Response importQualifications(
            @Parameter(description = "true: answer as in earnest, keep nothing") @QueryParam("dryRun") @Nullable
                    DryRun dryRun,
            @Context HttpHeaders headers,
            InputStream file)
            throws IOException {
        String by = callers.get().desk();
        return answers.answer(
                new RowAnswers.Sent(headers, file, dryRun == DryRun.TRUE),
                ReadImportedQualification.ROWS,
                rows -> imports.take(rows, by));
    }
}

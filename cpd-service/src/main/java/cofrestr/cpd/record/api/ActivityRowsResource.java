package cofrestr.cpd.record.api;

import static cofrestr.kit.rows.api.RowAnswers.CSV;
import static cofrestr.kit.rows.api.RowAnswers.JSON_LINES;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.cpd.learner.Learner;
import cofrestr.cpd.record.ReadActivity;
import cofrestr.cpd.record.RecordActivities;
import cofrestr.cpd.record.Recorded;
import cofrestr.cpd.record.Source;
import cofrestr.cpd.record.StatedActivity;
import cofrestr.cpd.record.WithdrawReport;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.rows.RowAnswer;
import cofrestr.kit.rows.api.DryRun;
import cofrestr.kit.rows.api.RowAnswers;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What employers and providers report of many people, over HTTP. */
@Path("/v1/cpd-records")
@Tag(name = CpdRecordResource.TAG)
public class ActivityRowsResource {
    private static final String SENT_CSV = """
            ref,registerNumber,title,kind,topic,endsOn,hours,provider,reference
            c-1,10034678,Child protection: basic awareness,COURSE,CHILD_PROTECTION,02/11/2026,3,PROVIDER-1,2026-114
            """;
    private static final String SENT_JSON = """
            [{"ref": "c-1", "registerNumber": "10034678", "title": "Child protection: basic awareness", "kind": "COURSE",
              "topic": "CHILD_PROTECTION", "endsOn": "2026-11-02", "hours": "3", "provider": "PROVIDER-1", "reference": "2026-114"}]""";
    private static final String ANSWERED_JSON = """
            [{"row": 1, "ref": "c-1", "outcome": "RECORDED", "report": "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55", "registerNumber": "10034678"},
             {"rows": 1, "counts": {"RECORDED": 1}}]""";
    private static final String ANSWERED_CSV = """
            row,ref,outcome,report,registerNumber,guest,error,errorPointer,errorDetail,rows,counts
            1,c-1,RECORDED,01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55,10034678,,,,,,
            ,,,,,,,,,1,RECORDED 1
            """;

    private final RecordActivities record;
    private final WithdrawReport withdraw;
    private final RowAnswers answers;
    private final CurrentCaller callers;
    private final Looks looks;

    ActivityRowsResource(
            RecordActivities record, WithdrawReport withdraw, RowAnswers answers, CurrentCaller callers, Looks looks) {
        this.record = record;
        this.withdraw = withdraw;
        this.answers = answers;
        this.callers = callers;
        this.looks = looks;
    }

    @POST
    @May({Role.EMPLOYER, Role.PROVIDER})
    @Bulk
    @Consumes({JSON_LINES, CSV})
    @Produces({JSON_LINES, CSV})
    @Operation(summary = "Report what people learned", description = """
                    NDJSON or CSV (comma, semicolon or tab; headings in English or Welsh): `registerNumber` or `guest`, `title`, `kind`, `endsOn`, and \
                    where there are, `beginsOn`, `topic`, `hours`, `provider`, `state` (DONE if not said), `holdsUntil`, `reference` (yours: sent again \
                    with other content it is a correction), `ref` (comes back). An employer reports on its people, a provider on whomever it taught, and \
                    what a provider says was done is verified. Every row is answered in its order: RECORDED, CHANGED, UNCHANGED, \
                    REPEATED (another row of the thousand says the same activity), or with error; a row that cannot be used stops no other, and a list may be \
                    sent again. The last line has no row and says how many came to what: an answer without it was cut off.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one course", value = SENT_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one course", value = SENT_CSV))
            })
    @APIResponse(
            responseCode = "200",
            description = "What came of each row",
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one course", value = ANSWERED_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one course", value = ANSWERED_CSV))
            })
    @Refuses({
        "PARAMETER_INVALID",
        "NOT_FOUND",
        "PURPOSE_UNKNOWN",
        "PRACTITIONER_UNKNOWN",
        "GUEST_UNKNOWN",
        "LEARNER_UNFIT",
        "ACTIVITY_DAY_NOT_COME",
        "ACTIVITY_DATES_UNFIT",
        "REFERENCE_TAKEN",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "NOT_ACCEPTABLE",
        "BUSY"
    })
    public Response reportActivities(
            @Parameter(description = "true: answer as in earnest, keep nothing") @QueryParam("dryRun") @Nullable
                    DryRun dryRun,
            @Parameter(description = "As which of your organisations, where you act for several", example = "6819010")
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @Context HttpHeaders headers,
            InputStream file)
            throws IOException {
        Source by = Source.organisation(callers.get(), organisation);
        Looks.Onlooker who = looks.onlooker("reportActivities");
        return answers.answer(
                new RowAnswers.Sent(headers, file, dryRun == DryRun.TRUE),
                ReadActivity.ROWS,
                rows -> reported(rows, by, who));
    }

    private List<RowAnswer> reported(List<StatedActivity> rows, Source by, Looks.Onlooker who) {
        List<Recorded> came = record.record(rows, by);
        List<RowAnswer> said = new ArrayList<>();
        List<String> looked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Learner learner = rows.get(i).learner();
            said.add(answer(came.get(i), learner));
            if (came.get(i) instanceof Recorded.Done) {
                looked.add(learner.registerNumber() == null ? learner.guest() + "" : learner.registerNumber());
            }
        }
        looks.at(who, looked);
        return said;
    }

    private static RowAnswer answer(Recorded came, Learner learner) {
        return switch (came) {
            case Recorded.Refused refused -> new RowAnswer.Refused(refused.why(), refused.field());
            case Recorded.Done done -> {
                Map<String, Object> more = new LinkedHashMap<>();
                more.put("report", done.report());
                if (learner.registerNumber() != null) {
                    more.put("registerNumber", learner.registerNumber());
                }
                if (learner.guest() != null) {
                    more.put("guest", learner.guest());
                }
                yield new RowAnswer.Done(told(done.outcome()), more);
            }
        };
    }

    /** Whether others had reported the same is the person's to know: to an organisation it is recorded. */
    private static String told(Recorded.Outcome outcome) {
        return (outcome == Recorded.Outcome.COLLAPSED ? Recorded.Outcome.RECORDED : outcome).name();
    }

    @POST
    @Path("/{report}/withdrawal")
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Operation(
            summary = "Take back a report",
            description = "What you reported by mistake. What others reported of the same activity stands.")
    @APIResponse(responseCode = "204", description = "Taken back")
    @Refuses({"NOT_FOUND"})
    public Response withdrawActivityReport(
            @Parameter(description = "Id of your report", example = CpdRecordResource.EXAMPLE_ID) @PathParam("report")
                    UUID report) {
        withdraw.withdraw(report, callers.get());
        return Response.noContent().build();
    }
}

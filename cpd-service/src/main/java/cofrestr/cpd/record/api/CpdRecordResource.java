package cofrestr.cpd.record.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.cpd.record.CpdRecord;
import cofrestr.cpd.record.CpdRecords;
import cofrestr.cpd.record.KeepOwnRecord;
import cofrestr.cpd.record.Recorded;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** One person's record over HTTP: the person keeps it, others read what the person opens to them and what they reported. */
@Path("/v1/practitioners/{number}/cpd-records")
@Tag(name = CpdRecordResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class CpdRecordResource {
    static final String TAG = "CPD records";
    static final String NUMBER = "Register number";
    static final String EXAMPLE = "10034678";
    static final String ID = "Id of the record";
    static final String EXAMPLE_ID = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";
    private static final String IF_MATCH = "The ETag of the version you have seen";
    private static final String A_COURSE = """
            {"title": "Supporting early reading", "kind": "COURSE", "endsOn": "2026-11-02", "hours": 6.5, "provider": "PROVIDER-1",
             "standards": ["TA_WALES"], "reflection": "I read with two children each day now."}""";

    private final CpdRecords records;
    private final KeepOwnRecord own;
    private final ShownRecord shown;
    private final CurrentCaller callers;
    private final Paging paging;

    CpdRecordResource(CpdRecords records, KeepOwnRecord own, ShownRecord shown, CurrentCaller callers, Paging paging) {
        this.records = records;
        this.own = own;
        this.shown = shown;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @May({Role.EMPLOYER, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(summary = "Read a person's CPD record", description = """
                    The person reads all of it, with who reported what. An organisation reads what the person has opened to it, and otherwise what \
                    it reported itself: `withheld` says that the record is not opened to it, whether there is more or not.""")
    @APIResponse(
            responseCode = "200",
            description = "One page of it",
            content = @Content(schema = @Schema(implementation = CpdRecordsView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "LIMIT_TOO_LARGE",
        "PARAMETER_INVALID",
        "CURSOR_INVALID",
        "PURPOSE_UNKNOWN"
    })
    public CpdRecordsView listCpdRecords(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        CpdRecords.Shown found = records.list(number, callers.get(), from);
        Page<CpdRecord> page =
                paging.page(from, found.records(), one -> one.id().toString());
        return new CpdRecordsView(shown.views(number, page.items()), page.next(), found.withheld());
    }

    @POST
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter what you learned",
            description =
                    "Planned, done, or done and looked back on. Where an employer or provider has reported the same activity (the same title, ending on the same day) it becomes one record with yours.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ActivityRequest.class),
                            examples = @ExampleObject(name = "a course", value = A_COURSE)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = CpdRecordView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already; this is what it says now",
            content = @Content(schema = @Schema(implementation = CpdRecordView.class)))
    @Refuses({
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRACTITIONER_UNKNOWN",
        "ACTIVITY_DAY_NOT_COME",
        "ACTIVITY_DATES_UNFIT",
        "ROW_CODE_UNKNOWN",
        "ROW_DATE_INVALID",
        "NOT_FOUND",
        "PURPOSE_UNKNOWN"
    })
    public Response enterCpdRecord(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull ActivityRequest request) {
        Recorded.Done done = own.enter(request.stated(number), request.words(), callers.get());
        return done.outcome() == Recorded.Outcome.RECORDED
                ? shown.created(number, done.record(), place(number, done.record()))
                : shown.read(number, done.record(), "enterCpdRecord");
    }

    @GET
    @Path("/{record}")
    @May({Role.EMPLOYER, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(summary = "Read one activity", description = "With its ETag, which a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(schema = @Schema(implementation = CpdRecordView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PURPOSE_UNKNOWN"})
    public Response readCpdRecord(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("record") UUID record) {
        return shown.read(number, record, "readCpdRecord");
    }

    @PUT
    @Path("/{record}")
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct an activity, or look back on it",
            description =
                    "All of it anew. What others reported stays theirs: the title and the last day of what somebody else has reported too cannot be changed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ActivityRequest.class),
                            examples = @ExampleObject(name = "a course", value = A_COURSE)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = CpdRecordView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "ACTIVITY_DAY_NOT_COME",
        "ACTIVITY_DATES_UNFIT",
        "ACTIVITY_EXISTS",
        "ROW_CODE_UNKNOWN",
        "ROW_DATE_INVALID",
        "PRACTITIONER_UNKNOWN",
        "RECORD_REPORTED_BY_OTHERS",
        "PURPOSE_UNKNOWN"
    })
    public Response correctCpdRecord(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("record") UUID record,
            @Parameter(description = IF_MATCH, schema = @Schema(type = STRING)) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull ActivityRequest request) {
        own.correct(
                new KeepOwnRecord.Seen(number, record, ifMatch),
                request.stated(number),
                request.words(),
                callers.get());
        return shown.read(number, record, "correctCpdRecord");
    }

    @DELETE
    @Path("/{record}")
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Rehearsable
    @Retried
    @Operation(
            summary = "Take an activity away",
            description = "What you alone reported. What an employer or a provider reported is theirs to take back.")
    @APIResponse(responseCode = "204", description = "Taken away")
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "RECORD_REPORTED_BY_OTHERS"
    })
    public Response removeCpdRecord(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("record") UUID record,
            @Parameter(description = IF_MATCH, schema = @Schema(type = STRING)) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        own.remove(new KeepOwnRecord.Seen(number, record, ifMatch));
        return Response.noContent().build();
    }

    private static URI place(RegisterNumber number, UUID record) {
        return URI.create("/v1/practitioners/" + number.value() + "/cpd-records/" + record);
    }
}

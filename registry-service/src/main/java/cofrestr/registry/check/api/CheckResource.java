package cofrestr.registry.check.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.looks.Looks;
import cofrestr.registry.check.Answer;
import cofrestr.registry.check.CheckRegistration;
import cofrestr.registry.check.Receipts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registration checks over HTTP, one or many. */
@Path("/v1")
@Tag(name = "Registration checks", description = "Is this person registered? For employers and prospective employers.")
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource {
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String SUMMARY = "Check whether people are registered";
    private static final String DESCRIPTION = """
            By number and birth date. A wrong number and a wrong birth date are answered alike; guessing is stopped.

            **One** as JSON; X-Receipt holds a signed copy of the answer.

            **Many** as NDJSON or CSV (comma, semicolon or tab; headings in English or Welsh, in any order), up to 100,000 and more: \
            `ref` (yours, comes back), `registerNumber`, `dateOfBirth`. Every row is answered in its order with its number, in the \
            form you ask for with Accept, else in the form you sent. A row that cannot be read is answered with `error`; the others \
            are answered all the same. Answers begin once your whole list has come. The last line has no `row`: it has `answers` \
            (how many rows were answered), `useLimitation`, and `receipt`, a signed SHA-256 of every byte before that line. An \
            answer without it was cut off.

            **Wrong tries** are counted by client and day. After five at one number nothing more is said of that number (in a list \
            the row has the error CHECKS_TOO_MANY_WRONG). When more than 200 rows of a day are wrong, or more than 2 % of the rows of \
            your lists where that is more (at most 2,000), nothing more is said that day: a list that is under way ends with a last \
            line that has `error` CHECKS_TOO_MANY_WRONG, and what was answered before stands; every later request is refused with 429.""";

    private static final String MANY_JSON = """
            [{"ref": "check-1", "registerNumber": "10034678", "dateOfBirth": "1988-03-14"},
             {"ref": "check-2", "registerNumber": "10034678", "dateOfBirth": "1988-03-15"}]""";
    private static final String MANY_CSV = """
            ref,registerNumber,dateOfBirth
            check-1,10034678,14/03/1988
            check-2,10034678,1988-03-15
            """;
    private static final String ANSWERED_JSON = """
            [{"row": 1, "ref": "check-1", "outcome": "REGISTERED", "asAt": "2026-11-22T12:00:00Z", "registerNumber": "10034678",
              "firstRegistered": "2026-09-01", "categories": [{"code": "SCHOOL_LEARNING_SUPPORT_WORKER",
                "label": {"cy": "Gweithiwr cymorth dysgu mewn ysgol", "en": "School learning support worker"},
                "registration": "FULL", "from": "2026-09-01"}], "orders": [], "conditions": []},
             {"row": 2, "ref": "check-2", "outcome": "NO_MATCH", "asAt": "2026-11-22T12:00:00Z", "registerNumber": "10034678",
              "categories": [], "orders": [], "conditions": []},
             {"answers": 2, "asAt": "2026-11-22T12:00:00Z", "useLimitation": "For judging whether ...",
              "receipt": "eyJraWQiOiJyZWNlaXB0LTEiLCJhbGciOiJFZERTQSJ9..."}]""";
    private static final String ANSWERED_CSV = """
            row,ref,outcome,asAt,registerNumber,firstRegistered,categories,categoryNamesCy,categoryNamesEn,registrations,registeredFrom,orders,conditions,error,errorPointer,errorDetail,answers,useLimitation,receipt
            1,check-1,REGISTERED,2026-11-22T12:00:00Z,10034678,2026-09-01,SCHOOL_LEARNING_SUPPORT_WORKER,Gweithiwr cymorth dysgu mewn ysgol,School learning support worker,FULL,2026-09-01,,,,,,,,
            2,check-2,NO_MATCH,2026-11-22T12:00:00Z,10034678,,,,,,,,,,,,,,
            ,,,2026-11-22T12:00:00Z,,,,,,,,,,,,,2,For judging whether ...,eyJraWQiOiJyZWNlaXB0LTEiLCJhbGciOiJFZERTQSJ9...
            """;

    private final CheckRegistration check;
    private final AnswerLists lists;
    private final Receipts receipts;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final Looks looks;

    CheckResource(
            CheckRegistration check,
            AnswerLists lists,
            Receipts receipts,
            CurrentCaller callers,
            RequestContext request,
            Looks looks) {
        this.check = check;
        this.lists = lists;
        this.receipts = receipts;
        this.callers = callers;
        this.request = request;
        this.looks = looks;
    }

    @POST
    @Path("/registration-checks")
    @May({Role.EMPLOYER, Role.REGISTRAR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "What the register says now",
            headers =
                    @Header(
                            name = "X-Receipt",
                            description =
                                    "Compact JWS (EdDSA) over outcome, number, moment and client; keys at /v1/receipt-keys",
                            schema = @Schema(type = STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    @Refuses({
        "REGISTER_NUMBER_CHECK_FAILED",
        "CHECKS_TOO_MANY_WRONG",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "NOT_ACCEPTABLE",
        "BUSY"
    })
    public Response checkRegistration(@Valid @NotNull CheckRequest asked) {
        Caller caller = callers.get();
        Looks.Onlooker who = looks.onlooker("checkRegistration");
        Answer answer = check.check(asked.question(), caller);
        looks.at(who, List.of(asked.question().number().value()));
        return Response.ok(CheckView.of(asked.ref(), answer, request.language()))
                .header("X-Receipt", receipts.receipt(answer, caller.client()))
                .build();
    }

    @POST
    @Path("/registration-checks")
    @May({Role.EMPLOYER, Role.REGISTRAR})
    @Bulk
    @Consumes({JSON_LINES, CSV})
    @Produces({JSON_LINES, CSV})
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "two people", value = MANY_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "two people", value = MANY_CSV))
            })
    @APIResponse(
            responseCode = "200",
            description = "What the register says now",
            content = {
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one registered, one wrong", value = ANSWERED_JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one registered, one wrong", value = ANSWERED_CSV))
            })
    @Refuses({
        "REGISTER_NUMBER_CHECK_FAILED",
        "CHECKS_TOO_MANY_WRONG",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "NOT_ACCEPTABLE",
        "BUSY"
    })
    public Response checkRegistrations(@Context HttpHeaders headers, InputStream rows) throws IOException {
        return lists.answer(
                headers, rows, looks.onlooker("checkRegistrations"), request.language(), AnswerLists.Besides.NOTHING);
    }

    @GET
    @Path("/receipt-keys")
    @May(Role.NOBODY)
    @Operation(summary = "Get the keys that receipts are checked with", description = "A JWK set (RFC 7517).")
    @APIResponse(
            responseCode = "200",
            description = "The public keys",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public String listReceiptKeys() {
        return receipts.publicKeys();
    }
}

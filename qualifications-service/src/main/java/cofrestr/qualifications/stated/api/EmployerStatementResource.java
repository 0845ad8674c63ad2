package cofrestr.qualifications.stated.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.stated.EmployerStatement;
import cofrestr.qualifications.stated.Statements;
import cofrestr.qualifications.stated.TakeBackStatement;
import cofrestr.qualifications.stated.Teller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was stated of one person, read and taken back over HTTP. */
@Path("/v1/practitioners/{number}/employer-statements")
@Tag(name = EmployerStatementResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class EmployerStatementResource {
    static final String TAG = "Employers' statements";
    static final String NUMBER = "Register number";
    static final String EXAMPLE = "10034678";
    static final String ETAG_OF = "employer-statement";
    private static final String ID = "Id of the statement";
    private static final String SOME = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";

    private final Tellers tellers;
    private final Statements statements;
    private final TakeBackStatement takeBack;
    private final Paging paging;
    private final Versions versions;
    private final Looks looks;

    EmployerStatementResource(
            Tellers tellers,
            Statements statements,
            TakeBackStatement takeBack,
            Paging paging,
            Versions versions,
            Looks looks) {
        this.tellers = tellers;
        this.statements = statements;
        this.takeBack = takeBack;
        this.paging = paging;
        this.versions = versions;
        this.looks = looks;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "List what employers stated of a person",
            description =
                    "What stands: working time, leave, standards met. The person and registry staff read all of it, with knownAt as it was known; an employer what was stated of posts at its own organisations, of whom it employs today.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PARAMETER_INVALID",
        "LIMIT_TOO_LARGE",
        "CURSOR_INVALID",
        "PURPOSE_UNKNOWN"
    })
    public Page<EmployerStatementView> listEmployerStatements(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Parameter(description = "What the record said at this moment; for registry staff and the person")
                    @QueryParam("knownAt")
                    @Nullable
                    Instant knownAt,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Teller by = tellers.of(number);
        if (knownAt != null && !by.everywhere()) {
            throw Problem.of(KitProblem.NOT_ALLOWED);
        }
        Paging.From from = paging.from(limit, cursor);
        List<EmployerStatement> found =
                statements.page(number.value(), by.everywhere() ? null : by.own(), knownAt, from);
        looks.at("listEmployerStatements", List.of(number.value()));
        return paging.page(from, found, one -> one.id().toString()).map(EmployerStatementView::of);
    }

    @GET
    @Path("/{statement}")
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Read what an employer stated",
            description = "With its ETag, which taking it back must name. What was taken back can still be read.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(schema = @Schema(implementation = EmployerStatementView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PURPOSE_UNKNOWN"})
    public Response readEmployerStatement(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Parameter(description = ID, example = SOME) @PathParam("statement") UUID id) {
        EmployerStatement one = takeBack.find(number, id, tellers.of(number));
        looks.at("readEmployerStatement", List.of(number.value()));
        return versions.answer(ETAG_OF, one.version(), EmployerStatementView.of(one));
    }

    @POST
    @Path("/{statement}/withdrawal")
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Rehearsable
    @Retried
    @Operation(
            summary = "Take back what was stated wrongly",
            description =
                    "It counts no more, on any day; what was known before is answered as before. No reason is asked for. An employer takes back what was stated of posts at its own organisations, of whom it employs today; registry staff anything.")
    @APIResponse(
            responseCode = "200",
            description = "It, taken back",
            content = @Content(schema = @Schema(implementation = EmployerStatementView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "STATEMENT_TAKEN_BACK",
        "PURPOSE_UNKNOWN"
    })
    public Response takeBackEmployerStatement(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Parameter(description = ID, example = SOME) @PathParam("statement") UUID id,
            @Parameter(description = "The ETag of the version you have seen", schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        EmployerStatement one = takeBack.takeBack(number, id, ifMatch, tellers.of(number));
        looks.at("takeBackEmployerStatement", List.of(number.value()));
        return versions.changed(ETAG_OF, one.version(), EmployerStatementView.of(one));
    }
}

package cofrestr.registry.roster.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.registry.roster.CommitRoster;
import cofrestr.registry.roster.MendRoster;
import cofrestr.registry.roster.Roster;
import cofrestr.registry.roster.RosterRows;
import cofrestr.registry.roster.RosterWork;
import cofrestr.registry.roster.Rosters;
import cofrestr.registry.roster.UnmappedTitles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A list that was sent, over HTTP: look at its plan, and commit it. */
@Path("/v1/rosters/{roster}")
@Tag(name = "Rosters", description = RosterAnswers.STEPS)
@Produces(MediaType.APPLICATION_JSON)
public class RosterResource {
    private static final String ID = "The id at the end of the Location that sending the list gave";
    private static final String EXAMPLE_ID = "0d7c4c1e-0000-4000-8000-000000000000";

    private final MendRoster mend;
    private final CommitRoster commit;
    private final RosterWork work;
    private final Rosters rosters;
    private final RosterRows rows;
    private final UnmappedTitles titles;
    private final RosterAnswers answers;
    private final Looks looks;
    private final Paging paging;
    private final RequestContext request;
    private final CurrentCaller callers;

    RosterResource(
            MendRoster mend,
            CommitRoster commit,
            RosterWork work,
            Rosters rosters,
            RosterRows rows,
            UnmappedTitles titles,
            RosterAnswers answers,
            Looks looks,
            Paging paging,
            RequestContext request,
            CurrentCaller callers) {
        this.mend = mend;
        this.commit = commit;
        this.work = work;
        this.rosters = rosters;
        this.rows = rows;
        this.titles = titles;
        this.answers = answers;
        this.looks = looks;
        this.paging = paging;
        this.request = request;
        this.callers = callers;
    }

    @GET
    @May(value = Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "2. Look: what the list means",
            description = "Counts of each kind, the plan hash, what is not covered, the guard.")
    @APIResponse(responseCode = "200", description = "The list and its plan")
    @Refuses("NOT_FOUND")
    public RosterView readRoster(@Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") UUID roster) {
        return RosterView.of(seen(roster));
    }

    @GET
    @Path("/rows")
    @May(value = Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(summary = "2. Look: the rows of one kind", description = "Those of one kind, in the order of the list.")
    @APIResponse(responseCode = "200", description = "One page of rows")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<RosterRowView> listRosterRows(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") UUID roster,
            @Parameter(description = "One of the counts", example = "starters", required = true) @QueryParam("kind")
                    RosterRows.@Nullable Asked kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Roster seen = seen(roster);
        if (kind == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "kind");
        }
        Paging.From from = paging.from(limit, cursor);
        Page<RosterRowView> page = paging.page(
                        from, rows.list(seen.id(), kind, from), row -> Integer.toString(row.place()))
                .map(row -> RosterRowView.of(row, request.language()));
        looks.at(
                "listRosterRows",
                page.items().stream()
                        .map(RosterRowView::registerNumber)
                        .filter(Objects::nonNull)
                        .toList());
        return page;
    }

    @GET
    @Path("/unmapped-titles")
    @May(value = Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "2. Look: post titles without a meaning yet",
            description =
                    "Each once, with how many rows wait for it. Say what they stand for at /v1/organisations/O/post-titles, and send the list again.")
    @APIResponse(responseCode = "200", description = "One page of titles")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<UnmappedTitles.Unmapped> listUnmappedTitles(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") UUID roster,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(from, titles.of(seen(roster).id(), from), UnmappedTitles.Unmapped::title);
    }

    @GET
    @Path("/errors")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(
            summary = "3. Mend: get the rows that were not used",
            description =
                    "Your own columns in your own order, and one more that says what is wrong, in the language you ask for.")
    @APIResponse(
            responseCode = "200",
            description = "CSV as you sent it, or NDJSON where you sent that",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = STRING)))
    @Refuses("NOT_FOUND")
    public Response readRosterErrors(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") UUID roster) {
        Roster seen = seen(roster);
        boolean csv = !rows.heading(seen.id()).heading().isEmpty();
        FailedRows failed = new FailedRows(rows, seen.id(), request.language());
        StreamingOutput out = failed::write;
        return Response.ok(out)
                .type(csv ? "text/csv; charset=UTF-8" : "application/x-ndjson")
                .build();
    }

    @POST
    @Path("/rows")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Bulk
    @Blocking
    @Rehearsable
    @Consumes({"text/csv", "application/x-ndjson"})
    @Operation(summary = "3. Mend: send them mended", description = """
                    The rows that were not used, mended: your own columns, with or without the error column that came with them. \
                    While the list waits to be committed they take the places of the rows they mend, and it is planned again. After \
                    that they become a small list of their own for the same day, to be looked at and committed like any other. \
                    Nobody's post ends for it.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "one mended row", value = """
                                staffId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate,error
                                EX-2,Owain,Example-Invented,1979-11-02,6819010,MIDDAY_SUPERVISION_1,2021-01-05,row 2: dateOfBirth: ROW_DATE_INVALID
                                """)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "Planned, or (a long list) still READING: ask again at Location",
            content = @Content(schema = @Schema(implementation = RosterView.class)))
    @Refuses({
        "NOT_FOUND",
        "ROSTER_NOT_MENDABLE",
        "ROSTER_TOO_OLD",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "BUSY"
    })
    public CompletionStage<Response> mendRosterRows(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") UUID id, InputStream body)
            throws IOException {
        Caller caller = callers.get();
        if (request.isRehearsal()) {
            UUID mended = mend.stage(id, body, caller);
            // Worked out at once, and gone with the transaction of the rehearsal.
            work.planNow(mended);
            return CompletableFuture.completedFuture(
                    answers.accepted(mended, caller).get());
        }
        UUID mended = mend.mend(id, body, caller);
        Supplier<Response> answer = answers.accepted(mended, caller);
        return work.planned(mended).thenApplyAsync(_ -> answer.get(), Infrastructure.getDefaultWorkerPool());
    }

    @POST
    @Path("/commit")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "4. Commit: apply exactly the plan you saw",
            description =
                    "Applies exactly the plan with this hash, whole or not at all. A repeated commit answers as the first did. It creates people and posts, never a registration.")
    @APIResponse(
            responseCode = "202",
            description = "Committed, or (a long list) still COMMITTING: ask again at Location",
            content = @Content(schema = @Schema(implementation = RosterView.class)))
    @Refuses({
        "NOT_FOUND",
        "ROSTER_NOT_PLANNED",
        "ROSTER_PLAN_DIFFERS",
        "ROSTER_MOVED",
        "ROSTER_ENDS_TOO_MANY",
        "ROSTER_REASON_MISSING",
        "ROSTER_NOT_KEEPER",
        "BUSY"
    })
    public CompletionStage<Response> commitRoster(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") UUID id,
            @Valid @NotNull CommitRequest confirmed) {
        Caller caller = callers.get();
        Supplier<Response> answer = answers.accepted(id, caller);
        return work.committed(commit.confirm(id, confirmed.confirmation(), caller))
                .thenApplyAsync(_ -> answer.get(), Infrastructure.getDefaultWorkerPool());
    }

    private Roster seen(UUID roster) {
        return rosters.find(roster, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}

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
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.organisation.Organisations;
import cofrestr.registry.roster.CommitRoster;
import cofrestr.registry.roster.ReadRoster;
import cofrestr.registry.roster.Roster;
import cofrestr.registry.roster.RosterRows;
import cofrestr.registry.roster.RosterWork;
import cofrestr.registry.roster.Rosters;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.time.LocalDate;
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

/** Whole staff lists over HTTP: send, look, commit. */
@Path("/v1")
@Tag(name = "Rosters", description = "Send the whole staff list, see what it means, commit it.")
@Produces(MediaType.APPLICATION_JSON)
public class RosterResource {
    private static final String EXAMPLE = """
            staffId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate
            EX-1,Siân,Example-Invented,1988-03-14,6819010,TEACHING_ASSISTANT_2,2024-09-01
            EX-2,Owain,Example-Invented,1979-11-02,6819010,MIDDAY_SUPERVISION_1,2021-01-05
            """;

    private static final String ID = "The id at the end of the Location that sending the list gave";
    private static final String EXAMPLE_ID = "0d7c4c1e-0000-4000-8000-000000000000";

    private final ReadRoster read;
    private final CommitRoster commit;
    private final RosterWork work;
    private final Rosters rosters;
    private final RosterRows rows;
    private final Organisations organisations;
    private final Paging paging;
    private final RequestContext request;
    private final CurrentCaller callers;

    RosterResource(
            ReadRoster read,
            CommitRoster commit,
            RosterWork work,
            Rosters rosters,
            RosterRows rows,
            Organisations organisations,
            Paging paging,
            RequestContext request,
            CurrentCaller callers) {
        this.read = read;
        this.commit = commit;
        this.work = work;
        this.rosters = rosters;
        this.rows = rows;
        this.organisations = organisations;
        this.paging = paging;
        this.request = request;
        this.callers = callers;
    }

    @PUT
    @Path("/organisations/{organisation}/roster")
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Bulk
    @Blocking
    @Rehearsable
    @Consumes({"text/csv", "application/x-ndjson"})
    @Operation(summary = "Send the whole staff list", description = """
                    These are all the people we employ on this date, one row a post. The list is read and planned; nothing in the \
                    register changes until you commit the plan. CSV (comma, semicolon or tab; headings in English or Welsh, in any \
                    order) or NDJSON with the same names. The same content again is the same plan.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "two posts of one school", value = EXAMPLE)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "Planned, or (a long list) still READING: ask again at Location",
            content = @Content(schema = @Schema(implementation = RosterView.class)))
    @Refuses({
        "NOT_FOUND",
        "PARAMETER_INVALID",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "ROSTER_DATE_MISSING",
        "ROSTER_PROFILE_UNKNOWN",
        "ROSTER_COVERAGE_UNKNOWN",
        "ROSTER_TOO_OLD",
        "BUSY"
    })
    public CompletionStage<Response> sendRoster(
            @Parameter(description = "The authority or school whose list this is", example = "6819010")
                    @PathParam("organisation")
                    OrganisationCode organisation,
            @Parameter(description = "The date on which the list is true", example = "2026-11-22")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "The shape of the rows; only own so far", example = "own")
                    @QueryParam("profile")
                    @Nullable
                    String profile,
            @Parameter(
                            description =
                                    "all: organisations of which there is no row are empty. Otherwise only those named in the list are covered.",
                            example = "named")
                    @QueryParam("coverage")
                    @Nullable
                    String coverage,
            InputStream body)
            throws IOException {
        if (asOf == null) {
            throw Problem.of(RegistryProblem.ROSTER_DATE_MISSING);
        }
        if (profile != null && !profile.equals("own")) {
            throw Problem.of(RegistryProblem.ROSTER_PROFILE_UNKNOWN);
        }
        Caller caller = callers.get();
        Roster.Announced list = new Roster.Announced(
                organisation,
                organisations.senderFor(caller.organisations(), organisation),
                asOf,
                "own",
                coverage(coverage),
                caller.client());
        UUID id = request.isRehearsal() ? read.stage(list, body) : read.read(list, body);
        Supplier<Response> answer = accepted(id, caller);
        if (request.isRehearsal()) {
            // Worked out at once, and gone with the transaction of the rehearsal.
            work.planNow(id);
            return CompletableFuture.completedFuture(answer.get());
        }
        return work.planned(id).thenApplyAsync(_ -> answer.get(), Infrastructure.getDefaultWorkerPool());
    }

    @GET
    @Path("/rosters/{roster}")
    @May(value = Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "See what a list means",
            description = "Counts of each kind, the plan hash, what is not covered, the guard.")
    @APIResponse(responseCode = "200", description = "The list and its plan")
    @Refuses("NOT_FOUND")
    public RosterView readRoster(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") String roster) {
        return RosterView.of(seen(roster));
    }

    @GET
    @Path("/rosters/{roster}/rows")
    @May(value = Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(summary = "See the rows of a plan", description = "Those of one kind, in the order of the list.")
    @APIResponse(responseCode = "200", description = "One page of rows")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<RosterRowView> listRosterRows(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") String roster,
            @Parameter(description = "One of the counts", example = "starters") @QueryParam("kind")
                    RosterRows.@Nullable Asked kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Roster seen = seen(roster);
        if (kind == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "kind");
        }
        Paging.From from = paging.from(limit, cursor);
        return paging.page(from, rows.list(seen.id(), kind, from), row -> Integer.toString(row.place()))
                .map(row -> RosterRowView.of(row, request.language()));
    }

    @GET
    @Path("/rosters/{roster}/errors")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(
            summary = "Get the rows that were not used",
            description =
                    "Your own columns in your own order, and one more that says what is wrong, in the language you ask for.")
    @APIResponse(
            responseCode = "200",
            description = "CSV as you sent it, or NDJSON where you sent that",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = STRING)))
    @Refuses("NOT_FOUND")
    public Response readRosterErrors(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") String roster) {
        Roster seen = seen(roster);
        boolean csv = !rows.heading(seen.id()).heading().isEmpty();
        FailedRows failed = new FailedRows(rows, seen.id(), request.language());
        StreamingOutput out = failed::write;
        return Response.ok(out)
                .type(csv ? "text/csv; charset=UTF-8" : "application/x-ndjson")
                .build();
    }

    @POST
    @Path("/rosters/{roster}/commit")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Commit a plan",
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
        "ROSTER_NOT_KEEPER",
        "BUSY"
    })
    public CompletionStage<Response> commitRoster(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("roster") String roster,
            @Valid @NotNull CommitRequest confirmed) {
        UUID id = id(roster);
        Caller caller = callers.get();
        Supplier<Response> answer = accepted(id, caller);
        return work.committed(commit.confirm(id, confirmed.confirmation(), caller))
                .thenApplyAsync(_ -> answer.get(), Infrastructure.getDefaultWorkerPool());
    }

    /** The answer that is given once the work is over or the wait is; begun while the request is at hand. */
    private Supplier<Response> accepted(UUID id, Caller caller) {
        Response.ResponseBuilder answer = Response.accepted().location(URI.create("/v1/rosters/" + id));
        return () -> answer.entity(
                        RosterView.of(rosters.find(id, caller).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND))))
                .build();
    }

    private Roster seen(String roster) {
        return rosters.find(id(roster), callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException noId) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    private static Roster.Coverage coverage(@Nullable String asked) {
        return switch (asked == null ? "named" : asked) {
            case "named" -> Roster.Coverage.NAMED;
            case "all" -> Roster.Coverage.ALL;
            default -> throw Problem.of(RegistryProblem.ROSTER_COVERAGE_UNKNOWN);
        };
    }
}

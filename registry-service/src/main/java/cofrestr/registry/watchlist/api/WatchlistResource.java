package cofrestr.registry.watchlist.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.check.api.AnswerLists;
import cofrestr.registry.check.api.CheckView;
import cofrestr.registry.watchlist.KeepInSight;
import cofrestr.registry.watchlist.Watched;
import cofrestr.registry.watchlist.WatchedChanges;
import cofrestr.registry.watchlist.Watchlist;
import cofrestr.registry.watchlist.Watchlists;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
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

/** One watch-list over HTTP: who is on it, and how they stand. */
@Path("/v1/watchlists/{watchlist}")
@Tag(name = "Watch-lists", description = WatchlistResource.WHAT_FOR)
@Produces(MediaType.APPLICATION_JSON)
public class WatchlistResource {
    static final String VIEW = "watchlist";
    static final String WHAT_FOR =
            "Keep people in sight whom you do not employ (yet): for a purpose, until a day, with what a registration check tells.";
    private static final String ID = "The id at the end of the Location that opening the list gave";
    private static final String EXAMPLE_ID = "0d7c4c1e-0000-4000-8000-000000000000";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String TWO_PEOPLE = """
            ref,registerNumber,dateOfBirth
            applicant-1,10034678,14/03/1988
            applicant-2,10034678,1988-03-15
            """;

    private final Watchlists lists;
    private final KeepInSight inSight;
    private final WatchedChanges changes;
    private final AnswerLists answers;
    private final Looks looks;
    private final Paging paging;
    private final Versions versions;
    private final RequestContext request;
    private final CurrentCaller callers;

    WatchlistResource(
            Watchlists lists,
            KeepInSight inSight,
            WatchedChanges changes,
            AnswerLists answers,
            Looks looks,
            Paging paging,
            Versions versions,
            RequestContext request,
            CurrentCaller callers) {
        this.lists = lists;
        this.inSight = inSight;
        this.changes = changes;
        this.answers = answers;
        this.looks = looks;
        this.paging = paging;
        this.versions = versions;
        this.request = request;
        this.callers = callers;
    }

    /** Somebody on a list. */
    @Schema(name = "WatchedPerson")
    public record PersonView(
            @Schema(examples = "10034678") String registerNumber,

            @Schema(description = "Your own reference") @Nullable
            String ref) {}

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(summary = "Read a watch-list", description = "With its ETag, which closing it must name.")
    @APIResponse(
            responseCode = "200",
            description = "The watch-list",
            content = @Content(schema = @Schema(implementation = WatchlistView.class)))
    @Refuses("NOT_FOUND")
    public Response readWatchlist(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("watchlist") UUID watchlist) {
        Watchlist list = own(watchlist);
        return versions.answer(VIEW, list.version(), WatchlistView.of(list));
    }

    @DELETE
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(summary = "Close a watch-list", description = "It is forgotten, with everybody on it.")
    @APIResponse(
            responseCode = "200",
            description = "As it was",
            content = @Content(schema = @Schema(implementation = WatchlistView.class)))
    @Refuses({"NOT_FOUND", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response closeWatchlist(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("watchlist") UUID watchlist,
            @Parameter(description = "The ETag of the version you have seen", schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return Response.ok(WatchlistView.of(lists.forget(watchlist, callers.get(), ifMatch)))
                .build();
    }

    @GET
    @Path("/people")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(summary = "See who is on a watch-list", description = "Numbers and your own references, by number.")
    @APIResponse(responseCode = "200", description = "One page of people")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<PersonView> listWatchedPeople(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("watchlist") UUID watchlist,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Watchlist list = own(watchlist);
        Page<PersonView> page = paging.page(from, inSight.people(list.id(), from), Watched::registerNumber)
                .map(person -> new PersonView(person.registerNumber(), person.ref()));
        looks.at(
                looking(list, "listWatchedPeople"),
                page.items().stream().map(PersonView::registerNumber).toList());
        return page;
    }

    @POST
    @Path("/people")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Bulk
    @Consumes({JSON_LINES, CSV})
    @Produces({JSON_LINES, CSV})
    @Operation(summary = "Put people on a watch-list", description = """
                    `ref` (yours), `registerNumber`, `dateOfBirth`, as CSV or NDJSON. Every row is answered as a registration check \
                    would be, and limited as it is; whoever is not NO_MATCH is on the list from then on. Somebody on it already is \
                    on it once.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "two people", value = TWO_PEOPLE)),
                @Content(mediaType = JSON_LINES, schema = @Schema(type = STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "How each of them stands now",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = STRING)),
                @Content(mediaType = JSON_LINES, schema = @Schema(type = STRING))
            })
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "CHECKS_TOO_MANY_WRONG",
        "WATCHLIST_FULL",
        "WATCHLIST_PURPOSE_UNFIT",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "NOT_ACCEPTABLE",
        "BUSY"
    })
    public Response watchPeople(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("watchlist") UUID watchlist,
            @Context HttpHeaders headers,
            InputStream rows)
            throws IOException {
        Watchlist list = own(watchlist);
        return answers.answer(
                headers,
                rows,
                looking(list, "watchPeople"),
                request.language(),
                (questions, verdicts) -> inSight.keep(list, questions, verdicts));
    }

    @DELETE
    @Path("/people/{number}")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Take somebody off a watch-list",
            description = "Whether the person was on it or not, afterwards the person is not.")
    @APIResponse(responseCode = "200", description = "The list without the person")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public WatchlistView unwatchPerson(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("watchlist") UUID watchlist,
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number) {
        lists.takeOff(watchlist, number, callers.get());
        return WatchlistView.of(own(watchlist));
    }

    @GET
    @Path("/changes")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(summary = "Follow a watch-list", description = """
                    Whose standing changed since the cursor, each once, with how they stand now: registered, ended, under an order. \
                    Without a cursor it begins at the beginning, with everybody of whom the register ever noted such a change. Keep the \
                    cursor with what you made of the answer; reading again from an old one does no harm.""")
    @APIResponse(responseCode = "200", description = "Those whose standing changed, and the cursor to go on from")
    @Refuses({
        "NOT_FOUND",
        "CURSOR_INVALID",
        "CURSOR_SCOPE_CHANGED",
        "CURSOR_EXPIRED",
        "LIMIT_TOO_LARGE",
        "PARAMETER_INVALID"
    })
    public WatchlistChangesView readWatchlistChanges(
            @Parameter(description = ID, example = EXAMPLE_ID) @PathParam("watchlist") UUID watchlist,
            @Parameter(description = "The cursor of the answer before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "How many people at most, 1 to 500; 50 if not said", example = "50")
                    @QueryParam("limit")
                    @Nullable
                    Integer limit) {
        Watchlist list = own(watchlist);
        int most = paging.from(limit, null).limit();
        WatchlistChangesView view =
                WatchlistChangesView.of(changes.since(cursor, list.id(), most, callers.get()), request.language());
        looks.at(
                looking(list, "readWatchlistChanges"),
                view.changes().stream().map(CheckView::registerNumber).toList());
        return view;
    }

    /** People on a list are looked at for the list's purpose, whatever the request says. */
    private Looks.Onlooker looking(Watchlist list, String operation) {
        Looks.Onlooker who = looks.onlooker(operation);
        return new Looks.Onlooker(who.caller(), list.purpose(), false, who.operation(), who.requestId());
    }

    private Watchlist own(UUID watchlist) {
        return lists.find(watchlist, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}

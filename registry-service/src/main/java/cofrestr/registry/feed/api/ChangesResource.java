package cofrestr.registry.feed.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.feed.FeedView;
import cofrestr.kit.feed.ReadFeed;
import cofrestr.kit.feed.ReadSnapshot;
import cofrestr.kit.feed.SnapshotView;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Paging;
import cofrestr.registry.feed.StandingNow;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The registry's changes over HTTP. */
@Path("/v1/changes/registry")
@Tag(name = "Changes", description = "Follow every change without re-reading everything.")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private final ReadFeed feed;
    private final ReadSnapshot snapshot;
    private final StandingNow standing;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Looks looks;

    ChangesResource(
            ReadFeed feed,
            ReadSnapshot snapshot,
            StandingNow standing,
            CurrentCaller callers,
            Paging paging,
            Looks looks) {
        this.feed = feed;
        this.snapshot = snapshot;
        this.standing = standing;
        this.callers = callers;
        this.paging = paging;
        this.looks = looks;
    }

    @GET
    @Blocking
    // The operation names nobody: each reader's events are narrowed by its own organisations.
    @May(Role.EMPLOYER)
    @May(
            value = Role.SERVICE,
            callers = {"qualifications-service", "cpd-service"})
    @Operation(summary = "Follow changes", description = """
                    What changed since the cursor, in order, as far as it concerns people in posts that your organisations stated: \
                    ENTERED with the complete view, WITHIN with the new state, LEFT with the number only. Each event carries the whole \
                    state, so that replaying one does no harm: ignore what is not above the entityversion you have. Keep the cursor in the \
                    same transaction as what you make of the events. Without a cursor it begins at the beginning, or, with from=now, at what comes next: take that cursor first, then read the lists. With wait, the answer \
                    comes as soon as there is something to say.""")
    @APIResponse(
            responseCode = "200",
            description = "The next events, and the cursor to go on from",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @Refuses({"CURSOR_INVALID", "CURSOR_SCOPE_CHANGED", "CURSOR_EXPIRED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID"})
    public CompletionStage<FeedView> readRegistryChanges(
            @Parameter(description = "The cursor of the answer before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(
                            description =
                                    "Without a cursor: beginning (if not said), or now, to read the lists and follow from here")
                    @QueryParam("from")
                    ReadFeed.@Nullable Start from,
            @Parameter(description = "How many events at most, 1 to 500; 100 if not said", example = "100")
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @Parameter(description = "How many seconds to wait for something new, at most 30", example = "0")
                    @QueryParam("wait")
                    @Nullable
                    Integer wait) {
        return feed.read(new ReadFeed.Asked(cursor, from, limit, wait), looks.onlooker("readRegistryChanges"));
    }

    @GET
    @Path("/snapshot")
    @May(Role.EMPLOYER)
    @Operation(summary = "Begin with what stands now", description = """
                    Everybody in posts that your organisations stated, as an event would say it, by register number. Keep the cursor of the \
                    first page; when you have the last page, follow the changes from there. For a first copy, and after CURSOR_EXPIRED or \
                    CURSOR_SCOPE_CHANGED: whoever is not in the new snapshot is no longer yours to follow.""")
    @APIResponse(responseCode = "200", description = "One page of people, and the cursor to follow from")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public SnapshotView readRegistrySnapshot(
            @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.get();
        SnapshotView page = snapshot.page(paging.from(limit, cursor), caller, from -> standing.of(caller, from));
        looks.at(
                "readRegistrySnapshot",
                page.items().stream().map(SnapshotView.Subject::subject).toList());
        return page;
    }
}

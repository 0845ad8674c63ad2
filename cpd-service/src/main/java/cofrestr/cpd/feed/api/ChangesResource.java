package cofrestr.cpd.feed.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.feed.FeedView;
import cofrestr.kit.feed.ReadFeed;
import cofrestr.kit.looks.Looks;
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

/** What changed in learning and induction, and what is due, for employers, for whoever sent people to a programme, and for the other services. */
@Path("/v1/changes/cpd")
@Tag(name = "Changes", description = "Follow every change without re-reading everything.")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private final ReadFeed feed;
    private final Looks looks;

    ChangesResource(ReadFeed feed, Looks looks) {
        this.feed = feed;
        this.looks = looks;
    }

    @GET
    @Blocking
    // The operation names nobody: each reader's events are narrowed by its own organisations.
    @May(Role.EMPLOYER)
    @May(
            value = Role.SERVICE,
            callers = {"qualifications-service", "registry-service"})
    @Operation(summary = "Follow changes of learning and induction", description = """
                    For an employer: what becomes of the enrolments of people whom it sent to a programme (begun, a place given to somebody who \
                    waited, ended), reminders of training that ends, of the people who work at its organisations, as far as it may know of that \
                    training, and inductions there that were opened or are late. For the other services: an event each time what they may know of a \
                    person changes, with all that they may know. Replaying one does no harm, ignore what is not above the entityversion you have. \
                    Reflections, results of self-assessments and reviews are told to nobody. Without a cursor it begins at the beginning, or, with \
                    from=now, at what comes next.""")
    @APIResponse(
            responseCode = "200",
            description = "The next events, and the cursor to go on from",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @Refuses({"CURSOR_INVALID", "CURSOR_SCOPE_CHANGED", "CURSOR_EXPIRED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID"})
    public CompletionStage<FeedView> readCpdChanges(
            @Parameter(description = "The cursor of the answer before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Without a cursor: beginning (if not said), or now") @QueryParam("from")
                    ReadFeed.@Nullable Start from,
            @Parameter(description = "How many events at most, 1 to 500; 100 if not said", example = "100")
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @Parameter(description = "How many seconds to wait for something new, at most 30", example = "0")
                    @QueryParam("wait")
                    @Nullable
                    Integer wait) {
        return feed.read(new ReadFeed.Asked(cursor, from, limit, wait), looks.onlooker("readCpdChanges"));
    }
}

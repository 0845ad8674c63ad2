package cofrestr.qualifications.feed.api;

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

/** What changed in assessments and requirements, for those whom it concerns; and in awards, credit and statuses, for the other services. */
@Path("/v1/changes/qualifications")
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
    @May(Role.PROVIDER)
    @May(Role.ASSESSOR)
    @May(
            value = Role.SERVICE,
            callers = {"registry-service", "cpd-service"})
    @Operation(summary = "Follow changes of assessments, requirements, awards and statuses", description = """
                    For a school and whoever stands above it, a provider of preparation and an assessment body: HLTA assessments that concern it, \
                    when one is opened, registered for, its visit planned, decided or changed otherwise, and ahead of its deadlines; and every \
                    requirement that is published or withdrawn. Nothing of awards, and nothing that was judged or answered. For the other services: \
                    all of that, and an event each time something is verified, corrected after that, or no longer verified, with all that is \
                    verified of the person. Replaying an event does no harm, ignore what is not above the entityversion you have. What is only claimed is \
                    not told. Without a cursor it begins at the beginning, or, with from=now, at what comes next.""")
    @APIResponse(
            responseCode = "200",
            description = "The next events, and the cursor to go on from",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @Refuses({"CURSOR_INVALID", "CURSOR_SCOPE_CHANGED", "CURSOR_EXPIRED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID"})
    public CompletionStage<FeedView> readQualificationsChanges(
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
        return feed.read(new ReadFeed.Asked(cursor, from, limit, wait), looks.onlooker("readQualificationsChanges"));
    }
}

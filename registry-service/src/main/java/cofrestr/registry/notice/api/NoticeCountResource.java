package cofrestr.registry.notice.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.registry.notice.Notices;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many notices there are, over HTTP. */
@Path("/v1/notices/counts")
@Tag(name = "Notices", description = LetterBatchResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class NoticeCountResource {
    private final Notices notices;
    private final CurrentCaller callers;

    NoticeCountResource(Notices notices, CurrentCaller callers) {
        this.notices = notices;
        this.callers = callers;
    }

    /** How many there are in each state. */
    @Schema(name = "NoticeCounts")
    public record CountsView(List<Notices.Count> items) {}

    @GET
    @May(Role.CASEWORKER)
    @May(Role.REGISTRAR)
    @Operation(
            summary = "Count the notices to people",
            description =
                    "By state, with the oldest of each: of casework for caseworkers, of all others for registrars. OWED without an address cannot be posted; UNCERTAIN: whether the e-mail went is not known, somebody has to find out.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = CountsView.class)))
    public CountsView countNotices() {
        return new CountsView(notices.counts(!callers.get().is(Role.REGISTRAR)));
    }
}

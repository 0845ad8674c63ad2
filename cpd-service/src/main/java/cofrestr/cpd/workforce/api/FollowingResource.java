package cofrestr.cpd.workforce.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.workforce.api.FollowingView;
import cofrestr.workforce.api.ShowFollowing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How this service's copy of the workforce stands to the registry, for those who run the register and those who audit it. */
@Path("/v1/following/cpd")
@Tag(name = "Running the register", description = "How the parts of the register stand to each other.")
@Produces(MediaType.APPLICATION_JSON)
public class FollowingResource {
    private final ShowFollowing following;

    FollowingResource(ShowFollowing following) {
        this.following = following;
    }

    @GET
    @May({Role.REGISTRAR, Role.AUDITOR})
    @Operation(
            summary = "See how cpd-service follows the registry",
            description = "The service keeps a copy of register numbers, organisations, posts and standing from the"
                    + " registry's change feed. This says how much the copy holds, how old it is, who is set aside because"
                    + " an event could not be taken in, and whom the registry knows no more since it was restored.")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = FollowingView.class)))
    public FollowingView readFollowingOfCpd() {
        return following.show();
    }
}

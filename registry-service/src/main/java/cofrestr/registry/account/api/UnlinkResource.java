package cofrestr.registry.account.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.registry.account.Unlink;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking a sign-in away from an entry, over HTTP. */
@Path("/v1/practitioners/{number}/account-unlinking")
@Tag(name = "Practitioners")
@Produces(MediaType.APPLICATION_JSON)
public class UnlinkResource {
    private final Unlink unlink;
    private final CurrentCaller callers;
    private final Looks looks;

    UnlinkResource(Unlink unlink, CurrentCaller callers, Looks looks) {
        this.unlink = unlink;
        this.callers = callers;
        this.looks = looks;
    }

    /** Why a sign-in is taken away. */
    @Schema(name = "UnlinkingRequest")
    public record UnlinkingRequest(
            @NotBlank
            @Size(max = 1000)
            @Schema(description = "Only registry staff read it", examples = "The person lost the sign-in")
            String reason) {}

    /** What came of it. */
    @Schema(name = "Unlinking")
    public record UnlinkingView(
            @Schema(description = "Whether the entry had a sign-in until now")
            boolean wasLinked) {}

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take the sign-in away from an entry",
            description =
                    "For somebody who lost the sign-in, or whose entry was linked to the wrong one. The sign-in opens the entry no more, from now on, and the person can ask for another link.")
    @APIResponse(
            responseCode = "200",
            description = "The entry has no sign-in now",
            content = @Content(schema = @Schema(implementation = UnlinkingView.class)))
    @Refuses({"REGISTER_NUMBER_CHECK_FAILED", "NOT_FOUND"})
    public UnlinkingView unlinkAccount(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Valid @NotNull UnlinkingRequest request) {
        UnlinkingView done = new UnlinkingView(
                unlink.unlink(number, request.reason(), callers.get().desk()));
        looks.at("unlinkAccount", List.of(number.value()));
        return done;
    }
}
